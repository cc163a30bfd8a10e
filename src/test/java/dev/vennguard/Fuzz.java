package dev.vennguard;

import java.util.Locale;
import java.util.Random;

/**
 * One random test: how far it goes, and what it tells at its end. Round r of seed s is round 0 of
 * seed s + r: {@code -Dseed=} of what a failure names repeats that round first.
 */
public final class Fuzz {
  private final String name;
  private final long seed;
  private final long goal;
  private final long start = System.nanoTime();
  private final long end;
  private long rounds;
  private long done;

  private Fuzz(String name, long seed, long goal, long minutes) {
    this.name = name;
    this.seed = seed;
    this.goal = goal;
    this.end = start + minutes * 60_000_000_000L;
    System.out.printf("%s: seed %d%n", name, seed);
  }

  /** A short one: always the same. */
  public static Fuzz brief(String name, long goal) {
    return new Fuzz(name, Long.getLong("seed", 20261126), goal, 60);
  }

  /**
   * A long one: another each time, unless {@code -Dseed=} says which, until the goal is reached or
   * {@code -Dminutes=} are over.
   */
  public static Fuzz thorough(String name, long goal) {
    long seed = Long.getLong("seed", System.currentTimeMillis());
    return new Fuzz(name, seed, goal, Long.getLong("minutes", 30));
  }

  /** Whether there is to be a further round. */
  public boolean goesOn() {
    return done < goal && System.nanoTime() < end;
  }

  /** The seed of the next round. */
  public long next() {
    return seed + rounds++;
  }

  /** Chance in a round. */
  public static Random chance(long roundSeed) {
    return new Random(roundSeed * 0x9E3779B97F4A7C15L);
  }

  /** Counts towards the goal. */
  public void did(long more) {
    done += more;
  }

  /** How much was done. */
  public long done() {
    return done;
  }

  /** Says how far it came. */
  public void tell(String what, Object... values) {
    System.out.printf(
        Locale.ROOT,
        "%s: seed %d, %d rounds, %,d %s, %d s%n",
        name,
        seed,
        rounds,
        done,
        what.formatted(values),
        (System.nanoTime() - start) / 1_000_000_000);
  }
}
