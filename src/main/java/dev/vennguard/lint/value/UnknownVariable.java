package dev.vennguard.lint.value;

import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.KnownKeys;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import java.util.Optional;

/** {@code UNKNOWN_POLICY_VARIABLE}: a policy variable that never has a value. */
final class UnknownVariable implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "UNKNOWN_POLICY_VARIABLE",
        FindingSeverity.WARNING,
        "A policy variable that never has a value",
        "a variable that is no condition key, or one that carries a set of values.",
        "the name of a key with one value, such as `${aws:username}`.",
        "Such a variable never resolves: the resource or the positive condition matches nothing, a"
            + " negated condition always holds. What AWS added after the date of the catalogue is"
            + " unknown here; keys of identity providers are left out.",
        "EVALUATION §4");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    Statement said = statement.statement();
    for (int i = 0; i < said.resources().patterns().size(); i++) {
      report(statement, said.resources().patterns().get(i).text(), new Anchor.Resource(i), hits);
    }
    for (int i = 0; i < said.conditions().size(); i++) {
      for (int j = 0; j < said.conditions().get(i).values().size(); j++) {
        report(statement, said.conditions().get(i).values().get(j), new Anchor.Value(i, j), hits);
      }
    }
  }

  private static void report(LintedStatement statement, String text, Anchor anchor, Hits hits) {
    if (!text.contains("${")) {
      return;
    }
    TextPattern pattern =
        TextPattern.parse(text, TextPattern.Wildcards.LITERAL, statement.statement().version());
    for (TextPattern.Variable variable : pattern.variables()) {
      String key = variable.key();
      Optional<ConditionKey> known = statement.facts().keys().find(key);
      boolean provider =
          KnownKeys.prefix(key).indexOf('.') >= 0 || KnownKeys.prefix(key).equals("saml");
      boolean several = known.filter(one -> one.type().multivalued()).isPresent();
      if (key.indexOf(':') > 0
          && !key.startsWith("AWS::")
          && !provider
          && (known.isEmpty() || several)) {
        String meant =
            known.isEmpty()
                ? statement
                    .facts()
                    .keys()
                    .near(key)
                    .map(near -> "probably `${" + near + "}` is meant")
                    .orElse("check the name against the list of condition keys")
                : "write a key with one value";
        hits.add(
            anchor,
            "%s %s, so the variable never has a value"
                .formatted(
                    Words.quote(key),
                    several ? "carries a set of values" : "is no known condition key"),
            meant);
      }
    }
  }
}
