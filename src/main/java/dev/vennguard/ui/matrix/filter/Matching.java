package dev.vennguard.ui.matrix.filter;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import dev.vennguard.workspace.Review;
import java.util.EnumSet;
import java.util.Set;

/** Everything that filters the matrix, together: filter box, chips, and a region from elsewhere. */
public final class Matching {
  private final Catalogue catalogue;
  private final ActionNameIndex names;
  private MatrixFilter filter = MatrixFilter.parse("");
  private ActionSet named;
  private ActionSet levels;
  private Set<OutcomeChip> chips = EnumSet.noneOf(OutcomeChip.class);
  private Region region;
  private boolean changedOnly;

  public Matching(Catalogue catalogue, ActionNameIndex names) {
    this.catalogue = catalogue;
    this.names = names;
    named = catalogue.all();
    levels = catalogue.all();
    region = Region.none(catalogue.all());
  }

  public MatrixFilter filter() {
    return filter;
  }

  /** Names are searched here, once per change of the filter, not once per evaluation. */
  public void filter(MatrixFilter next) {
    named = next.names(names);
    levels = withLevels(next.levels());
    filter = next;
  }

  public Set<OutcomeChip> chips() {
    return chips;
  }

  public void chips(Set<OutcomeChip> next) {
    chips = Set.copyOf(next);
  }

  public Region region() {
    return region;
  }

  public void region(Region next) {
    region = next;
  }

  public void noRegion() {
    region = Region.none(catalogue.all());
  }

  public boolean changedOnly() {
    return changedOnly;
  }

  public void changedOnly(boolean only) {
    changedOnly = only;
  }

  /** Whether something hides actions. */
  public boolean active() {
    return !filter.everything() || !chips.isEmpty() || region.filters() || changedOnly;
  }

  private ActionSet changed(Review review, boolean only) {
    if (!only && filter.changes().isEmpty()) {
      return catalogue.all();
    }
    return switch (review) {
      case Review.None none -> catalogue.none();
      case Review.Since(var baseline, var changes) -> {
        ActionSet wanted = only ? changes.all() : catalogue.all();
        if (!filter.changes().isEmpty()) {
          ActionSet union = catalogue.none();
          for (Kind kind : filter.changes()) {
            union = union.or(changes.of(kind));
          }
          wanted = wanted.and(union);
        }
        yield wanted;
      }
    };
  }

  /** The actions of an evaluation that all filters let through. */
  public ActionSet of(Counts counts, Review review) {
    ActionSet wanted = catalogue.none();
    for (Standing standing : Standing.values()) {
      boolean byChip =
          chips.isEmpty() || chips.stream().anyMatch(chip -> chip.standings().contains(standing));
      if (byChip && filter.outcomes().contains(standing)) {
        wanted = wanted.or(counts.set(standing));
      }
    }
    return wanted.and(named).and(levels).and(region.actions()).and(changed(review, changedOnly));
  }

  /** The actions that the text alone lets through. */
  public ActionSet byText(Counts counts, Review review) {
    ActionSet wanted = catalogue.none();
    for (Standing standing : filter.outcomes()) {
      wanted = wanted.or(counts.set(standing));
    }
    return wanted.and(named).and(levels).and(changed(review, false));
  }

  private ActionSet withLevels(Set<AccessLevel> wanted) {
    ActionSet.Builder found = ActionSet.builder(catalogue.size());
    for (Action action : catalogue.actions()) {
      if (wanted.contains(action.level())) {
        found.add(action.index());
      }
    }
    return found.build();
  }
}
