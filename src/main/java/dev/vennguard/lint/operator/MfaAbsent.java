package dev.vennguard.lint.operator;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import java.util.List;

/** {@code BOOL_ON_ABSENT_MFA}: an MFA condition that access keys pass. */
final class MfaAbsent implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "BOOL_ON_ABSENT_MFA",
        FindingSeverity.SECURITY_WARNING,
        "An MFA condition that access keys pass",
        "`Bool aws:MultiFactorAuthPresent false` in a Deny, and `BoolIfExists"
            + " aws:MultiFactorAuthPresent true` in an Allow.",
        "`BoolIfExists … false` in a Deny, `Bool … true` in an Allow.",
        "Calls with long-term access keys do not carry the key at all: the Deny misses them, and"
            + " the Allow lets them in.",
        "IAM User Guide, aws:MultiFactorAuthPresent; EVALUATION §5.3");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (!entry.key().equals("aws:multifactorauthpresent")
        || entry.comparison() != Comparison.BOOL
        || entry.qualifier() != Qualifier.NONE
        || entry.of().asksAlso(entry.index(), "aws:multifactorauthpresent")) {
      return;
    }
    boolean wanted = entry.values().equals(List.of("true"));
    boolean missed =
        !entry.allows() && entry.values().equals(List.of("false")) && !entry.operator().ifExists();
    boolean open = entry.of().grants() && wanted && entry.operator().ifExists();
    if (missed || open) {
      Known better = new Known(Qualifier.NONE, Comparison.BOOL, missed);
      hits.add(
          entry.anchor(),
          missed
              ? "calls with long-term access keys carry no `aws:MultiFactorAuthPresent`, so this"
                  + " Deny misses them"
              : "calls with long-term access keys carry no `aws:MultiFactorAuthPresent`, so they"
                  + " are let in",
          "write `" + better.text() + "`",
          "Write " + better.text(),
          entry.withOperator(better));
    }
  }
}
