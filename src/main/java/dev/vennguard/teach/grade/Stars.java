package dev.vennguard.teach.grade;

/**
 * What a right answer earns.
 *
 * @param solved it lets through what it should
 * @param fewest it has no more characters than the model repair
 * @param nothingElse it leaves every statement as it was that the model repair leaves as it was
 */
public record Stars(boolean solved, boolean fewest, boolean nothingElse) {
  /** Nothing yet. */
  public static final Stars NONE = new Stars(false, false, false);

  /** From 0 to 3. */
  public int count() {
    return (solved ? 1 : 0) + (fewest ? 1 : 0) + (nothingElse ? 1 : 0);
  }
}
