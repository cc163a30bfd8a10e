package dev.vennguard.prove.effective;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.Comparator;
import java.util.List;

/**
 * Statements as an identity policy of 2012-10-17 says them: nameless, and for nobody in particular.
 */
final class NormalForm {
  private static final String OPENING = "${";
  private static final String ESCAPED = "${$}{";
  private static final int COLONS = 5;

  private NormalForm() {}

  /** The same statement; what was plain text in an older document is escaped. */
  static Statement statement(Statement old) {
    boolean plain = !old.version().variables();
    ResourceClause resources =
        plain
            ? new ResourceClause(
                old.resources().negated(),
                old.resources().patterns().stream().map(NormalForm::escaped).toList())
            : old.resources();
    List<Condition> conditions =
        plain ? old.conditions().stream().map(NormalForm::escaped).toList() : old.conditions();
    return statement(old.effect(), plain(old.actions()), new Extent(resources, conditions));
  }

  static Statement statement(Effect effect, ActionClause actions, Extent grant) {
    return Statement.of(effect, actions, grant.resources())
        .withConditions(sorted(grant.conditions()));
  }

  /** {@code *:*} is no more than {@code *}, and doubtful (EVALUATION §2). */
  private static ActionClause plain(ActionClause actions) {
    return new ActionClause(
        actions.negated(),
        actions.patterns().stream()
            .map(pattern -> pattern.everything() ? new ActionPattern("*") : pattern)
            .toList());
  }

  static Extent grant(Statement statement) {
    return new Extent(statement.resources(), statement.conditions());
  }

  /** In the order in which a document that is written and read again has them. */
  private static List<Condition> sorted(List<Condition> conditions) {
    return conditions.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Condition condition) -> condition.operator().text())
                .thenComparing(condition -> condition.name().folded()))
        .toList();
  }

  /** Variables stand in the resource segment alone: only there a text must be told from one. */
  private static ResourcePattern escaped(ResourcePattern pattern) {
    String text = pattern.text();
    int at = 0;
    for (int i = 0; i < COLONS && at >= 0; i++) {
      at = text.indexOf(':', at) + 1;
      if (at == 0) {
        return pattern;
      }
    }
    return new ResourcePattern(text.substring(0, at) + escaped(text.substring(at)));
  }

  private static Condition escaped(Condition condition) {
    return condition.operator() instanceof Known(_, Comparison comparison, _)
            && comparison.variables()
        ? new Condition(
            condition.operator(),
            condition.key(),
            condition.values().stream().map(NormalForm::escaped).toList())
        : condition;
  }

  private static String escaped(String text) {
    return text.replace(OPENING, ESCAPED);
  }
}
