package dev.vennguard.exchange.request;

import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;

/** Says why IAM would not store a statement. */
final class NotStored {
  private NotStored() {}

  static String reason(Statement statement, LayerKind layer) {
    for (ActionPattern pattern : statement.actions().patterns()) {
      if (!pattern.storable()) {
        return "`%s` has a wildcard in its service".formatted(pattern.text());
      }
    }
    for (Condition condition : statement.conditions()) {
      if (condition.operator() instanceof ConditionOperator.Unknown(String text)) {
        return "unknown condition operator `%s`".formatted(text);
      }
      if (condition.operator() instanceof ConditionOperator.UnknownElement(String text)) {
        return "unknown element `%s`".formatted(text);
      }
      if (!condition.evaluableIn(layer)) {
        return "`%s` of `%s` has a malformed value"
            .formatted(condition.operator().text(), condition.key());
      }
    }
    for (ResourcePattern pattern : statement.resources().patterns()) {
      if (!pattern.storableIn(layer)) {
        return pattern.resource()
            ? "`%s` lacks parts of an ARN".formatted(pattern.text())
            : "`%s` is no ARN".formatted(pattern.text());
      }
    }
    return "its `Principal` does not fit a " + layer.title();
  }
}
