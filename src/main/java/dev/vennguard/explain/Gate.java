package dev.vennguard.explain;

/**
 * One step of AWS's evaluation order and how the requests of an action fare there (EVALUATION
 * §6.2).
 *
 * @param id {@code deny}, or the layer's name in JSON
 * @param state whether requests pass
 * @param chip a few words, such as {@code boundary: no allow}
 */
public record Gate(String id, State state, String chip) {
  /** The gate of a document that a premise speaks of. */
  public static Gate assumed(Grounds.Premise premise) {
    return new Gate(
        premise.document().replace(' ', '-'), State.ASSUMED, premise.document() + ": assumed");
  }

  /** How many requests pass a gate. */
  public enum State {
    /** Every request. */
    PASSED,
    /** Some requests. */
    PARTLY,
    /** No request. */
    FAILED,
    /** Nobody handed in such a policy; it is taken to let them pass. */
    ASSUMED,
    /** No such policy is attached: nothing is checked there. */
    NOT_IN_FORCE,
    UNDECIDED
  }
}
