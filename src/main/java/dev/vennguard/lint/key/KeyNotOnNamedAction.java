package dev.vennguard.lint.key;

import dev.vennguard.catalog.Action;
import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import java.util.List;

/**
 * {@code UNSUPPORTED_ACTION_FOR_CONDITION_KEY}: a condition key that a named action never carries.
 */
final class KeyNotOnNamedAction implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
        FindingSeverity.ERROR,
        "A condition key that a named action never carries",
        "a condition key over actions whose requests never carry it.",
        "one statement for the actions that carry the key, another for the rest.",
        "For those actions the condition is settled whatever the caller does: a positive operator"
            + " in an Allow grants nothing, a negated one in a Deny denies without exception."
            + " Silent where `IfExists` or `Null` says that the key may be missing, and in resource"
            + " policies, whose service may add keys.",
        "IAM Access Analyzer, policy check reference; EVALUATION §5.3");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    List<Action> named = Carrying.of(entry).map(Carrying::named).orElse(List.of());
    if (!named.isEmpty()) {
      String them = Words.number(named.size(), "it", "them");
      hits.add(
          entry.anchor(),
          "%s never %s %s, so for %s %s"
              .formatted(
                  Words.actions(named),
                  Words.number(named.size(), "carries", "carry"),
                  Words.quote(entry.condition().key()),
                  them,
                  Absence.words(entry)),
          entry.allows()
              ? "move %s to a statement without this condition".formatted(them)
              : "take %s out, or deny %s in a statement without this condition if that is meant"
                  .formatted(them, them));
    }
  }
}
