package dev.vennguard.cli;

/** What a command ends with (DESIGN "Command line"). */
final class ExitStatus {
  /** Fine. */
  static final int OK = 0;

  /** The answer is "no": findings, a failed assertion, a difference. */
  static final int NO = 1;

  /** Bad input. */
  static final int BAD_INPUT = 2;

  private ExitStatus() {}
}
