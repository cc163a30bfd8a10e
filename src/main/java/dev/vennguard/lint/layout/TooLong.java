package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.text.Span;

/** What all rules about a document's length ask (EVALUATION §8). */
final class TooLong {
  private TooLong() {}

  /**
   * Reports a document that is too long whatever AWS counts of its white space.
   *
   * @param most how many characters AWS takes
   */
  static void check(LintedDocument document, int most, Findings findings) {
    int length = DocumentSize.of(document.text()).withoutWhiteSpace();
    if (length > most) {
      findings.add(
          document,
          new Span(0, Math.min(1, document.text().length())),
          "the document has %,d characters, and AWS takes %,d".formatted(length, most),
          "take out what is covered by other entries, or split it");
    }
  }
}
