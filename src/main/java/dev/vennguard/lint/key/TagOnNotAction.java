package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Effect;
import java.util.List;

/**
 * {@code ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE} and {@code
 * DENY_NOTACTION_…}: a statement on all but some actions and on tags, for services without them.
 *
 * @param effect which of the two: a Deny that denies nothing guards nothing
 */
record TagOnNotAction(Effect effect) implements EntryRule {
  private static final int NAMED = 3;

  @Override
  public RuleInfo info() {
    boolean allows = effect == Effect.ALLOW;
    return new RuleInfo(
        (allows ? "ALLOW" : "DENY") + "_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        allows ? FindingSeverity.SUGGESTION : FindingSeverity.SECURITY_WARNING,
        (allows ? "An Allow" : "A Deny")
            + " of all but some actions on tags, for services without them",
        "`NotAction` with a condition on a tag that some of the services left in do not support.",
        "the services that support it by name, in `Action`.",
        (allows ? "The Allow grants nothing there." : "The Deny denies nothing there.")
            + " A service counts as unsupporting only if none of its"
            + " actions is known to carry any such tag; services whose actions take no resource are"
            + " left out.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.allows() != (effect == Effect.ALLOW) || !entry.of().statement().actions().negated()) {
      return;
    }
    List<String> services = TagSupport.left(entry);
    if (!services.isEmpty()) {
      hits.add(
          entry.anchor(),
          "%s of the services left in, such as %s, %s no resource tags in conditions, so there %s"
              .formatted(
                  services.size(),
                  Words.list(services.subList(0, Math.min(NAMED, services.size()))),
                  Words.number(services.size(), "supports", "support"),
                  Absence.words(entry)),
          "name the services that support it in `Action`");
    }
  }
}
