package dev.vennguard.cli;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long a command may prove. Proofs ask it and leave undecided what they do not reach; what
 * never asks is ended by the alarm a little later.
 */
final class TimeLimit implements BooleanSupplier {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Duration most;
  private final Console console;
  private boolean started;
  private boolean reached;
  private long start;

  /**
   * @param most zero means as long as it takes
   */
  TimeLimit(Duration most, Console console) {
    this.most = most;
    this.console = console;
  }

  /** From now on: reading may wait for whoever writes. */
  void start() {
    if (!most.isZero() && !started) {
      started = true;
      start = System.nanoTime();
      console.alarm().set(most.plus(GRACE), ExitStatus.INCOMPLETE, () -> console.say(nothing()));
    }
  }

  /** There is an answer to print, and whoever reads it may take all the time. */
  void stop() {
    console.alarm().clear();
  }

  /** Whether the time is up. */
  @Override
  public boolean getAsBoolean() {
    if (started && System.nanoTime() - start >= most.toNanos()) {
      reached = true;
    }
    return reached;
  }

  /** Whether some proof asked when the time was up, and was not made. */
  boolean reached() {
    return reached;
  }

  /**
   * Says so if something was not reached in time.
   *
   * @param status what the answer alone would end with
   * @return the exit status; a definite "no" stays one
   */
  int status(int status) {
    if (!reached) {
      return status;
    }
    console.say(
        "the time limit of "
            + most.toSeconds()
            + " s was reached: what was not proved by then is undecided; give it longer with"
            + " --timeout SECONDS");
    return status == ExitStatus.OK ? ExitStatus.INCOMPLETE : status;
  }

  /** Says that there is no answer at all. */
  int noAnswer() {
    console.say(nothing());
    return ExitStatus.INCOMPLETE;
  }

  private String nothing() {
    return "no answer within the time limit of "
        + most.toSeconds()
        + " s; give it longer with --timeout SECONDS, or ask about less";
  }
}
