package dev.vennguard.catalog;

/** Walks through the tab-separated fields of a text, line by line, without splitting it first. */
final class LineCursor {
  private final String text;
  private int number;
  private int start;
  private int end = -1;
  private int field;

  LineCursor(String text) {
    this.text = text;
  }

  /** Whether the next line exists and begins with this mark. */
  boolean comes(String mark) {
    var next = end + 1;
    var after = next + mark.length();
    return text.startsWith(mark, next)
        && (after == text.length() || text.charAt(after) == '\t' || text.charAt(after) == '\n');
  }

  /** Goes to the first field after the mark of the next line. */
  void enter(String mark) {
    number++;
    if (!comes(mark)) {
      throw fault(end + 1 >= text.length() ? "the file ends too early" : "expected `" + mark + "`");
    }
    start = end + 1;
    var newline = text.indexOf('\n', start);
    if (newline < 0) {
      throw fault("the line is cut off");
    }
    end = newline;
    field = start + mark.length();
  }

  /** The next field of this line; empty when there is none left. */
  String field() {
    if (field >= end) {
      return "";
    }
    var from = field + 1;
    var tab = text.indexOf('\t', from, end);
    field = tab < 0 ? end : tab;
    return text.substring(from, field);
  }

  /** The next field, which must not be empty. */
  String required(String what) {
    var value = field();
    if (value.isEmpty()) {
      throw fault("no " + what);
    }
    return value;
  }

  boolean more() {
    return field < end;
  }

  /** Fails if this line has fields that nobody asked for. */
  void leave() {
    if (more()) {
      throw fault("too many fields");
    }
  }

  /** Fails if there is a further line. */
  void finish() {
    if (end + 1 < text.length()) {
      number++;
      throw fault("nothing may follow here");
    }
  }

  CatalogueException fault(String message) {
    return new CatalogueException(number, message);
  }
}
