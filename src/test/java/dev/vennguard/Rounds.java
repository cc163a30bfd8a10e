package dev.vennguard;

/** How often a random test tries; {@code -Drounds=20} makes each of them twenty times as long. */
public final class Rounds {
  private static final int FACTOR = Integer.getInteger("rounds", 1);

  private Rounds() {}

  /**
   * Rounds of one test.
   *
   * @param inSuite in an ordinary run of the suite
   */
  public static int of(int inSuite) {
    return inSuite * FACTOR;
  }
}
