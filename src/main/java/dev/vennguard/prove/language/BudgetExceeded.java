package dev.vennguard.prove.language;

/** A proof takes more steps, states or combinations than one question may cost. */
public final class BudgetExceeded extends Unproved {
  private static final long serialVersionUID = 1;

  /**
   * Gives a question up.
   *
   * @param reason what there is too much of, in words for people
   */
  public BudgetExceeded(String reason) {
    super(reason);
  }
}
