package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.policy.Comparison;

/** What follows from a key that a request does not carry (EVALUATION §5.3). */
final class Absence {
  private Absence() {}

  /** In words, of a request without the key. */
  static String words(Entry entry) {
    boolean holds = holds(entry);
    if (entry.allows()) {
      return holds
          ? "the condition always holds and restricts nothing"
          : "the condition never holds and nothing is allowed";
    }
    boolean alone = entry.of().statement().conditions().size() == 1;
    return holds
        ? "the condition always holds and "
            + (alone ? "the Deny is unconditional" : "keeps nothing from the Deny")
        : "the condition never holds and nothing is denied";
  }

  /** Whether the condition holds for a request without the key. */
  static boolean holds(Entry entry) {
    if (entry.comparison() == Comparison.NULL) {
      return entry.values().contains("true");
    }
    return switch (entry.qualifier()) {
      case FOR_ALL_VALUES -> true;
      case FOR_ANY_VALUE -> entry.operator().ifExists();
      case NONE -> entry.operator().ifExists() || entry.comparison().negated();
    };
  }
}
