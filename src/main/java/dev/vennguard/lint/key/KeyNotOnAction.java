package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import java.util.Optional;

/**
 * {@code CONDITION_KEY_NOT_ON_ACTION}: a condition key that the actions of a wildcard never carry.
 */
final class KeyNotOnAction implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "CONDITION_KEY_NOT_ON_ACTION",
        FindingSeverity.WARNING,
        "A condition key that the actions of a wildcard never carry",
        "a negated condition of a Deny over a wildcard whose actions mostly lack the key, and a key"
            + " that none of the actions carries.",
        "a Deny of exactly the actions that carry the key.",
        "A negated operator, and `Null` that asks for absence, hold where the key is missing: the"
            + " Deny is unconditional there, and with `IfExists` it still is. In an Allow over a"
            + " wildcard it is usual that only some actions carry a key, so only a key that none"
            + " carries is reported.",
        "EVALUATION §5.3, §7.5");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    Optional<Carrying> carrying = Carrying.of(entry);
    if (carrying.isEmpty() || !carrying.get().named().isEmpty()) {
      return;
    }
    boolean unconditional = !entry.allows() && Absence.holds(entry);
    if (carrying.get().all() || unconditional) {
      int of = entry.of().actions().count();
      hits.add(
          entry.anchor(),
          "%d of the %d actions of this statement never carry %s, so for them %s"
              .formatted(
                  carrying.get().count(),
                  of,
                  Words.quote(entry.condition().key()),
                  Absence.words(entry)),
          unconditional
              ? "name the actions that carry the key; `IfExists` changes nothing here"
              : "check the key, or name other actions");
    }
  }
}
