package dev.vennguard.syntax;

import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import java.util.ArrayList;
import java.util.List;

/** Adds elements to a list in a text, and removes some, in the way the list is written. */
final class ArrayEditor {
  private static final int LONGEST_LINE = 90;

  private final String text;

  ArrayEditor(String text) {
    this.text = text;
  }

  /** A JSON text in quotes, as the printer writes it. */
  static String quoted(String value) {
    return PolicyPrinter.quoted(value);
  }

  /**
   * Turns a text or a list of texts into another one. Kept elements keep their place and spelling.
   */
  List<TextChange> texts(JsonNode value, List<String> old, List<String> now) {
    boolean appended = now.size() > old.size() && now.subList(0, old.size()).equals(old);
    if (value instanceof ArrayNode list && !old.isEmpty() && appended) {
      List<String> more =
          now.subList(old.size(), now.size()).stream().map(ArrayEditor::quoted).toList();
      return List.of(append(list, more));
    }
    List<Integer> gone = removed(old, now);
    if (value instanceof ArrayNode list && gone.size() == 1 && old.size() > 1) {
      return List.of(remove(list, gone.getFirst()));
    }
    return List.of(new TextChange(value.span(), whole(value, now)));
  }

  /** In one line where that is short or where all of the text is; else an element a line. */
  private String whole(JsonNode value, List<String> now) {
    List<String> quoted = now.stream().map(ArrayEditor::quoted).toList();
    if (now.size() == 1 && !(value instanceof ArrayNode)) {
      return quoted.getFirst();
    }
    String line = "[" + String.join(", ", quoted) + "]";
    if (line.length() <= LONGEST_LINE || text.indexOf('\n') < 0) {
      return line;
    }
    String end = "\n" + indentation(value.span().start());
    return "[" + end + "  " + String.join("," + end + "  ", quoted) + end + "]";
  }

  /** The indices of the elements that were left out; none if there is another difference. */
  private static List<Integer> removed(List<String> old, List<String> now) {
    List<Integer> gone = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < old.size(); i++) {
      if (at < now.size() && old.get(i).equals(now.get(at))) {
        at++;
      } else {
        gone.add(i);
      }
    }
    return at == now.size() ? gone : List.of();
  }

  /** Adds elements behind the last one. */
  TextChange append(ArrayNode list, List<String> more) {
    if (list.elements().isEmpty()) {
      return new TextChange(list.span(), "[" + String.join(", ", more) + "]");
    }
    int end = list.elements().getLast().span().end();
    String separator = separator(list);
    return new TextChange(Span.at(end), separator + String.join(separator, more));
  }

  /** Removes an element and one comma. */
  TextChange remove(ArrayNode list, int index) {
    List<JsonNode> elements = list.elements();
    Span gone = elements.get(index).span();
    if (elements.size() == 1) {
      return new TextChange(list.span(), "[]");
    }
    return index == 0
        ? new TextChange(new Span(gone.start(), elements.get(1).span().start()), "")
        : new TextChange(new Span(elements.get(index - 1).span().end(), gone.end()), "");
  }

  /** What stands between two elements: as between the last two, or as before the only one. */
  private String separator(ArrayNode list) {
    List<JsonNode> elements = list.elements();
    if (elements.size() > 1) {
      int from = elements.get(elements.size() - 2).span().end();
      String between = text.substring(from, elements.getLast().span().start());
      return between.replaceFirst("^[^,]*,", ",");
    }
    String before = text.substring(list.span().start() + 1, elements.getFirst().span().start());
    return before.indexOf('\n') >= 0 ? "," + before : ", ";
  }

  /** The white space at the start of the line that holds an offset. */
  String indentation(int offset) {
    int line = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int end = line;
    while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(line, end);
  }
}
