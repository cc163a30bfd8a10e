package dev.vennguard.ui.common;

import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.kit.Sign;

/** The sign of each outcome. */
public final class OutcomeSigns {
  private OutcomeSigns() {}

  /** Tells the outcome without colour. */
  public static Sign of(Outcome outcome) {
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
