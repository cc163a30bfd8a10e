package dev.vennguard.ui.common;

import dev.vennguard.ui.kit.Sign;
import dev.vennguard.workspace.Counts.Standing;

/** The sign of each standing. */
public final class StandingSigns {
  private StandingSigns() {}

  /** Tells the standing without colour. */
  public static Sign of(Standing standing) {
    return switch (standing) {
      case ALLOWED -> Sign.FULL;
      case CONDITIONAL -> Sign.HALF;
      case CUT_OFF -> Sign.LEFT;
      case UNUSED -> Sign.RIGHT;
      case NO_OVERLAP -> Sign.EMPTY;
      case NEVER_APPLIES -> Sign.CROSSED;
      case DENIED -> Sign.BARRED;
      case NEITHER -> Sign.DOT;
      case UNDECIDED -> Sign.QUESTION;
    };
  }
}
