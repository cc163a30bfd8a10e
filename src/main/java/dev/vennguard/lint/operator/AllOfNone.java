package dev.vennguard.lint.operator;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;

/** {@code FORALLVALUES_ON_ALLOW}: forAllValues in an Allow, where the key may be missing. */
final class AllOfNone implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "FORALLVALUES_ON_ALLOW",
        FindingSeverity.WARNING,
        "ForAllValues in an Allow, where the key may be missing",
        "`ForAllValues:` in an Allow without saying that the key must be there.",
        "`\"Null\": {\"key\": \"false\"}` beside it, or `ForAnyValue:` as a second condition.",
        "It holds where the key is missing or empty, so such a request is let in. `aws:TagKeys` is"
            + " left out: a request without tags is mostly meant to pass. Ceilings (boundaries,"
            + " SCPs, session policies) are left out, since they grant nothing.",
        "IAM User Guide, multivalued context keys; EVALUATION §5.4");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    boolean several = entry.of().facts().type(entry.key()).filter(KeyType::multivalued).isPresent();
    if (entry.of().grants()
        && entry.qualifier() == Qualifier.FOR_ALL_VALUES
        && entry.comparison() != Comparison.NULL
        && several
        && !entry.key().equals("aws:tagkeys")
        && !required(entry)) {
      hits.add(
          entry.anchor(),
          "`%s` also holds where a request carries no %s"
              .formatted(entry.operator().text(), Words.quote(entry.condition().key())),
          "add `\"Null\": {\"%s\": \"false\"}`".formatted(entry.condition().key()));
    }
  }

  /** Whether another condition of the statement asks that the key is there. */
  private static boolean required(Entry entry) {
    return entry.of().statement().conditions().stream()
        .filter(one -> one.name().is(entry.key()))
        .anyMatch(one ->
            one.operator() instanceof Known known
                && (known.comparison() == Comparison.NULL
                    || (known.qualifier() == Qualifier.FOR_ANY_VALUE && !known.ifExists())));
  }
}
