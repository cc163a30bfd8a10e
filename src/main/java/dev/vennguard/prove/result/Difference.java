package dev.vennguard.prove.result;

/**
 * What a change of policies does to all requests of a class of actions.
 *
 * @param change in one word
 * @param gained a request that is allowed afterwards and was not before
 * @param lost a request that was allowed before and is not afterwards
 */
public record Difference(Change change, Answer gained, Answer lost) {
  /** How two sets of layers differ for an action. */
  public enum Change {
    /** Exactly the same requests are allowed. */
    SAME("same"),
    /** None was allowed before, some are. */
    GAINED("gained"),
    /** Some were allowed before, none is. */
    LOST("lost"),
    /** More are allowed, and none less. */
    WIDENED("widened"),
    /** Fewer are allowed, and none more. */
    NARROWED("narrowed"),
    /** Some are allowed that were not, and the other way round. */
    CHANGED("changed"),
    /** Not known. */
    UNDECIDED("undecided");

    private final String word;

    Change(String word) {
      this.word = word;
    }

    /** The word for people and in JSON. */
    public String word() {
      return word;
    }
  }

  /** Both sides say the same of the action, statement for statement. */
  public static final Difference NONE =
      new Difference(Change.SAME, new Answer.None(), new Answer.None());

  /** Why it is undecided, or the empty text. */
  public String reason() {
    if (gained instanceof Answer.Unknown(String reason)) {
      return reason;
    }
    return lost instanceof Answer.Unknown(String reason) ? reason : "";
  }

  /**
   * The same difference with examples of a named action of the class.
   *
   * @param action {@code prefix:Name}
   */
  public Difference withAction(String action) {
    return new Difference(change, gained.withAction(action), lost.withAction(action));
  }
}
