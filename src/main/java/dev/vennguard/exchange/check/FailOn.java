package dev.vennguard.exchange.check;

import dev.vennguard.lint.kit.FindingSeverity;

/** From which severity on findings make a check fail. */
public enum FailOn {
  ERROR,
  /** Security warnings, too. */
  WARNING,
  SUGGESTION,
  /** They are reported, and the check is fine. */
  NONE;

  /** Whether a finding that is that bad makes it fail. */
  boolean includes(FindingSeverity severity) {
    return switch (this) {
      case ERROR -> severity == FindingSeverity.ERROR;
      case WARNING -> severity.atLeast(FindingSeverity.WARNING);
      case SUGGESTION -> true;
      case NONE -> false;
    };
  }
}
