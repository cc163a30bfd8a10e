package dev.vennguard.cli.io;

/** What a command ends with (command-line.md "Exit status"). */
public final class ExitStatus {
  /** Fine. */
  public static final int OK = 0;

  /** The answer is "no": findings, a failed assertion, a difference. */
  public static final int NO = 1;

  /** Bad input. */
  public static final int BAD_INPUT = 2;

  /** A mistake in Vennguard itself, or no memory left. */
  public static final int INTERNAL = 3;

  /** There is no whole answer: the time was up, or the output could not be written. */
  public static final int INCOMPLETE = 4;

  /** Who was to read the output went away: what a shell gives a program that SIGPIPE ends. */
  public static final int BROKEN_PIPE = 141;

  private ExitStatus() {}
}
