package dev.vennguard.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds items by some letters of their titles, in order: {@code goac} finds {@code Go to action}.
 * Letters that start words or follow each other count most; a whole word counts more than both.
 */
public final class FuzzySearch {
  private static final int NO_MATCH = -1;
  private static final int LETTER = 1;
  private static final int FOLLOWS = 5;
  private static final int WORD_START = 8;
  private static final int TITLE_START = 6;
  private static final int CONTAINS = 10_000;

  private FuzzySearch() {}

  private record Scored(PaletteItem item, int score) {}

  /**
   * The items that fit, the best first; equal ones, and all of them for an empty text, stay in
   * their order.
   *
   * @param typed any text
   * @param most no more than so many
   */
  public static List<PaletteItem> find(List<PaletteItem> items, String typed, int most) {
    String letters = typed.toLowerCase(Locale.ROOT).strip();
    List<Scored> found = new ArrayList<>();
    for (PaletteItem item : items) {
      int score = score(item.title(), letters);
      if (score != NO_MATCH) {
        found.add(new Scored(item, score));
      }
    }
    if (!letters.isEmpty()) {
      found.sort(
          Comparator.comparingInt((Scored scored) -> -scored.score)
              .thenComparingInt(scored -> scored.item.title().length()));
    }
    return found.stream().limit(most).map(Scored::item).toList();
  }

  /**
   * How well a title fits; -1 if it does not.
   *
   * @param letters in lower case; blanks in it are skipped
   */
  static int score(String title, String letters) {
    if (letters.isEmpty()) {
      return 0;
    }
    String lower = title.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(letters);
    if (at >= 0) {
      int start = at == 0 ? TITLE_START : 0;
      return CONTAINS + start + (startsWord(title, at) ? WORD_START : 0) + letters.length();
    }
    return inOrder(title, lower, letters);
  }

  private static int inOrder(String title, String lower, String letters) {
    int score = 0;
    int from = 0;
    int last = -2;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter == ' ') {
        continue;
      }
      int found = next(title, lower, letter, from, last);
      if (found < 0) {
        return NO_MATCH;
      }
      score += LETTER;
      score += found == last + 1 ? FOLLOWS : 0;
      score += startsWord(title, found) ? WORD_START : 0;
      last = found;
      from = found + 1;
    }
    return score;
  }

  /** The letter right behind the last one, else at the start of a word, else anywhere. */
  private static int next(String title, String lower, char letter, int from, int last) {
    if (from == last + 1 && from < lower.length() && lower.charAt(from) == letter) {
      return from;
    }
    for (int i = from; i < lower.length(); i++) {
      if (lower.charAt(i) == letter && startsWord(title, i)) {
        return i;
      }
    }
    return lower.indexOf(letter, from);
  }

  private static boolean startsWord(String title, int at) {
    if (at == 0) {
      return true;
    }
    char before = title.charAt(at - 1);
    boolean hump = Character.isUpperCase(title.charAt(at)) && Character.isLowerCase(before);
    return !Character.isLetterOrDigit(before) || hump;
  }
}
