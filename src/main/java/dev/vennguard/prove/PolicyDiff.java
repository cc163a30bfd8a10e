package dev.vennguard.prove;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.request.ActionClasses;
import dev.vennguard.prove.request.ActionClasses.ActionClass;
import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.Difference.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** Compares two sets of layers over a whole catalogue. Not for several threads at once. */
public final class PolicyDiff {
  private final Catalogue catalogue;
  private final ActionClasses classes;
  private final Prover prover;

  /** Compares over this catalogue, by proofs of that prover. */
  public PolicyDiff(Catalogue catalogue, Prover prover) {
    this.catalogue = catalogue;
    this.classes = new ActionClasses(catalogue);
    this.prover = prover;
  }

  /**
   * What changes for one action.
   *
   * @param action its index
   * @param difference with examples of that very action
   */
  public record Entry(int action, Difference difference) {}

  /** The actions for which something changes or cannot be decided, by index. */
  public List<Entry> entries(Layers before, Layers after) {
    ActionSet spoken =
        classes.spokenOf(before, catalogue.none()).or(classes.spokenOf(after, catalogue.none()));
    List<Entry> entries = new ArrayList<>();
    for (ActionClass alike : classes.of(spoken, List.of(before, after))) {
      entries(alike, entries);
    }
    entries.sort(Comparator.comparingInt(Entry::action));
    return entries;
  }

  /** Whether the same requests are allowed: the first class of actions for which that fails. */
  public List<Entry> firstDifference(Layers before, Layers after) {
    ActionSet spoken =
        classes.spokenOf(before, catalogue.none()).or(classes.spokenOf(after, catalogue.none()));
    for (ActionClass alike : classes.of(spoken, List.of(before, after))) {
      int first = alike.actions().getFirst();
      Difference difference = ask(alike, first);
      if (difference.change() != Change.SAME) {
        return List.of(new Entry(first, named(difference, first)));
      }
    }
    return List.of();
  }

  private void entries(ActionClass alike, List<Entry> entries) {
    Difference first = ask(alike, alike.actions().getFirst());
    if (first.change() == Change.SAME) {
      return;
    }
    IdentityHashMap<ActionShape, Difference> byShape = new IdentityHashMap<>();
    byShape.put(alike.questions().getFirst().shape(), first);
    for (int action : alike.actions()) {
      Difference own = byShape.computeIfAbsent(classes.shape(action), _ -> ask(alike, action));
      entries.add(new Entry(action, named(own, action)));
    }
  }

  private Difference ask(ActionClass alike, int action) {
    // The class was told apart by what is given: its shape says whether a rule counts.
    ActionShape first = alike.questions().getFirst().shape();
    ActionShape own = classes.shape(action);
    ActionShape shape = first.traits().rule() == own.traits().rule() ? own : own.usual();
    return prover.difference(
        alike.questions().getFirst().of(shape), alike.questions().getLast().of(shape));
  }

  private Difference named(Difference difference, int action) {
    return difference.withAction(catalogue.actions().get(action).qualifiedName());
  }
}
