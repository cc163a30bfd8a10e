package dev.vennguard.ui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What can be done with the lines that the selection touches. A comma at the end of a line belongs
 * to its place, not to the line: entries of an array change their order and the JSON stays sound.
 */
public enum LineDeed {
  MOVE_UP,
  MOVE_DOWN,
  COPY,
  DELETE;

  /** The change to a text; one that changes nothing where it cannot be done. */
  Typing.Change change(String text, int start, int end) {
    int from = text.lastIndexOf('\n', start - 1) + 1;
    int last = end > start && text.charAt(end - 1) == '\n' ? end - 1 : end;
    int to = text.indexOf('\n', last);
    int until = to < 0 ? text.length() : to;
    return switch (this) {
      case MOVE_UP -> from == 0 ? still(end) : up(text, from, until, end);
      case MOVE_DOWN -> until == text.length() ? still(end) : down(text, from, until, end);
      case COPY -> {
        String lines = "\n" + text.substring(from, until);
        yield new Typing.Change(until, until, lines, end + lines.length());
      }
      case DELETE -> {
        boolean atEnd = until == text.length();
        int begin = atEnd ? Math.max(0, from - 1) : from;
        yield new Typing.Change(begin, atEnd ? until : until + 1, "", begin);
      }
    };
  }

  private static Typing.Change still(int caret) {
    return new Typing.Change(caret, caret, "", caret);
  }

  private static Typing.Change up(String text, int from, int until, int caret) {
    int before = text.lastIndexOf('\n', from - 2) + 1;
    String swapped = swapped(text.substring(before, from - 1), text.substring(from, until));
    return new Typing.Change(before, until, swapped, Math.max(before, caret - (from - before)));
  }

  private static Typing.Change down(String text, int from, int until, int caret) {
    int next = text.indexOf('\n', until + 1);
    int end = next < 0 ? text.length() : next;
    String swapped = swapped(text.substring(from, until), text.substring(until + 1, end));
    int moved = caret + swapped.indexOf('\n') + 1;
    return new Typing.Change(from, end, swapped, Math.min(moved, from + swapped.length()));
  }

  /** The lower lines over the upper ones; a comma stays in its place. */
  private static String swapped(String upper, String lower) {
    List<String> above = new ArrayList<>(Arrays.asList(upper.split("\n", -1)));
    List<String> below = new ArrayList<>(Arrays.asList(lower.split("\n", -1)));
    boolean commaAbove = above.getLast().stripTrailing().endsWith(",");
    boolean commaBelow = below.getLast().stripTrailing().endsWith(",");
    if (commaAbove != commaBelow && ends(above.getLast()) && ends(below.getLast())) {
      above.set(above.size() - 1, comma(above.getLast(), commaBelow));
      below.set(below.size() - 1, comma(below.getLast(), commaAbove));
    }
    return String.join("\n", below) + "\n" + String.join("\n", above);
  }

  /** Whether a value ends with the line: one that opens something or is blank stays as it is. */
  private static boolean ends(String line) {
    String end = line.strip();
    return !end.isEmpty() && "{[:".indexOf(end.charAt(end.length() - 1)) < 0;
  }

  private static String comma(String line, boolean wanted) {
    String bare = line.stripTrailing();
    boolean has = bare.endsWith(",");
    if (has == wanted) {
      return line;
    }
    return wanted ? bare + "," : bare.substring(0, bare.length() - 1);
  }
}
