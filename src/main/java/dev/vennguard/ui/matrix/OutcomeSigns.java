package dev.vennguard.ui.matrix;

import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.kit.Sign;

/** The sign of each outcome. */
final class OutcomeSigns {
  private OutcomeSigns() {}

  static Sign of(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED -> Sign.FULL;
      case CONDITIONAL -> Sign.HALF;
      case IDENTITY_ONLY -> Sign.LEFT;
      case BOUNDARY_ONLY -> Sign.RIGHT;
      case DISJOINT -> Sign.EMPTY;
      case EXPLICIT_DENY -> Sign.BARRED;
      case NEITHER -> Sign.DOT;
      case UNDECIDED -> Sign.QUESTION;
    };
  }
}
