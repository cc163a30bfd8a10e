package dev.vennguard.prove.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Sequences in a short notation, and the slow and plain way to say what is in them: {@code ?} is
 * any unit and {@code *} any run, {@code #} a digit, {@code ~} a run without colons, {@code +} some
 * lower-case letters; any other unit stands for itself.
 */
public final class Sequences {
  private static final String PIECES = "aab:1?*#~+";

  private Sequences() {}

  public static Language language(String... notations) {
    return Language.of(Arrays.stream(notations).map(Sequences::of).toList(), new Budget(1_000_000));
  }

  public static TextSequence of(String notation) {
    TextSequence sequence = new TextSequence();
    for (char piece : notation.toCharArray()) {
      switch (piece) {
        case '?' -> sequence.one(CharClass.ANY);
        case '*' -> sequence.run(CharClass.ANY);
        case '#' -> sequence.one(CharClass.DIGIT);
        case '~' -> sequence.run(CharClass.NO_COLON);
        case '+' -> sequence.some(CharClass.LOWER);
        default -> sequence.one(CharClass.one(piece));
      }
    }
    return sequence;
  }

  /** Whether a word is in the union. */
  public static boolean contains(List<String> notations, String word) {
    return notations.stream().anyMatch(one -> fits(one, word));
  }

  /** One piece after the other, each run in every length. */
  public static boolean fits(String notation, String word) {
    if (notation.isEmpty()) {
      return word.isEmpty();
    }
    char piece = notation.charAt(0);
    String rest = notation.substring(1);
    if (piece == '+') {
      return !word.isEmpty()
          && lower(word.charAt(0))
          && (fits(rest, word.substring(1)) || fits(notation, word.substring(1)));
    }
    boolean run = piece == '*' || piece == '~';
    if (run && fits(rest, word)) {
      return true;
    }
    return !word.isEmpty()
        && holds(piece, word.charAt(0))
        && fits(run ? notation : rest, word.substring(1));
  }

  private static boolean holds(char piece, char unit) {
    return switch (piece) {
      case '?', '*' -> true;
      case '#' -> '0' <= unit && unit <= '9';
      case '~' -> unit != ':';
      default -> piece == unit;
    };
  }

  private static boolean lower(char unit) {
    return 'a' <= unit && unit <= 'z';
  }

  /** All words of these letters up to a length. */
  public static List<String> words(String letters, int longest) {
    List<String> all = new ArrayList<>(List.of(""));
    int from = 0;
    for (int length = 1; length <= longest; length++) {
      int to = all.size();
      for (int i = from; i < to; i++) {
        for (char letter : letters.toCharArray()) {
          all.add(all.get(i) + letter);
        }
      }
      from = to;
    }
    return all;
  }

  /** A sequence of up to so many pieces. */
  public static String random(Random random, int pieces) {
    StringBuilder notation = new StringBuilder();
    for (int i = random.nextInt(pieces + 1); i > 0; i--) {
      notation.append(PIECES.charAt(random.nextInt(PIECES.length())));
    }
    return notation.toString();
  }

  /** One to so many sequences. */
  public static List<String> randoms(Random random, int most) {
    List<String> all = new ArrayList<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      all.add(random(random, 5));
    }
    return all;
  }
}
