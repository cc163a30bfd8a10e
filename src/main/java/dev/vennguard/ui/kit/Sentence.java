package dev.vennguard.ui.kit;

/** Sentences as people read them. */
public final class Sentence {
  private Sentence() {}

  /** The same, starting with a capital; a name in quotes or of code stays as it is written. */
  public static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
