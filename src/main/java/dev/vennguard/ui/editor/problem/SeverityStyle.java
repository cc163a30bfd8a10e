package dev.vennguard.ui.editor.problem;

import dev.vennguard.lint.kit.FindingSeverity;

/** How a severity is coloured, in the list and in the margin. */
public final class SeverityStyle {
  private SeverityStyle() {}

  /** The style class of its sign. */
  public static String of(FindingSeverity severity) {
    return switch (severity) {
      case ERROR -> "vg-error-text";
      case SECURITY_WARNING, WARNING -> "vg-warning-text";
      case SUGGESTION -> "vg-suggestion-text";
    };
  }
}
