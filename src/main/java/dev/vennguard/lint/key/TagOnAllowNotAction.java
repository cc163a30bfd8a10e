package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import java.util.List;

/**
 * {@code ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE}: an Allow of all but some
 * actions on tags, for services without them.
 */
final class TagOnAllowNotAction implements EntryRule {
  private static final int NAMED = 3;

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        FindingSeverity.SUGGESTION,
        "An Allow of all but some actions on tags, for services without them",
        "`NotAction` with a condition on a tag that some of the services left in do not support.",
        "the services that support it by name, in `Action`.",
        "The Allow grants nothing there. A service counts as unsupporting only if none of its"
            + " actions is known to carry any such tag; services whose actions take no resource are"
            + " left out.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (!entry.allows() || !entry.of().statement().actions().negated()) {
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
