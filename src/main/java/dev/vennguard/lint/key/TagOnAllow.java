package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;

/**
 * {@code ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE}: an Allow on tags for a service
 * without them.
 */
final class TagOnAllow implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        FindingSeverity.SUGGESTION,
        "An Allow on tags for a service without them",
        "a condition on a tag over actions of a service that does not support it.",
        "other conditions for that service, or its resources by name.",
        "The Allow grants nothing there. A service counts as unsupporting only if none of its"
            + " actions is known to carry any such tag; services whose actions take no resource are"
            + " left out.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.allows() && !entry.of().statement().actions().negated()) {
      TagSupport.check(entry, hits);
    }
  }
}
