package dev.vennguard.cli;

import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long a command may prove. Proofs ask it and leave undecided what they do not reach; what
 * never asks is ended by the alarm a little later.
 */
final class TimeLimit implements BooleanSupplier {
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** A quarter of the whole, for what is offered beside the answer. */
  private static final int SHARE = 4;

  private static final String LONGER = "; give it longer with --timeout SECONDS";

  private final Duration most;
  private final Console console;
  private boolean started;
  private boolean reached;
  private String unfinished = "";
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
      alarm();
    }
  }

  private void alarm() {
    Duration left = most.minusNanos(System.nanoTime() - start);
    // What is known when the time is up has to be written, which takes the longer the more it is.
    // In whole seconds: a duration is divided by way of decimals, which takes Java a while to load.
    Duration grace = GRACE.plusSeconds(most.toSeconds() / SHARE);
    console
        .alarm()
        .set(
            (left.isNegative() ? Duration.ZERO : left).plus(grace),
            ExitStatus.INCOMPLETE,
            () -> console.say(nothing()));
  }

  /** There is an answer to print, and whoever reads it may take all the time. */
  void stop() {
    console.alarm().clear();
  }

  /** Prints a part of the answer, for which there is all the time, before the rest is proved. */
  void print(String part) {
    stop();
    console.print(part);
    if (started) {
      alarm();
    }
  }

  /** Whether the time is up, or the share of it that a search beside the answer may take. */
  BooleanSupplier share() {
    long from = System.nanoTime();
    long share = most.toNanos() / SHARE;
    return () -> getAsBoolean() || (started && System.nanoTime() - from >= share);
  }

  /** That search was stopped. */
  void unfinished(String what) {
    unfinished = what;
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
    if (reached) {
      console.say(
          "the time limit of "
              + words()
              + " was reached: what was not proved by then is undecided or left out"
              + LONGER);
    } else if (!unfinished.isEmpty()) {
      console.say(
          unfinished
              + " was not finished within a quarter of the time limit of "
              + words()
              + LONGER);
    } else {
      return status;
    }
    return status == ExitStatus.OK ? ExitStatus.INCOMPLETE : status;
  }

  /** Says that there is no answer at all. */
  int noAnswer() {
    console.say(nothing());
    return ExitStatus.INCOMPLETE;
  }

  private String nothing() {
    return "no whole answer within the time limit of " + words() + LONGER + ", or ask about less";
  }

  private String words() {
    return most.toMillis() < 1_000 ? most.toMillis() + " ms" : most.toSeconds() + " s";
  }
}
