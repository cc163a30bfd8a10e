package dev.vennguard.live;

import dev.vennguard.catalog.SharedCatalogue;

/**
 * One model for all windows of a process whose engine is the FX thread. What it says never depends
 * on what it was asked before ({@code HistoryTest}), and a sample that was evaluated once takes no
 * more time.
 */
public final class SharedModel {
  private static final LiveModel MODEL = new LiveModel(SharedCatalogue.get());

  private SharedModel() {}

  /** For the FX thread alone. */
  public static LiveModel get() {
    return MODEL;
  }
}
