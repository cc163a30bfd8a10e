package dev.vennguard.prove.language;

/**
 * Neither yes nor no can be proved. Thrown in the middle of a proof, and caught where its question
 * is answered: there it becomes an answer with a reason. It carries no stack, for there may be
 * many. Either {@code BudgetExceeded} or {@code NotDecidable}.
 */
public abstract class Unproved extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  Unproved(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** Why, in words for people. */
  public final String reason() {
    return reason;
  }
}
