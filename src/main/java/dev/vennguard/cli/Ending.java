package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.InternalReport;
import dev.vennguard.cli.io.OutputFailedException;
import java.util.concurrent.Callable;

/** From how a command ended to what is said and to the exit status. */
final class Ending {
  private final Console console;

  Ending(Console console) {
    this.console = console;
  }

  /** Runs a command; whatever it throws, this returns. */
  int of(Callable<Integer> command) {
    try {
      int status = command.call();
      console.err().flush();
      if (console.out().checkError()) {
        console.say("standard output could not be written: what was printed is not complete");
        return ExitStatus.INCOMPLETE;
      }
      return status;
    } catch (Exception | Error failure) {
      return of(failure);
    }
  }

  /** Says what a failure means. */
  int of(Throwable failure) {
    return switch (failure) {
      case BadInputException bad -> {
        console.say(String.valueOf(bad.getMessage()));
        yield ExitStatus.BAD_INPUT;
      }
      case OutputFailedException gone when gone.nobodyReads() -> ExitStatus.BROKEN_PIPE;
      case OutputFailedException failed -> {
        console.say(String.valueOf(failed.getMessage()));
        yield ExitStatus.INCOMPLETE;
      }
      default -> {
        console.say(new InternalReport(failure).sentence());
        yield ExitStatus.INTERNAL;
      }
    };
  }
}
