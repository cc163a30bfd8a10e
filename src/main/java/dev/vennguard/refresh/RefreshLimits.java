package dev.vennguard.refresh;

import java.time.Duration;

/**
 * What a refresh may take.
 *
 * @param connect how long a connection may take to come about
 * @param request how long one answer may take, to its last byte
 * @param whole how long all of it may take
 * @param attempts how often an address is asked at most
 * @param pause before the second attempt; twice that before the third
 * @param bytes how large one answer may be
 * @param services how many services there may be
 */
public record RefreshLimits(
    Duration connect,
    Duration request,
    Duration whole,
    int attempts,
    Duration pause,
    long bytes,
    int services) {
  /** Those of the program: a service is half a megabyte at most, and there are some 460. */
  public static final RefreshLimits USUAL =
      new RefreshLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(15),
          3,
          Duration.ofSeconds(1),
          16_000_000,
          3_000);
}
