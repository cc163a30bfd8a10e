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

/** {@code INVALID_SERVICE_CONDITION_KEY}: a condition key that its service does not have. */
final class UnknownServiceKey implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_SERVICE_CONDITION_KEY",
        FindingSeverity.ERROR,
        "A condition key that its service does not have",
        "a key that the service of its prefix does not have.",
        "the key as the service reference spells it.",
        "No request carries it: a positive operator never holds, a negated one always does, so that"
            + " a Deny becomes unconditional. Keys of identity providers are left out, and so is"
            + " what AWS added after the date of the catalogue.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final Set<String> PROVIDERS =
      Set.of("saml", "cognito-identity", "sts", "accounts", "www", "graph", "token");

  @Override
  public void check(Entry entry, Hits hits) {
    String key = entry.key();
    String prefix = KnownKeys.prefix(key);
    KnownKeys keys = entry.of().facts().keys();
    boolean provider = SessionKeys.of(key) || PROVIDERS.contains(prefix);
    if (prefix.isEmpty()
        || key.length() == prefix.length() + 1
        || KnownKeys.global(key)
        || provider
        || keys.find(key).isPresent()) {
      return;
    }
    String who =
        keys.knowsPrefix(prefix)
            ? "the service has no key " + Words.quote(entry.condition().key())
            : "no service has the prefix of " + Words.quote(entry.condition().key());
    String message =
        "%s known on %s: %s"
            .formatted(who, entry.of().facts().catalogue().date(), Absence.words(entry));
    Optional<String> near = keys.near(key);
    if (near.isEmpty()) {
      hits.add(entry.anchor(), message, "check it against the service reference");
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
