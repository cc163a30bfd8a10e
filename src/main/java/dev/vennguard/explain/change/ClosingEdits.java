package dev.vennguard.explain.change;

import dev.vennguard.explain.change.PolicyChange.Kind;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.words.LayerWords;
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

  public ClosingEdits(OpeningEdits options, DenyRemovals withdrawal) {
    this.options = options;
    this.withdrawal = withdrawal;
    this.name = withdrawal.name();
  }

  public List<PolicyChange> close(LayerReach layer) {
    List<PolicyChange> found = new ArrayList<>();
    withdraw(layer).ifPresent(found::add);
    for (StatementCoverage reach : layer.statements()) {
      Statement one = reach.statement();
      if (one.effect() == Effect.DENY && one.unconditional() && !one.actions().negated()) {
        Policy before = OpeningEdits.policy(layer, reach.id());
        found.add(
            OpeningEdits.change(
                layer,
                reach.id().policy(),
                Edits.replace(before, reach.id().statement(), Edits.withAction(one, name)),
                options.related(one),
                "add `" + name + "` to " + OpeningEdits.sid(layer, reach)));
      }
    }
    if (!layer.layer().policies().isEmpty()) {
      Policy policy = layer.layer().policies().getFirst();
      Statement deny = Edits.fresh(policy, Effect.DENY, name, ResourceClause.EVERYTHING);
      found.add(
          OpeningEdits.change(
              layer,
              0,
              Edits.append(policy, deny),
              Kind.STATEMENT,
              "add a statement to " + layer.the() + " that denies `" + name + "`"));
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
    Policy after = OpeningEdits.policy(layer, allowing.getFirst().id());
    List<String> words = new ArrayList<>();
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
      words.add(
          (empty ? "remove " : "take `" + name + "` out of ") + OpeningEdits.sid(layer, reach));
    }
    return after.statements().isEmpty()
        ? Optional.empty()
        : Optional.of(
            OpeningEdits.change(
                layer,
                allowing.getFirst().id().policy(),
                after,
                Kind.WITHDRAW,
                LayerWords.and(words.reversed())));
  }
}
