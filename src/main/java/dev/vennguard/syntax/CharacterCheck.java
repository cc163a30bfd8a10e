package dev.vennguard.syntax;

import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.ProblemCode;
import dev.vennguard.syntax.problem.Problems;
import dev.vennguard.syntax.text.Span;
import java.util.List;
import java.util.Locale;

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
        problems.add(ProblemCode.CHARACTER_NOT_ALLOWED, message(text.codePointAt(start)), span);
      }
    }
  }

  private static String message(int character) {
    String name = Character.getName(character);
    String described = name == null ? "" : ", " + name.toLowerCase(Locale.ROOT);
    return "IAM refuses the character `%s` (U+%04X%s): %s"
        .formatted(Character.toString(character), character, described, instead(character));
  }

  private static String instead(int character) {
    return switch (character) {
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> "write `\\\"`";
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032' -> "write `'`";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "write `-`";
      case '\u2026' -> "write `...`";
      case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> "remove it, it is invisible";
      default -> "remove it";
    };
  }
}
