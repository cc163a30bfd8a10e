package dev.vennguard.lint.operator;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.Glob;
import java.util.Optional;

/** {@code STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS}: a wildcard of StringLike in an ARN. */
final class ArnAsText implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
        FindingSeverity.SECURITY_WARNING,
        "A wildcard of StringLike in an ARN",
        "`StringLike` and `StringNotLike` with a wildcard on a key that carries an ARN.",
        "`ArnLike` and `ArnNotLike`.",
        "The wildcard of `StringLike` runs over colons, so `*` in the place of an account also"
            + " swallows what follows, and a name made for it matches. Values without a wildcard"
            + " are left out.",
        "IAM Access Analyzer, policy check reference; EVALUATION §5.2");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    Optional<KeyType> type = entry.of().facts().type(entry.key());
    boolean arn = type.filter(one -> one == KeyType.ARN || one == KeyType.ARRAY_OF_ARN).isPresent();
    if (!arn
        || entry.comparison().kind() != Kind.STRING_PATTERN
        || entry.values().stream().noneMatch(Glob::hasWildcard)) {
      return;
    }
    Comparison like = entry.comparison().negated() ? Comparison.ARN_NOT_LIKE : Comparison.ARN_LIKE;
    Known operator = new Known(entry.qualifier(), like, entry.operator().ifExists());
    String message =
        "the wildcards of `%s` run over the colons of the ARN in %s"
            .formatted(entry.operator().text(), Words.quote(entry.condition().key()));
    if (entry.values().stream().allMatch(one -> one.startsWith("arn:"))) {
      hits.add(
          entry.anchor(),
          message,
          "write `" + operator.text() + "`",
          "Write " + operator.text(),
          entry.withOperator(operator));
    } else {
      hits.add(entry.anchor(), message, "write `" + operator.text() + "` and whole ARNs");
    }
  }
}
