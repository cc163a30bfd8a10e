package dev.vennguard.ui.matrix.filter;

import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.workspace.Review;
import java.util.EnumSet;
import java.util.Set;

/** Signs and words for what changed since the baseline: never one without the other. */
public final class ChangeSigns {
  /** Stands for any change. */
  public static final String DELTA = "Δ";

  private ChangeSigns() {}

  public static String sign(Kind kind) {
    return switch (kind) {
      case GAINED -> "+";
      case LOST -> "−";
      case WIDENED -> "▲";
      case NARROWED -> "▼";
      case SHIFTED -> "~";
      case UNDECIDED -> "?";
    };
  }

  /** The mark beside an action's name: sign and word. */
  public static String mark(Kind kind) {
    String word = kind == Kind.UNDECIDED ? "change undecided" : kind.word();
    return sign(kind) + " " + word;
  }

  /** The mark of what changed of an action since the baseline; empty if nothing did. */
  public static String mark(Review review, int action) {
    return review instanceof Review.Since(var baseline, var changes)
        ? changes.kind(action).map(ChangeSigns::mark).orElse("")
        : "";
  }

  /**
   * The changes whose word starts with a text; all of them for {@code changed}.
   *
   * @param start in lower case
   */
  public static Set<Kind> named(String start) {
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    if ("changed".startsWith(start)) {
      found.addAll(EnumSet.allOf(Kind.class));
    }
    for (Kind kind : Kind.values()) {
      if (kind != Kind.UNDECIDED && kind.word().startsWith(start)) {
        found.add(kind);
      }
    }
    return found;
  }
}
