package dev.vennguard.ui.editor;

/** Finds a text in a text; capitals do not matter. */
final class TextSearch {
  private TextSearch() {}

  /** The first place from an offset on, else from the start; -1 if there is none. */
  static int next(String text, String sought, int from) {
    if (sought.isEmpty()) {
      return -1;
    }
    String all = folded(text);
    int found = all.indexOf(folded(sought), from);
    return found >= 0 ? found : all.indexOf(folded(sought));
  }

  /** The last place before an offset, else before the end; -1 if there is none. */
  static int previous(String text, String sought, int before) {
    if (sought.isEmpty()) {
      return -1;
    }
    String all = folded(text);
    int found = before > 0 ? all.lastIndexOf(folded(sought), before - 1) : -1;
    return found >= 0 ? found : all.lastIndexOf(folded(sought));
  }

  /** Folds character by character, so that offsets stay what they are. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(Character.toLowerCase(text.charAt(i)));
    }
    return folded.toString();
  }
}
