package dev.vennguard.exchange.check;

import dev.vennguard.lint.kit.FindingSeverity;

/** From which severity on findings make a check fail. */
public enum FailOn {
  ERROR,
  /** Security warnings, too. */
  WARNING,
  SUGGESTION,
  /** A way out of the boundary that is not closed, and nothing else. */
  ESCAPE,
  /** They are reported, and the check is fine. */
  NONE;

  /** Whether a finding makes it fail. */
  boolean includes(CheckEntry entry) {
    FindingSeverity severity = entry.severity();
    return switch (this) {
      case ERROR -> severity == FindingSeverity.ERROR;
      case WARNING -> severity.atLeast(FindingSeverity.WARNING);
      case SUGGESTION -> true;
      case ESCAPE -> entry.door().isPresent();
      case NONE -> false;
    };
  }
}
