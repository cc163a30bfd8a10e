package dev.vennguard.explain.change;

import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.content.ProposedEdit.AddAction;
import dev.vennguard.explain.content.ProposedEdit.AddStatement;
import dev.vennguard.explain.content.ProposedEdit.RemoveAction;
import dev.vennguard.explain.content.ProposedEdit.RemoveStatement;
import dev.vennguard.explain.content.StatementName;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of one layer that may close it to an action; whether they do is proved later. */
public final class ClosingEdits {
  private final OpeningEdits options;
  private final DenyRemovals withdrawal;
  private final String name;

  /**
   * @param options tells whether statements are about the action's service
   * @param withdrawal takes the action out of statements
   */
  public ClosingEdits(OpeningEdits options, DenyRemovals withdrawal) {
    this.options = options;
    this.withdrawal = withdrawal;
    this.name = withdrawal.name();
  }

  /**
   * What may close a layer: the action withdrawn, denied by a statement there is, or by a new one.
   */
  public List<PolicyChange> close(LayerReach layer) {
    List<PolicyChange> found = new ArrayList<>();
    withdraw(layer).ifPresent(found::add);
    for (StatementCoverage reach : layer.statements()) {
      Statement one = reach.statement();
      if (one.effect() == Effect.DENY && one.unconditional() && !one.actions().negated()) {
        Policy before = LayerEdits.policy(layer, reach.id());
        found.add(
            LayerEdits.change(
                layer,
                reach.id().policy(),
                Edits.replace(before, reach.id().statement(), Edits.withAction(one, name)),
                new AddAction(LayerEdits.statement(layer, reach), name, options.related(one))));
      }
    }
    if (!layer.layer().policies().isEmpty()) {
      Policy policy = layer.layer().policies().getFirst();
      Statement deny = Edits.fresh(policy, Effect.DENY, name, ResourceClause.EVERYTHING);
      found.add(
          LayerEdits.change(
              layer,
              0,
              Edits.append(policy, deny),
              new AddStatement(layer.id(), Effect.DENY, name, ResourceClause.EVERYTHING, "")));
    }
    return found;
  }

  /** Takes the action out of every statement of one document that allows it by its name. */
  private Optional<PolicyChange> withdraw(LayerReach layer) {
    List<StatementCoverage> allowing = layer.applying(Effect.ALLOW);
    if (allowing.isEmpty()
        || allowing.stream().map(one -> one.id().policy()).distinct().count() > 1) {
      return Optional.empty();
    }
    Policy after = LayerEdits.policy(layer, allowing.getFirst().id());
    List<ProposedEdit> edits = new ArrayList<>();
    for (StatementCoverage reach : allowing.reversed()) {
      Optional<Statement> left = withdrawal.withdrawn(reach.statement());
      if (left.isEmpty()) {
        return Optional.empty();
      }
      boolean empty = left.get().actions().patterns().isEmpty();
      after =
          empty
              ? Edits.remove(after, reach.id().statement())
              : Edits.replace(after, reach.id().statement(), left.get());
      StatementName statement = LayerEdits.statement(layer, reach);
      edits.addFirst(empty ? new RemoveStatement(statement) : new RemoveAction(statement, name));
    }
    return after.statements().isEmpty()
        ? Optional.empty()
        : Optional.of(
            LayerEdits.change(
                layer,
                allowing.getFirst().id().policy(),
                after,
                edits.toArray(ProposedEdit[]::new)));
  }
}
