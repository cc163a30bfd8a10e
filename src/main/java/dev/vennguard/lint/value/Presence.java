package dev.vennguard.lint.value;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.lint.kit.Entry;
import dev.vennguard.policy.Comparison.Kind;

/** What a condition says that matches every text. */
enum Presence {
  /** It holds where the key is there. */
  PRESENT,
  /** It holds where the key is missing. */
  ABSENT,
  /** It always holds. */
  ALWAYS,
  /** It never holds. */
  NEVER,
  /** It is no such condition, or it depends on the value. */
  OTHER;

  static Presence of(Entry entry) {
    Kind kind = entry.comparison().kind();
    boolean everything =
        (kind == Kind.STRING_PATTERN || kind == Kind.ARN)
            && entry.values().stream().anyMatch(value -> value.equals("*"));
    boolean several = entry.of().facts().type(entry.key()).filter(KeyType::multivalued).isPresent();
    if (!everything) {
      return OTHER;
    }
    boolean negated = entry.comparison().negated();
    boolean optional = entry.operator().ifExists();
    return switch (entry.qualifier()) {
      case NONE -> several ? OTHER : negated ? ABSENT : optional ? ALWAYS : PRESENT;
      case FOR_ALL_VALUES -> negated ? ABSENT : ALWAYS;
      case FOR_ANY_VALUE -> negated ? (optional ? ABSENT : NEVER) : optional ? ALWAYS : PRESENT;
    };
  }
}
