package dev.vennguard.catalog;

/**
 * Walks through a text of lines, each a one-character mark and tab-separated fields, without
 * splitting it first: a cold start reads a hundred thousand fields.
 */
final class LineCursor {
  private final String text;
  private int number;
  private int end = -1;

  /** Where the last field ended: at a tab, or at the end of the line. */
  private int at;

  LineCursor(String text) {
    this.text = text;
  }

  /** The mark of the next line; a line feed when there is none. */
  char mark() {
    var next = end + 1;
    return next + 1 < text.length() && text.charAt(next + 1) == '\t' ? text.charAt(next) : '\n';
  }

  /** Goes to the next line, whatever its mark. */
  void enter() {
    number++;
    at = end + 2;
    var newline = text.indexOf('\n', end + 1);
    if (newline < 0) {
      throw fault(end + 1 < text.length() ? "the line is cut off" : "the file ends too early");
    }
    end = newline;
  }

  /** Goes to the next line, which must have this mark. */
  void enter(char mark) {
    var found = mark();
    enter();
    if (found != mark) {
      throw fault("expected a line `" + mark + "`");
    }
  }

  /** The next field of this line; empty when there is none left. */
  String field() {
    if (at >= end) {
      return "";
    }
    var from = at + 1;
    var tab = text.indexOf('\t', from, end);
    at = tab < 0 ? end : tab;
    return from == at ? "" : text.substring(from, at);
  }

  /** The next field, which must not be empty. */
  String required(String what) {
    var value = field();
    if (value.isEmpty()) {
      throw fault("no " + what);
    }
    return value;
  }

  /** Whether the next field is empty, and hence was skipped. */
  boolean blank() {
    if (at >= end) {
      return true;
    }
    var next = at + 1;
    if (next == end || text.charAt(next) == '\t') {
      at = next;
      return true;
    }
    return false;
  }

  /** The next field as a number from 0 to before {@code limit}. */
  int number(int limit, String what) {
    var from = at + 1;
    var value = 0L;
    var i = from;
    for (; i < end && text.charAt(i) != '\t'; i++) {
      var digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE) {
        throw fault("`" + field() + "` is not a " + what);
      }
      value = value * 10 + digit;
    }
    if (i <= from) {
      throw fault("no " + what);
    }
    if (value >= limit) {
      throw fault("there is no " + what + " " + value);
    }
    at = i;
    return (int) value;
  }

  boolean more() {
    return at < end;
  }

  /** Fails if this line has fields that nobody asked for. */
  void leave() {
    if (at < end) {
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
