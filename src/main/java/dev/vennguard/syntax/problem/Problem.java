package dev.vennguard.syntax.problem;

import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.syntax.text.Span;

/**
 * Something wrong with a document.
 *
 * @param mistake what it is
 * @param span where; may be empty where something is missing
 */
public record Problem(Mistake mistake, Span span) {
  /** Its stable name. */
  public ProblemCode code() {
    return mistake.code();
  }

  /** How bad it is. */
  public Severity severity() {
    return code().severity();
  }

  /** What is wrong and what to do, in plain words: one line that any view and terminal can show. */
  public String message() {
    return OneLine.of(MistakeWords.of(mistake));
  }
}
