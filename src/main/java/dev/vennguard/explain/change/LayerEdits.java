package dev.vennguard.explain.change;

import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.content.StatementName;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import java.util.List;

/** Edits of a layer's documents, with what they change. */
final class LayerEdits {
  private LayerEdits() {}

  /** The document that a statement stands in. */
  static Policy policy(LayerReach layer, StatementId id) {
    return layer.layer().policies().get(id.policy());
  }

  /** Another statement in the place of one. */
  static PolicyChange replace(
      LayerReach layer, StatementCoverage reach, Statement statement, ProposedEdit... edits) {
    Policy before = policy(layer, reach.id());
    return change(
        layer,
        reach.id().policy(),
        Edits.replace(before, reach.id().statement(), statement),
        edits);
  }

  /** Another document in the place of one: a single step. */
  static PolicyChange change(LayerReach layer, int policy, Policy after, ProposedEdit... edits) {
    return PolicyChange.single(
        layer.id(),
        policy,
        layer.layer().policies().get(policy),
        after,
        new PolicyChange.Step(List.of(edits)));
  }

  /** What a statement goes by. */
  static StatementName statement(LayerReach layer, StatementCoverage reach) {
    String sid = reach.statement().sid();
    long namesakes =
        policy(layer, reach.id()).statements().stream()
            .filter(one -> one.sid().equals(sid))
            .count();
    return new StatementName(reach.id(), sid, namesakes > 1);
  }
}
