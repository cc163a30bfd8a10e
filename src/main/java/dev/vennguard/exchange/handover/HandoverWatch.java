package dev.vennguard.exchange.handover;

/** Is told how far a form that tells of many actions has come, and can end it. */
@FunctionalInterface
public interface HandoverWatch {
  /** Nobody watches. */
  HandoverWatch NOBODY = (_, _) -> {};

  /**
   * Told before each explanation.
   *
   * @param done how many actions are written
   * @param of how many there are
   * @throws dev.vennguard.explain.coverage.Stopped to end it
   */
  void reached(int done, int of);
}
