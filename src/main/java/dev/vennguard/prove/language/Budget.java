package dev.vennguard.prove.language;

import org.jspecify.annotations.Nullable;

/** What one question may cost. Steps are small and bounded, so a budget bounds the time. */
public final class Budget {
  private static final int SHARE = 5;

  private final @Nullable Budget whole;
  private long left;

  /** A budget of so many steps. */
  public Budget(long budget) {
    this.left = budget;
    this.whole = null;
  }

  private Budget(long budget, Budget whole) {
    this.left = budget;
    this.whole = whole;
  }

  /** A part of what is left, for something that may fail without the question failing. */
  public Budget share() {
    return new Budget(left / SHARE, this);
  }

  /**
   * Takes steps off the budget.
   *
   * @throws BudgetExceeded if there are not enough left
   */
  public void spend(long steps) {
    left -= steps;
    if (whole != null) {
      whole.spend(steps);
    }
    if (left < 0) {
      throw new BudgetExceeded("it takes more steps than one question may cost");
    }
  }

  /** What is left; negative if it was not enough. */
  public long left() {
    return left;
  }

  /** The most steps that one library call may take. */
  public int limit() {
    return (int) Math.max(1, Math.min(left, 20_000));
  }
}
