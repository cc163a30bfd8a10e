package dev.vennguard.completion;

/** Texts between quotes. */
final class JsonQuote {
  /** Where the caret goes: a character that no policy may have. */
  static final char CARET = '\u0001';

  private JsonQuote() {}

  /** A text as JSON writes it; places of the caret in it stay. */
  static String quoted(String value) {
    StringBuilder written = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        written.append('\\').append(c);
      } else if (c < ' ' && c != CARET) {
        written.append("\\u%04x".formatted((int) c));
      } else {
        written.append(c);
      }
    }
    return written.append('"').toString();
  }
}
