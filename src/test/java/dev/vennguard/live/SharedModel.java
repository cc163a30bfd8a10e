package dev.vennguard.live;

import dev.vennguard.catalog.SharedCatalogue;

/**
 * One model for all tests of a process that have no engine thread. What it says never depends on
 * what it was asked before ({@code HistoryTest}), and a sample that was evaluated once takes no
 * more time.
 */
public final class SharedModel {
  private static final LiveModel MODEL = new LiveModel(SharedCatalogue.get());

  private SharedModel() {}

  /** For one thread at a time: that of the test, or the FX thread. */
  public static LiveModel get() {
    return MODEL;
  }
}
