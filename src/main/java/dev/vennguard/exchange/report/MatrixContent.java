package dev.vennguard.exchange.report;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.Evaluation;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import dev.vennguard.workspace.ActionChanges;
import dev.vennguard.workspace.Review;
import dev.vennguard.workspace.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What {@code matrix} reports.
 *
 * @param snapshot the evaluated policies
 * @param verdicts gives the verdict with examples on an action; JSON alone has room for them
 * @param ties gives the ties that the verdict on an action rests on
 * @param filter which actions are reported
 * @param listing how actions are listed for people
 */
public record MatrixContent(
    Snapshot snapshot,
    IntFunction<Verdict> verdicts,
    IntFunction<List<Tie>> ties,
    ActionFilter filter,
    Listing listing) {

  /** The outcomes of all actions. */
  public Evaluation evaluation() {
    return snapshot.evaluation();
  }

  /** What changed since the policies that they are compared with, if they are. */
  public Optional<ActionChanges> changes() {
    return switch (snapshot.review()) {
      case Review.None _ -> Optional.empty();
      case Review.Since(var _, ActionChanges changes) -> Optional.of(changes);
    };
  }

  /** The actions that are reported. */
  public ActionSet selected() {
    ActionSet selected =
        filter.named(evaluation().catalogue()).and(filter.withOutcome(evaluation()));
    return filter.changed()
        ? selected.and(changes().map(ActionChanges::all).orElse(evaluation().catalogue().none()))
        : selected;
  }

  /** How many of them have that outcome. */
  public static int count(Evaluation evaluation, Outcome outcome, ActionSet selected) {
    return evaluation.with(outcome).and(selected).count();
  }
}
