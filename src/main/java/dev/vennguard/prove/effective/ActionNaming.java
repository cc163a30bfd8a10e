package dev.vennguard.prove.effective;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.effective.Globs.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What action patterns match, and how sets of actions are named. */
public final class ActionNaming {
  private final Catalogue catalogue;
  private final ActionPatterns patterns;
  private final Globs globs = new Globs(Letters.ANY_CASE);
  private final Map<ActionPattern, ActionSet> expanded = new HashMap<>();

  /** Names the actions of this catalogue. */
  public ActionNaming(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.patterns = ActionPatterns.of(catalogue);
  }

  /** No action. */
  public ActionSet none() {
    return catalogue.none();
  }

  /** The known actions that a pattern matches. */
  public ActionSet known(ActionPattern pattern) {
    return expanded.computeIfAbsent(pattern, patterns::expand);
  }

  /** The known actions that a clause speaks of. */
  public ActionSet known(ActionClause clause) {
    ActionSet all = none();
    for (ActionPattern pattern : clause.patterns()) {
      all = all.or(known(pattern));
    }
    return clause.negated() ? all.not() : all;
  }

  /** Whether it can match any action at all, known or not. */
  boolean sound(ActionPattern pattern) {
    return pattern.matchable();
  }

  /** Whether every action, known or not, that fits the inner pattern fits the outer one. */
  public boolean covers(ActionPattern outer, ActionPattern inner) {
    if (outer.everything()) {
      return true;
    }
    return sound(outer)
        && !inner.everything()
        && covers(outer.service(), inner.service())
        && covers(outer.name(), inner.name());
  }

  private boolean covers(String outer, String inner) {
    return Glob.hasWildcard(outer) ? globs.covers(glob(outer), glob(inner)) : outer.equals(inner);
  }

  /** Whether some action, known or not, may fit both patterns. */
  boolean overlap(ActionPattern one, ActionPattern other) {
    if (!sound(one) || !sound(other)) {
      return false;
    }
    if (one.everything() || other.everything()) {
      return true;
    }
    return overlap(one.service(), other.service()) && overlap(one.name(), other.name());
  }

  private boolean overlap(String one, String other) {
    if (!Glob.hasWildcard(one)) {
      return Glob.hasWildcard(other) ? Glob.matches(other, one) : one.equals(other);
    }
    return Glob.hasWildcard(other)
        ? globs.overlap(glob(one), glob(other))
        : Glob.matches(one, other);
  }

  /** Whether a clause speaks of every action, known or not, that fits a pattern. */
  public boolean covers(ActionClause clause, ActionPattern pattern) {
    return clause.negated()
        ? clause.patterns().stream().noneMatch(hole -> overlap(hole, pattern))
        : clause.patterns().stream().anyMatch(outer -> covers(outer, pattern));
  }

  /** Whether a clause may speak of some action, known or not, that fits a pattern. */
  boolean overlap(ActionClause clause, ActionPattern pattern) {
    return clause.negated()
        ? clause.patterns().stream().noneMatch(hole -> covers(hole, pattern))
        : clause.patterns().stream().anyMatch(other -> overlap(other, pattern));
  }

  /** Whether a clause speaks of every action of which a {@code NotAction} speaks. */
  boolean coversRest(ActionClause clause, ActionClause rest) {
    return clause.negated()
        ? clause.patterns().stream()
            .allMatch(hole -> rest.patterns().stream().anyMatch(other -> covers(other, hole)))
        : clause.patterns().stream().anyMatch(ActionPattern::everything);
  }

  /** The patterns that match what both match, as far as a known action does. */
  List<ActionPattern> meet(ActionPattern one, ActionPattern other) throws Inexpressible {
    List<ActionPattern> found = new ArrayList<>();
    for (GlobText service : globs.meet(glob(one.service()), glob(other.service()))) {
      for (GlobText name : globs.meet(glob(nameOf(one)), glob(nameOf(other)))) {
        ActionPattern both = new ActionPattern(service.plainText() + ":" + name.plainText());
        if (!known(both).isEmpty()) {
          found.add(both);
        }
      }
    }
    return found;
  }

  /** The name part as written. */
  private static String nameOf(ActionPattern pattern) {
    return pattern.text().substring(pattern.text().indexOf(':') + 1);
  }

  private static GlobText glob(String text) {
    return GlobText.of(TextPattern.parse(text, Wildcards.GLOB, PolicyVersion.V2008_10_17));
  }

  /** Leaves out patterns that others of the list cover, and those that match nothing ever. */
  public List<ActionPattern> reduced(List<ActionPattern> list) {
    Set<ActionPattern> kept = new LinkedHashSet<>();
    Map<String, List<ActionPattern>> byService = new HashMap<>();
    List<ActionPattern> wide = new ArrayList<>();
    for (ActionPattern pattern : list) {
      if (sound(pattern)) {
        boolean wild = pattern.everything() || Glob.hasWildcard(pattern.service());
        (wild ? wide : byService.computeIfAbsent(pattern.service(), _ -> new ArrayList<>()))
            .add(pattern);
      }
    }
    for (int i = 0; i < list.size(); i++) {
      ActionPattern pattern = list.get(i);
      List<ActionPattern> rivals = new ArrayList<>(wide);
      rivals.addAll(byService.getOrDefault(pattern.service(), List.of()));
      if (sound(pattern) && !kept.contains(pattern) && !beaten(pattern, rivals, kept)) {
        kept.add(pattern);
      }
    }
    return List.copyOf(kept);
  }

  /** Whether a rival covers it; of two that cover each other the first stays. */
  private boolean beaten(
      ActionPattern pattern, List<ActionPattern> rivals, Set<ActionPattern> kept) {
    for (ActionPattern rival : rivals) {
      if (!rival.equals(pattern)
          && covers(rival, pattern)
          && (!covers(pattern, rival) || kept.contains(rival))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Names for a set of actions: whole words with {@code *} behind them where that is exact and
   * safe, single actions otherwise.
   *
   * @param safe whether a pattern may be used, for actions of the future too
   */
  List<ActionPattern> names(ActionSet set, Predicate<ActionPattern> safe) {
    List<ActionPattern> found = new ArrayList<>();
    ActionSet left = set;
    for (int index : set.stream().toArray()) {
      if (left.contains(index)) {
        Action action = catalogue.actions().get(index);
        ActionPattern name =
            prefix(action, set, safe).orElse(new ActionPattern(action.qualifiedName()));
        found.add(name);
        left = left.andNot(known(name));
      }
    }
    return reduced(found);
  }

  private Optional<ActionPattern> prefix(
      Action action, ActionSet set, Predicate<ActionPattern> safe) {
    String name = action.name();
    for (int end = 0; end < name.length(); end++) {
      boolean word = end == 0 || Character.isUpperCase(name.charAt(end));
      if (word) {
        ActionPattern pattern =
            new ActionPattern(action.service() + ":" + name.substring(0, end) + "*");
        ActionSet matched = known(pattern);
        if (set.containsAll(matched) && matched.count() > 1 && safe.test(pattern)) {
          return Optional.of(pattern);
        }
      }
    }
    return Optional.empty();
  }
}
