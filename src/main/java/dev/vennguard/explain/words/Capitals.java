package dev.vennguard.explain.words;

import java.util.Locale;

/** Sentences as people read them. */
public final class Capitals {
  private Capitals() {}

  /** The same, starting with a capital; a name in quotes or of code stays as it is written. */
  public static String first(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
