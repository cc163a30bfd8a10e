package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;

/** {@code FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE}: forAnyValue on an audience. */
final class AnyAudience implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE",
        FindingSeverity.SECURITY_WARNING,
        "ForAnyValue on an audience",
        "`ForAnyValue:` on the `aud` key of an identity provider.",
        "the operator without the prefix.",
        "The key carries one value; the prefix lets a token with several audiences in.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.qualifier() == Qualifier.FOR_ANY_VALUE
        && entry.key().endsWith(":aud")
        && entry.key().indexOf('.') > 0) {
      Known plain = new Known(Qualifier.NONE, entry.comparison(), entry.operator().ifExists());
      hits.add(
          entry.anchor(),
          "%s carries one value".formatted(Words.quote(entry.condition().key())),
          "write `" + plain.text() + "`",
          "Write " + plain.text(),
          entry.withOperator(plain));
    }
  }
}
