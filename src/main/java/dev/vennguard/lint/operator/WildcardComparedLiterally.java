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
import java.util.List;
import java.util.stream.IntStream;

/** {@code WILDCARD_WITHOUT_LIKE_OPERATOR}: a wildcard that is compared literally. */
final class WildcardComparedLiterally implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "WILDCARD_WITHOUT_LIKE_OPERATOR",
        FindingSeverity.WARNING,
        "A wildcard that is compared literally",
        "`*` or `?` in a value of `StringEquals`, `StringNotEquals` or their `IgnoreCase` forms.",
        "`StringLike`, `ArnLike` or their negations; or the values written out.",
        "These operators take the characters as they are, and hardly any request has them in its"
            + " value: the Allow grants nothing, the negated Deny has no exception. This is the"
            + " classic mistake in `iam:PermissionsBoundary`. `${*}` is left out.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    Kind kind = entry.comparison().kind();
    if (kind != Kind.STRING && kind != Kind.STRING_IGNORE_CASE) {
      return;
    }
    List<Integer> wild =
        IntStream.range(0, entry.values().size())
            .filter(i -> Glob.hasWildcard(withoutEscapes(entry.values().get(i))))
            .boxed()
            .toList();
    for (int i : wild) {
      String message =
          "`%s` takes the wildcard in %s as a plain character"
              .formatted(entry.operator().text(), Words.quote(entry.values().get(i)));
      Known operator = new Known(entry.qualifier(), like(entry), entry.operator().ifExists());
      if (kind == Kind.STRING_IGNORE_CASE) {
        hits.add(
            entry.value(i), message, "write `" + operator.text() + "`, which is case-sensitive");
      } else {
        hits.add(
            entry.value(i),
            message,
            "write `" + operator.text() + "`",
            "Write " + operator.text(),
            entry.withOperator(operator));
      }
    }
  }

  /** Of ARNs the pattern keeps to their colons: `StringLike` there is a finding of its own. */
  private static Comparison like(Entry entry) {
    boolean negated = entry.comparison().negated();
    if (entry.comparison().kind() == Kind.STRING && arns(entry)) {
      return negated ? Comparison.ARN_NOT_LIKE : Comparison.ARN_LIKE;
    }
    return negated ? Comparison.STRING_NOT_LIKE : Comparison.STRING_LIKE;
  }

  private static boolean arns(Entry entry) {
    return entry
            .of()
            .facts()
            .type(entry.key())
            .filter(one -> one == KeyType.ARN || one == KeyType.ARRAY_OF_ARN)
            .isPresent()
        && entry.values().stream().allMatch(one -> one.startsWith("arn:"));
  }

  private static String withoutEscapes(String value) {
    return value.replace("${*}", "").replace("${?}", "");
  }
}
