package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;

/**
 * {@code DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE}: a Deny on tags for a service without
 * them.
 */
final class TagOnDeny implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        FindingSeverity.SECURITY_WARNING,
        "A Deny on tags for a service without them",
        "a condition on a tag over actions of a service that does not support it.",
        "other conditions for that service, or its resources by name.",
        "The Deny denies nothing there. A service counts as unsupporting only if none of its"
            + " actions is known to carry any such tag; services whose actions take no resource are"
            + " left out.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (!entry.allows() && !entry.of().statement().actions().negated()) {
      TagSupport.check(entry, hits);
    }
  }
}
