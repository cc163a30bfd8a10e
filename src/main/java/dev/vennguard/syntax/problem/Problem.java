package dev.vennguard.syntax.problem;

import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.syntax.text.Span;

/**
 * Something wrong with a document.
 *
 * @param severity how bad it is
 * @param code the stable name of the problem; {@link ProblemCode} lists them all
 * @param message what is wrong and what to do, in plain words
 * @param span where; may be empty where something is missing
 */
public record Problem(Severity severity, String code, String message, Span span) {
  /** Makes the message one line that any view and any terminal can show. */
  public Problem {
    message = OneLine.of(message);
  }

  /** A problem at a place of the text. */
  public Problem(ProblemCode code, String message, Span span) {
    this(code.severity(), code.id(), message, span);
  }
}
