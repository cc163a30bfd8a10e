package dev.vennguard.explain.words;

import dev.vennguard.explain.content.StatementName;
import java.util.function.UnaryOperator;

/** What statements are called in words. */
public final class StatementNames {
  private StatementNames() {}

  /** {@code `Sid` of the boundary}, with its number where another statement has the same. */
  public static String ofLayer(StatementName name) {
    return alone(name) + " of " + LayerWords.the(name.id().layer());
  }

  private static String alone(StatementName name) {
    if (name.sid().isEmpty()) {
      return number(name);
    }
    return "`" + name.sid() + "`" + (name.shared() ? " (" + number(name) + ")" : "");
  }

  /** Without its layer and without marks, the {@code Sid} cut to size: for a button. */
  static String onButton(StatementName name, UnaryOperator<String> cut) {
    return shortest(name, cut)
        + (name.shared() && !name.sid().isEmpty() ? " (" + number(name) + ")" : "");
  }

  /** Its {@code Sid} cut to size, or its number. */
  static String shortest(StatementName name, UnaryOperator<String> cut) {
    return name.sid().isEmpty() ? number(name) : cut.apply(name.sid());
  }

  private static String number(StatementName name) {
    return "statement " + name.number();
  }
}
