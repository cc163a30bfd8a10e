package dev.vennguard.lint.key;

import dev.vennguard.catalog.SessionKeys;
import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.KnownKeys;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Condition;
import java.util.Optional;
import java.util.Set;

/** {@code INVALID_GLOBAL_CONDITION_KEY}: a global condition key that does not exist. */
final class UnknownGlobalKey implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_GLOBAL_CONDITION_KEY",
        FindingSeverity.ERROR,
        "A global condition key that does not exist",
        "an `aws:` key that AWS does not have.",
        "the key as the list of global condition keys spells it.",
        "No request carries it: a positive operator never holds, a negated one always does, so that"
            + " a Deny becomes unconditional. A key that AWS added after the date of the catalogue"
            + " is unknown here.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final Set<String> OTHERS =
      Set.of("aws:arn", "aws:requesttag", "aws:resourcetag", "aws:principaltag");

  @Override
  public void check(Entry entry, Hits hits) {
    String key = entry.key();
    if (!KnownKeys.global(key)
        || key.length() == 4
        || OTHERS.contains(key)
        || key.endsWith("/")
        || SessionKeys.of(key)
        || entry.of().facts().keys().find(key).isPresent()) {
      return;
    }
    String message =
        "no global key %s is known on %s: %s"
            .formatted(
                Words.quote(entry.condition().key()),
                entry.of().facts().catalogue().date(),
                Absence.words(entry));
    Optional<String> near = entry.of().facts().keys().near(key);
    if (near.isEmpty()) {
      hits.add(entry.anchor(), message, "check it against the list of global condition keys");
      return;
    }
    hits.add(
        entry.anchor(),
        message,
        "probably `" + near.get() + "` is meant",
        "Write " + near.get(),
        entry.with(new Condition(entry.operator(), near.get(), entry.values())));
  }
}
