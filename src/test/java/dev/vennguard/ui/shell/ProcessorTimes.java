package dev.vennguard.ui.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * The processor time that the threads of a window take: the one of JavaFX, the one that paints, the
 * engine's. All but {@link #painter} belongs to the thread of JavaFX.
 */
final class ProcessorTimes {
  /** The name of the engine's thread. */
  static final String ENGINE = "vennguard-engine";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private volatile long painter;
  private long engine;
  private Sample started = new Sample(0, 0, 0, 0);
  private Sample stopped = started;
  private Sample sum = started;
  private int pulses;
  private int deeds;

  /** Nanoseconds of each thread, and pulses. */
  private record Sample(long fx, long painter, long engine, int pulses) {
    Sample plus(Sample other, int sign) {
      return new Sample(
          fx + sign * other.fx,
          painter + sign * other.painter,
          engine + sign * other.engine,
          pulses + sign * other.pulses);
    }
  }

  /** Something is done from here on. */
  void start() {
    started = sample();
  }

  /** It is painted. */
  void stop() {
    stopped = sample();
  }

  /** What was between the last two of these counts. */
  void count() {
    sum = sum.plus(stopped.plus(started, -1), 1);
    deeds++;
  }

  /** One more pulse. */
  void pulse() {
    pulses++;
  }

  /** This thread paints. */
  void painter(Thread thread) {
    painter = thread.threadId();
  }

  /** Nothing has been counted. */
  void clear() {
    sum = new Sample(0, 0, 0, 0);
    deeds = 0;
  }

  /** How much was taken for one of what counted, in words. */
  String perDeed() {
    double each = Math.max(1, deeds);
    return String.format(
        Locale.ROOT,
        "processor: window %.2f ms, painting %.2f ms, engine %.2f ms, in %.1f pulses",
        sum.fx() / 1e6 / each,
        sum.painter() / 1e6 / each,
        sum.engine() / 1e6 / each,
        sum.pulses() / each);
  }

  private Sample sample() {
    if (engine == 0) {
      engine =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals(ENGINE))
              .mapToLong(Thread::threadId)
              .findAny()
              .orElse(0);
    }
    return new Sample(threads.getCurrentThreadCpuTime(), of(painter), of(engine), pulses);
  }

  private long of(long thread) {
    return thread == 0 ? 0 : Math.max(0, threads.getThreadCpuTime(thread));
  }
}
