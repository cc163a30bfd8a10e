package dev.vennguard.refresh;

/** Whoever waits for a refresh: is told how far it is, and may end it. */
public interface RefreshWatch {
  /**
   * So many services are read. Called on the thread that asked for the refresh.
   *
   * @param done how many are read
   * @param all how many there are
   */
  void reached(int done, int all);

  /** Whether nobody waits any more; asked several times a second, on that thread. */
  boolean cancelled();
}
