package dev.vennguard.design;

import dev.vennguard.policy.ActionPattern;
import java.util.List;

/** How long action patterns are in a list. */
final class ActionText {
  /** Two quotation marks and a comma stand around each of them. */
  static final int AROUND = 3;

  private ActionText() {}

  static int size(ActionPattern pattern) {
    return pattern.text().length() + AROUND;
  }

  static int size(List<ActionPattern> patterns) {
    return patterns.stream().mapToInt(ActionText::size).sum();
  }
}
