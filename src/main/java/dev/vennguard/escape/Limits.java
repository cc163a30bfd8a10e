package dev.vennguard.escape;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What limits a step that is not open, in words. */
final class Limits {
  private static final int SHOWN = 2;

  private Limits() {}

  /** Of the statements that let its request through; else some Deny statement does. */
  static String of(Layers layers, WalkedStep step) {
    List<String> words = new ArrayList<>();
    for (StatementId id : step.openings()) {
      statement(layers, id).ifPresent(one -> add(one, words));
    }
    String action = "`%s` ".formatted(step.request().action());
    return words.isEmpty()
        ? action + "but for what a Deny takes"
        : action + String.join(" and ", words.stream().distinct().toList());
  }

  private static void add(Statement one, List<String> words) {
    if (!one.resources().everything()) {
      words.add("only on " + resources(one.resources()));
    }
    List<String> keys = one.conditions().stream().map(Condition::key).distinct().toList();
    if (!keys.isEmpty()) {
      words.add("only under the condition on `" + String.join("`, `", keys) + "`");
    }
  }

  private static String resources(ResourceClause clause) {
    List<String> texts = clause.patterns().stream().map(ResourcePattern::text).toList();
    String shown = "`" + String.join("`, `", texts.subList(0, Math.min(SHOWN, texts.size()))) + "`";
    int more = texts.size() - SHOWN;
    return (clause.negated() ? "what is not " : "")
        + shown
        + (more > 0 ? " and %d more".formatted(more) : "");
  }

  static Optional<Statement> statement(Layers layers, StatementId id) {
    return layers.inForce().stream()
        .filter(layer -> layer.id().equals(id.layer()))
        .map(Layer::policies)
        .map(policies -> policies.get(id.policy()).statements().get(id.statement()))
        .findFirst();
  }
}
