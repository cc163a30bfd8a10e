package dev.vennguard.lint.operator;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Qualifier;

/** {@code MISSING_QUALIFIER}: a key with several values and no set operator. */
final class QualifierMissing implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "MISSING_QUALIFIER",
        FindingSeverity.ERROR,
        "A key with several values and no set operator",
        "a key such as `aws:TagKeys` or `aws:CalledVia` under a plain operator.",
        "`ForAnyValue:` where one value must match, `ForAllValues:` where all must.",
        "Without a set operator a key that carries a set never matches, not even with one value in"
            + " it and not even negated.",
        "IAM Access Analyzer, policy check reference; EVALUATION §5.4");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    boolean plain = entry.qualifier() == Qualifier.NONE && entry.comparison() != Comparison.NULL;
    if (plain && entry.of().facts().type(entry.key()).filter(KeyType::multivalued).isPresent()) {
      hits.add(
          entry.anchor(),
          "%s carries a set of values, which `%s` never matches"
              .formatted(Words.quote(entry.condition().key()), entry.operator().text()),
          "write `ForAnyValue:%1$s` or `ForAllValues:%1$s`".formatted(entry.operator().text()));
    }
  }
}
