package dev.vennguard.lint.operator;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.Glob;

/** {@code BOUNDARY_KEY_WILDCARD}: a boundary condition that any policy passes. */
final class AnyBoundary implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "BOUNDARY_KEY_WILDCARD",
        FindingSeverity.SECURITY_WARNING,
        "A boundary condition that any policy passes",
        "a pattern for `iam:PermissionsBoundary` that every managed policy fits,"
            + " `AdministratorAccess` too.",
        "the exact ARN of the boundary under `ArnEquals` or `StringEquals`.",
        "Whoever must set a boundary may then set one that limits nothing. Reported only where the"
            + " pattern fits a policy of AWS.",
        "EVALUATION §7.5");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    boolean asks = entry.allows() != entry.comparison().negated();
    Kind kind = entry.comparison().kind();
    if (!entry.key().equals("iam:permissionsboundary")
        || !asks
        || (kind != Kind.STRING_PATTERN && kind != Kind.ARN)) {
      return;
    }
    for (int at = 0; at < entry.values().size(); at++) {
      int i = at;
      String value = entry.values().get(i);
      if (Glob.hasWildcard(value)) {
        entry.of().facts().partitions().all().stream()
            .map(
                partition -> "arn:%s:iam::aws:policy/AdministratorAccess".formatted(partition.id()))
            .filter(policy -> Glob.matches(value, policy))
            .findFirst()
            .ifPresent(policy ->
                hits.add(
                    entry.value(i),
                    "%s also fits `%s`, which limits nothing".formatted(Words.quote(value), policy),
                    "write the exact ARN of the boundary"));
      }
    }
  }
}
