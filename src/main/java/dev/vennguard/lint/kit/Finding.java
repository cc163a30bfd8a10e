package dev.vennguard.lint.kit;

import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.syntax.text.Span;
import java.util.Optional;

/**
 * Something about a document that its author should know (words.md "Words").
 *
 * @param id the code: AWS's own where AWS has one (CHECKS §1), else one of ours
 * @param severity how bad it is
 * @param document which document
 * @param span where in its text
 * @param message what happens, in one line that any view and any terminal can show
 * @param advice what to do, likewise; empty where the message says it
 * @param fix an edit that does it, where one is safe
 */
public record Finding(
    String id,
    FindingSeverity severity,
    DocumentRef document,
    Span span,
    String message,
    String advice,
    Optional<QuickFix> fix) {
  /** Makes both sentences one line each. */
  public Finding {
    message = OneLine.of(message);
    advice = OneLine.of(advice);
  }

  /** What happens and what to do, in one line. */
  public String sentence() {
    return advice.isEmpty() ? message : message + ": " + advice;
  }
}
