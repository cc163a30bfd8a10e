package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.ProofTree.ProofClass;
import dev.vennguard.prove.Outcome;
import dev.vennguard.prove.Verdict;
import java.util.Arrays;
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
record Proofs(int[] actions, List<Optional<Verdict>> verdicts, ActionSet pending) {
  static Proofs none(ActionSet empty) {
    return new Proofs(new int[0], List.of(), empty);
  }

  static Proofs of(int[] actions, ProofClass[] classes, int universe) {
    ActionSet.Builder pending = ActionSet.builder(universe);
    for (int i = 0; i < actions.length; i++) {
      if (classes[i].known().isEmpty()) {
        pending.add(actions[i]);
      }
    }
    List<Optional<Verdict>> verdicts = Arrays.stream(classes).map(ProofClass::known).toList();
    return new Proofs(actions, verdicts, pending.build());
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
