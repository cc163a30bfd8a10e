package dev.vennguard.prove.result;

import java.util.List;

/**
 * Whether an assertion holds.
 *
 * @param assertion what was claimed
 * @param truth whether it is so
 * @param example a counterexample where {@code Never} or {@code Always} fails, a witness where
 *     {@code Sometimes} holds
 * @param actions the actions for which it fails, by name; for {@code Sometimes} always empty
 * @param reason why it is undecided, or why it is true without saying anything; else empty
 */
public record AssertionResult(
    Assertion assertion, Truth truth, Example example, List<String> actions, String reason) {
  /** Copies the list. */
  public AssertionResult {
    actions = List.copyOf(actions);
  }

  /** Whether an assertion is true. */
  public enum Truth {
    HOLDS,
    FAILS,
    /** Not known; it counts as not holding. */
    UNDECIDED
  }

  /** Whether it holds only because no request lies in the region. */
  public boolean vacuous() {
    return truth == Truth.HOLDS && !reason.isEmpty();
  }
}
