package dev.vennguard.cli.io;

import java.time.Duration;

/** Ends the process after a time, whatever it is busy with. */
public interface Alarm {
  /** Never rings. */
  Alarm NONE =
      new Alarm() {
        @Override
        public void set(Duration after, int status, Runnable last) {}

        @Override
        public void clear() {}
      };

  /**
   * Ends the process then, unless it is cleared before.
   *
   * @param status the exit status
   * @param last done before the end
   */
  void set(Duration after, int status, Runnable last);

  /** Lets the process go on. */
  void clear();
}
