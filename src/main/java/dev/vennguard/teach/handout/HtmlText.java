package dev.vennguard.teach.handout;

/** Texts in HTML and SVG. */
final class HtmlText {
  private HtmlText() {}

  /** A text that no browser takes for anything else. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
