package dev.vennguard.syntax;

import dev.vennguard.syntax.problem.Mistake.OfText;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.Problems;
import dev.vennguard.syntax.text.Span;
import java.util.List;

/** Finds characters that IAM refuses anywhere in a document: above U+00FF (EVALUATION §1.1). */
final class CharacterCheck {
  private static final char LAST = '\u00FF';

  private CharacterCheck() {}

  /**
   * Reports each run of such characters once, unless it lies in something already reported.
   *
   * @param syntax the problems of the JSON text, sorted
   */
  static void check(String text, List<Problem> syntax, Problems problems) {
    int next = 0;
    int covered = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= LAST) {
        continue;
      }
      int start = i;
      while (i < text.length() && text.charAt(i) > LAST) {
        i++;
      }
      while (next < syntax.size() && syntax.get(next).span().start() <= start) {
        covered = Math.max(covered, syntax.get(next++).span().end());
      }
      if (i > covered) {
        Span span = new Span(start, i);
        problems.add(new OfText.RefusedCharacter(text.codePointAt(start)), span);
      }
    }
  }
}
