package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.ProofMemory.ProofClass;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ResourcePolicyReach;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts on the actions that bit sets left open.
 *
 * @param actions their indices, ascending
 * @param verdicts for each of them its verdict, with the examples of its class; empty while pending
 * @param pending the actions whose proof was not reached in time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, nor changed
record ProofResults(int[] actions, List<Optional<Verdict>> verdicts, ActionSet pending) {
  static ProofResults none(ActionSet empty) {
    return new ProofResults(new int[0], List.of(), empty);
  }

  /**
   * Of classes of actions.
   *
   * @param classes of each action
   * @param proved the verdicts on classes; on those that it lacks they are pending
   */
  static ProofResults of(
      int[] actions, ProofClass[] classes, Map<ProofClass, Verdict> proved, int universe) {
    ActionSet.Builder pending = ActionSet.builder(universe);
    List<Optional<Verdict>> verdicts = new ArrayList<>();
    for (int i = 0; i < actions.length; i++) {
      Optional<Verdict> verdict = Optional.ofNullable(proved.get(classes[i]));
      if (verdict.isEmpty()) {
        pending.add(actions[i]);
      }
      verdicts.add(verdict);
    }
    return new ProofResults(actions, verdicts, pending.build());
  }

  /** Of actions that are too many to be sorted by what speaks of them. */
  static ProofResults refused(int[] actions, int layers, int universe) {
    return new ProofResults(
        actions,
        Collections.nCopies(actions.length, Optional.of(refused(layers))),
        ActionSet.none(universe));
  }

  /** The verdict on an action that is not proved, for the others took all that there was. */
  static Verdict refused(int layers) {
    return new Verdict(
        Collections.nCopies(layers, Coverage.UNDECIDED),
        Coverage.UNDECIDED,
        Outcome.UNDECIDED,
        new Example.None(),
        new Example.None(),
        ResourcePolicyReach.NOTHING,
        "these policies take more steps than all actions together may cost;"
            + " an action that is explained is proved alone");
  }

  /** The verdict on an action; none if bit sets decided it or it is still pending. */
  Optional<Verdict> of(int action) {
    int at = Arrays.binarySearch(actions, action);
    return at < 0 ? Optional.empty() : verdicts.get(at);
  }

  /** The proved actions by outcome. */
  Map<Outcome, ActionSet> byOutcome() {
    Map<Outcome, ActionSet.Builder> builders = new EnumMap<>(Outcome.class);
    for (int i = 0; i < actions.length; i++) {
      int action = actions[i];
      verdicts
          .get(i)
          .ifPresent(verdict ->
              builders
                  .computeIfAbsent(verdict.outcome(), _ -> ActionSet.builder(pending.universe()))
                  .add(action));
    }
    Map<Outcome, ActionSet> sets = new EnumMap<>(Outcome.class);
    builders.forEach((outcome, builder) -> sets.put(outcome, builder.build()));
    return sets;
  }
}
