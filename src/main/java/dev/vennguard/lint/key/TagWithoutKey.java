package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import java.util.Set;

/** {@code MISSING_TAG_KEY_IN_CONDITION}: a tag condition that names no tag. */
final class TagWithoutKey implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "MISSING_TAG_KEY_IN_CONDITION",
        FindingSeverity.ERROR,
        "A tag condition that names no tag",
        "`aws:ResourceTag`, `aws:RequestTag` or `aws:PrincipalTag` alone.",
        "`aws:ResourceTag/team`, with the name of the tag.",
        "No request carries the key without the name of a tag.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final Set<String> TAGS =
      Set.of("aws:requesttag", "aws:resourcetag", "aws:principaltag");

  @Override
  public void check(Entry entry, Hits hits) {
    String key = entry.key();
    if (TAGS.contains(key.endsWith("/") ? key.substring(0, key.length() - 1) : key)) {
      hits.add(
          entry.anchor(),
          "%s names no tag: %s"
              .formatted(Words.quote(entry.condition().key()), Absence.words(entry)),
          "write it with the name of the tag, such as `aws:ResourceTag/team`");
    }
  }
}
