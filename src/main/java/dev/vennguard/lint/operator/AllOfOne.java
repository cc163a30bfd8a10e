package dev.vennguard.lint.operator;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;

/** {@code FORALLVALUES_WITH_SINGLE_VALUED_KEY}: forAllValues on a key with one value. */
final class AllOfOne implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "FORALLVALUES_WITH_SINGLE_VALUED_KEY",
        FindingSeverity.SECURITY_WARNING,
        "ForAllValues on a key with one value",
        "`ForAllValues:` in an Allow on a key that carries one value.",
        "the operator without the prefix.",
        "`ForAllValues:` also holds where the key is missing, so a request without it is let in.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    boolean single =
        entry.of().facts().type(entry.key()).filter(type -> !type.multivalued()).isPresent();
    if (entry.allows()
        && entry.qualifier() == Qualifier.FOR_ALL_VALUES
        && entry.comparison() != Comparison.NULL
        && single) {
      Known plain = new Known(Qualifier.NONE, entry.comparison(), entry.operator().ifExists());
      hits.add(
          entry.anchor(),
          "%s carries one value, and `ForAllValues:` also holds where it is missing"
              .formatted(Words.quote(entry.condition().key())),
          "write `" + plain.text() + "`",
          "Write " + plain.text(),
          entry.withOperator(plain));
    }
  }
}
