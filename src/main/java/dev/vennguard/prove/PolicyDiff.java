package dev.vennguard.prove;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.request.ActionClasses;
import dev.vennguard.prove.request.ActionClasses.ActionClass;
import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.result.Answer;
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
    return entries(before, after, catalogue.all());
  }

  /** The same of some actions; nothing is asked of the others. */
  public List<Entry> entries(Layers before, Layers after, ActionSet wanted) {
    ActionSet spoken = spoken(before, after).and(wanted);
    List<Entry> entries = new ArrayList<>();
    for (ActionClass alike : classes.of(spoken, List.of(before, after))) {
      entries(alike, entries);
    }
    entries.sort(Comparator.comparingInt(Entry::action));
    return entries;
  }

  /** Whether the same requests are allowed: the first class of actions for which that fails. */
  public List<Entry> firstDifference(Layers before, Layers after) {
    for (ActionClass alike : classes.of(spoken(before, after), List.of(before, after))) {
      int first = alike.actions().getFirst();
      Difference difference = ask(alike, first);
      if (difference.change() != Change.SAME) {
        return List.of(new Entry(first, named(difference, first)));
      }
    }
    return List.of();
  }

  /**
   * What changes over all actions together, with the first examples that are found. It stops as
   * soon as there is one each way.
   *
   * @return never {@code GAINED} or {@code LOST}, which speak of one action: {@code WIDENED} where
   *     only more is allowed, {@code NARROWED} where only less is
   */
  public Difference overall(Layers before, Layers after) {
    ActionSet spoken =
        classes.spokenOf(before, catalogue.none()).or(classes.spokenOf(after, catalogue.none()));
    Answer gained = new Answer.None();
    Answer lost = new Answer.None();
    for (ActionClass alike : classes.of(spoken, List.of(before, after))) {
      int first = alike.actions().getFirst();
      Difference one = named(ask(alike, first), first);
      gained = gained instanceof Answer.Found ? gained : better(gained, one.gained());
      lost = lost instanceof Answer.Found ? lost : better(lost, one.lost());
      if (gained instanceof Answer.Found && lost instanceof Answer.Found) {
        break;
      }
    }
    return new Difference(overall(gained, lost), gained, lost);
  }

  private ActionSet spoken(Layers before, Layers after) {
    return classes.spokenOf(before, catalogue.none()).or(classes.spokenOf(after, catalogue.none()));
  }

  /** A request says more than that it is not known, and that more than that there is none. */
  private static Answer better(Answer known, Answer next) {
    return next instanceof Answer.None ? known : next;
  }

  private static Change overall(Answer gained, Answer lost) {
    boolean more = gained instanceof Answer.Found;
    boolean less = lost instanceof Answer.Found;
    if (more && less) {
      return Change.CHANGED;
    } else if (gained instanceof Answer.Unknown || lost instanceof Answer.Unknown) {
      return Change.UNDECIDED;
    } else if (more) {
      return Change.WIDENED;
    }
    return less ? Change.NARROWED : Change.SAME;
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
