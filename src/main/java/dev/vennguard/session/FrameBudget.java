package dev.vennguard.session;

import java.util.function.BooleanSupplier;

/**
 * How long one round of proofs may take before what is known is shown: about one frame. The first
 * proof of a round is always made, so that every round gets further.
 */
public final class FrameBudget implements BooleanSupplier {
  private static final long FRAME = 12_000_000;

  private final BooleanSupplier editWaits;
  private boolean started;
  private long end;

  /**
   * @param editWaits whether the user has typed on: then the round ends at once
   */
  public FrameBudget(BooleanSupplier editWaits) {
    this.editWaits = editWaits;
  }

  @Override
  public boolean getAsBoolean() {
    if (!started) {
      started = true;
      end = System.nanoTime() + FRAME;
      return false;
    }
    return System.nanoTime() - end > 0 || editWaits.getAsBoolean();
  }
}
