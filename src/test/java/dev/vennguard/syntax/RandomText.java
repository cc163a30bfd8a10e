package dev.vennguard.syntax;

import java.util.List;
import java.util.Random;

/** Seeded random JSON documents, and random damage to texts. */
final class RandomText {
  private static final String SPACES = " \t\r\n";
  private static final String CHARACTERS = "aZ09 {}[]:,'*?$/.-\u00E9\u4E2D\uD83D\uDE00\u007F\u00A0";
  private static final String DAMAGE =
      "{}[]{}[]::,,\"\"\"'\\\\ \n\r"
          + "\t\f0123-+.eEtfnxu/*#\u201C\u201D\u2018\u00A0\uFEFF\u0001\u2028é";
  private static final List<String> ESCAPES =
      List.of("\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0041", "\\u4e2D");
  private static final List<String> NUMBERS =
      List.of("0", "-0", "7", "-12", "3.25", "1e5", "1E+2", "-2.50e-3", "10000000000000000000001");

  private final Random random;

  RandomText(long seed) {
    random = new Random(seed);
  }

  /** A correct document without duplicate members. */
  String document() {
    return space() + value(4) + space();
  }

  private String value(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
      case 1 -> random.nextBoolean() ? "true" : "false";
      case 2 -> "null";
      case 3, 4 -> text("");
      case 5 -> array(depth - 1);
      default -> object(depth - 1);
    };
  }

  private String array(int depth) {
    StringBuilder out = new StringBuilder("[").append(space());
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : ",").append(space()).append(value(depth)).append(space());
    }
    return out.append("]").toString();
  }

  private String object(int depth) {
    StringBuilder out = new StringBuilder("{").append(space());
    int size = random.nextInt(random.nextInt(10) == 0 ? 20 : 5);
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : ",").append(space()).append(text(i + ":")).append(space());
      out.append(":").append(space()).append(value(depth)).append(space());
    }
    return out.append("}").toString();
  }

  private String text(String prefix) {
    StringBuilder out = new StringBuilder("\"").append(prefix);
    int size = random.nextInt(8);
    for (int i = 0; i < size; i++) {
      if (random.nextInt(5) == 0) {
        out.append(ESCAPES.get(random.nextInt(ESCAPES.size())));
      } else {
        out.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
    }
    return out.append('"').toString();
  }

  private String space() {
    StringBuilder out = new StringBuilder();
    while (random.nextInt(3) == 0) {
      out.append(SPACES.charAt(random.nextInt(SPACES.length())));
    }
    return out.toString();
  }

  /** Deletes, inserts, replaces or doubles up to four stretches. */
  String damage(String text) {
    StringBuilder out = new StringBuilder(text);
    int wounds = 1 + random.nextInt(4);
    for (int i = 0; i < wounds; i++) {
      int at = random.nextInt(out.length() + 1);
      int end = Math.min(out.length(), at + 1 + random.nextInt(random.nextInt(4) == 0 ? 30 : 1));
      char c = DAMAGE.charAt(random.nextInt(DAMAGE.length()));
      switch (random.nextInt(4)) {
        case 0 -> out.delete(at, end);
        case 1 -> out.insert(at, c);
        case 2 -> out.replace(at, end, String.valueOf(c));
        default -> out.insert(at, out.substring(at, end));
      }
    }
    return out.toString();
  }
}
