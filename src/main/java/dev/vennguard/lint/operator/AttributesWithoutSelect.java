package dev.vennguard.lint.operator;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.RuleInfo;

/** {@code DYNAMODB_ATTRIBUTES_WITHOUT_SELECT}: dynamoDB attributes without dynamodb:Select. */
final class AttributesWithoutSelect implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "DYNAMODB_ATTRIBUTES_WITHOUT_SELECT",
        FindingSeverity.SECURITY_WARNING,
        "DynamoDB attributes without dynamodb:Select",
        "`dynamodb:Attributes` in an Allow of Query or Scan without `dynamodb:Select`.",
        "`\"StringEqualsIfExists\": {\"dynamodb:Select\": \"SPECIFIC_ATTRIBUTES\"}` beside it.",
        "A query that names no attributes returns all of them.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    LintedStatement statement = entry.of();
    if (entry.key().equals("dynamodb:attributes")
        && statement.allows()
        && !statement.asks("dynamodb:select")
        && (statement.speaksOf("dynamodb:Query") || statement.speaksOf("dynamodb:Scan"))) {
      hits.add(
          entry.anchor(),
          "a query that names no attributes returns all of them",
          "add `\"StringEqualsIfExists\": {\"dynamodb:Select\": \"SPECIFIC_ATTRIBUTES\"}`");
    }
  }
}
