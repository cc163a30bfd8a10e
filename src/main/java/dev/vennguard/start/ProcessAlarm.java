package dev.vennguard.start;

import dev.vennguard.cli.io.Alarm;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;

/** Ends this process: a computation that nothing else can stop ends with it. */
final class ProcessAlarm implements Alarm {
  private Optional<Timer> timer = Optional.empty();

  @Override
  public void set(Duration after, int status, Runnable last) {
    Timer started = new Timer("time limit", true);
    timer = Optional.of(started);
    started.schedule(
        new TimerTask() {
          @Override
          public void run() {
            last.run();
            // Nothing waits to be saved, and an end in good order could wait for the computation.
            Runtime.getRuntime().halt(status);
          }
        },
        after.toMillis());
  }

  @Override
  public void clear() {
    timer.ifPresent(Timer::cancel);
  }
}
