package dev.vennguard.lint.operator;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Statement;
import java.util.List;

/** {@code FORANYVALUE_ON_DENY}: forAnyValue in a Deny that a missing key escapes. */
final class AnyOfNone implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "FORANYVALUE_ON_DENY",
        FindingSeverity.WARNING,
        "ForAnyValue in a Deny that a missing key escapes",
        "a Deny with `ForAnyValue:` and a negated operator.",
        "a second Deny with `\"Null\": {\"key\": \"true\"}`, or another key: `aws:ViaAWSService`"
            + " for calls that a service makes.",
        "`ForAnyValue:` never holds where the key is missing: a request without it, such as a"
            + " direct call without `aws:CalledVia`, is not denied. Silent with `IfExists`, and"
            + " where another Deny of the document asks for the absence of the key.",
        "EVALUATION §5.3, §5.4; conformance/field 07");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    List<Statement> statements = document.policy().statements();
    for (int s = 0; s < statements.size(); s++) {
      if (statements.get(s).effect() != Effect.DENY) {
        continue;
      }
      List<Condition> conditions = statements.get(s).conditions();
      for (int c = 0; c < conditions.size(); c++) {
        if (escaped(conditions.get(c)) && !caught(statements, conditions.get(c).key())) {
          findings.add(
              document,
              document.span(s, new Anchor.Entry(c)),
              "a request without %s escapes this Deny: `%s` never holds where the key is missing"
                  .formatted(
                      Words.quote(conditions.get(c).key()), conditions.get(c).operator().text()),
              "add a Deny with `\"Null\": {\"%s\": \"true\"}`".formatted(conditions.get(c).key()));
        }
      }
    }
  }

  private static boolean escaped(Condition condition) {
    return condition.operator() instanceof Known known
        && known.qualifier() == Qualifier.FOR_ANY_VALUE
        && known.comparison().negated()
        && !known.ifExists();
  }

  private static boolean caught(List<Statement> statements, String key) {
    return statements.stream()
        .flatMap(one -> one.conditions().stream())
        .filter(one -> one.name().is(key))
        .anyMatch(
            one -> one.operator() instanceof Known known && known.comparison() == Comparison.NULL);
  }
}
