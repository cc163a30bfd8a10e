package dev.vennguard.lint.key;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.LintFacts;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.LayerKind;
import java.util.List;
import java.util.Optional;

/** Which actions of a statement carry the key of an entry, as far as it matters. */
final class Carrying {
  private final Entry entry;
  private final ActionSet lacking;

  private Carrying(Entry entry, ActionSet lacking) {
    this.entry = entry;
    this.lacking = lacking;
  }

  /**
   * The actions that never carry the key of an entry. None where the absence is asked for, where
   * {@code IfExists} says that it may be, where the key is not known, and where the key is one that
   * any request may carry.
   */
  static Optional<Carrying> of(Entry entry) {
    LintFacts facts = entry.of().facts();
    boolean meant =
        entry.operator().ifExists()
            || (entry.comparison() == Comparison.NULL && entry.allows())
            || entry.qualifier() == Qualifier.FOR_ALL_VALUES;
    if (meant
        || facts.keys().find(entry.key()).isEmpty()
        || entry.of().layer() == LayerKind.RESOURCE) {
      return Optional.empty();
    }
    ActionSet lacking = entry.of().actions().andNot(facts.carrying(entry.key()));
    return lacking.isEmpty() ? Optional.empty() : Optional.of(new Carrying(entry, lacking));
  }

  /** Those of them that the statement names. */
  List<Action> named() {
    return entry.of().named().stream()
        .filter(one -> lacking.contains(one.index()))
        .distinct()
        .toList();
  }

  /** How many there are. */
  int count() {
    return lacking.count();
  }

  /** Whether no action of the statement carries the key. */
  boolean all() {
    return lacking.count() == entry.of().actions().count();
  }
}
