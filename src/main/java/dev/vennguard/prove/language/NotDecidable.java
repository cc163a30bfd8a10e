package dev.vennguard.prove.language;

/** A question that no budget answers: what it compares is beyond what can be told exactly. */
public final class NotDecidable extends Unproved {
  private static final long serialVersionUID = 1;

  /**
   * Leaves a question open.
   *
   * @param reason what cannot be told, in words for people
   */
  public NotDecidable(String reason) {
    super(reason);
  }
}
