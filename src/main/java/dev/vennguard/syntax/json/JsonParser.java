package dev.vennguard.syntax.json;

import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.BrokenNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.JsonMistake;
import dev.vennguard.syntax.problem.Mistake.OfText;
import dev.vennguard.syntax.problem.Problems;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON, and whatever somebody types on the way to it. Never throws, takes linear time, and
 * reports a problem exactly if the text is not JSON or has duplicate members.
 */
public final class JsonParser {
  /** How many levels of brackets are read; a policy has seven. */
  public static final int DEEPEST = 200;

  private static final int FEW_MEMBERS = 8;

  private final Problems problems = new Problems();
  private final LineIndex lines;
  private final JsonScanner scan;
  private int depth;
  private int openObjects;
  private int openArrays;

  private JsonParser(String text) {
    lines = new LineIndex(text);
    scan = new JsonScanner(text, problems);
  }

  /** Reads a text. */
  public static JsonDocument parse(String text) {
    return new JsonParser(text).document();
  }

  private JsonDocument document() {
    if (scan.peek() == '\uFEFF') {
      problems.add(new OfText.ByteOrderMark(), new Span(0, 1));
      scan.take();
    }
    scan.skipSpace();
    JsonNode root = root();
    return new JsonDocument(root, problems.sorted(), lines);
  }

  private JsonNode root() {
    String text = scan.text;
    if (scan.ended()) {
      scan.syntax(new JsonMistake.EmptyDocument(), Span.at(text.length()));
      return new BrokenNode(Span.at(text.length()));
    }
    if (!startsLikeJson()) {
      int start = scan.at;
      int brace = text.indexOf('{', start);
      if (brace < 0) {
        scan.syntax(new JsonMistake.NoBrace(), trimmed(start));
        return new BrokenNode(trimmed(start));
      }
      scan.syntax(new JsonMistake.TextBefore(), new Span(start, brace));
      scan.at = brace;
    }
    JsonNode root = value();
    scan.skipSpace();
    if (!scan.ended()) {
      scan.syntax(new JsonMistake.TextBehind(), trimmed(scan.at));
    }
    return root;
  }

  private boolean startsLikeJson() {
    char c = scan.peek();
    if (c == '{' || c == '[' || JsonScanner.isQuote(c)) {
      return true;
    }
    int before = scan.at;
    String word = scan.word('\0');
    scan.at = before;
    return JsonWords.isNumber(word) || JsonWords.isLiteral(word);
  }

  /** From there to the end of the text, without white space at the end. */
  private Span trimmed(int start) {
    return new Span(start, Math.max(start, scan.text.stripTrailing().length()));
  }

  /** Reads a value that is known to start here: not at the end, not at one of {@code ,:]}} . */
  private JsonNode value() {
    char c = scan.peek();
    if (c == '{' || c == '[') {
      return nested(c);
    }
    if (JsonScanner.isQuote(c)) {
      return scan.quoted();
    }
    return JsonWords.value(scan);
  }

  private JsonNode nested(char open) {
    if (depth == DEEPEST) {
      int start = scan.at;
      scan.skipBrackets();
      Span span = new Span(start, scan.at);
      problems.add(new OfText.TooDeep(DEEPEST), span);
      return new BrokenNode(span);
    }
    depth++;
    JsonNode read = open == '{' ? object() : array();
    depth--;
    return read;
  }

  private ObjectNode object() {
    int start = scan.at;
    scan.take();
    openObjects++;
    List<Member> members = new ArrayList<>();
    while (step('}', start, openArrays)) {
      char c = scan.peek();
      if (c == '{' || c == '[') {
        scan.syntax(new JsonMistake.NoName(c), new Span(scan.at, scan.at + 1));
        value();
      } else {
        members.add(member());
      }
      between();
    }
    openObjects--;
    duplicates(members);
    return new ObjectNode(members, new Span(start, scan.lastEnd));
  }

  private ArrayNode array() {
    int start = scan.at;
    scan.take();
    openArrays++;
    List<JsonNode> elements = new ArrayList<>();
    while (step(']', start, openObjects)) {
      int mark = problems.mark();
      int before = scan.lastEnd;
      JsonNode element = value();
      if (openObjects > 0 && isName(element)) {
        problems.reset(mark);
        scan.at = element.span().start();
        scan.lastEnd = before;
        unclosed(']', start);
        break;
      }
      elements.add(element);
      between();
    }
    openArrays--;
    return new ArrayNode(elements, new Span(start, scan.lastEnd));
  }

  /** Whether what was just read turns out to be the name of the next member. */
  private boolean isName(JsonNode read) {
    if (!(read instanceof TextNode)) {
      return false;
    }
    scan.skipSpace();
    return scan.peek() == ':';
  }

  /**
   * Goes to the next part of an object or list.
   *
   * @param others how many brackets of the other kind are open around it
   * @return whether there is a part; otherwise the object or list has ended
   */
  private boolean step(char close, int start, int others) {
    while (true) {
      scan.skipSpace();
      char c = scan.peek();
      if (scan.ended()) {
        char open = scan.text.charAt(start);
        scan.endsEarly(new JsonMistake.EndsInside(close, open, lines.line(start)));
        return false;
      }
      if (c == close) {
        scan.take();
        return false;
      }
      if ((c == '}' || c == ']') && others > 0) {
        unclosed(close, start);
        return false;
      }
      if (c != ',' && c != ':' && c != '}' && c != ']') {
        return true;
      }
      scan.syntax(new JsonMistake.Unexpected(c), new Span(scan.at, scan.at + 1));
      scan.take();
    }
  }

  private void unclosed(char close, int start) {
    char open = scan.text.charAt(start);
    scan.syntax(new JsonMistake.Unclosed(close, open, lines.line(start)), Span.at(scan.lastEnd));
  }

  /** Passes the comma between two parts, and finds the one missing and the one too many. */
  private void between() {
    scan.skipSpace();
    char c = scan.peek();
    if (c == ',') {
      Span comma = new Span(scan.at, scan.at + 1);
      scan.take();
      scan.skipSpace();
      if (scan.peek() == '}' || scan.peek() == ']') {
        scan.syntax(new JsonMistake.CommaBefore(scan.peek()), comma);
      }
    } else if (!scan.ended() && c != '}' && c != ']' && c != ':') {
      scan.syntax(new JsonMistake.NoComma(), Span.at(scan.lastEnd));
    }
  }

  private Member member() {
    int start = scan.at;
    boolean quoted = JsonScanner.isQuote(scan.peek());
    String name = quoted ? scan.quoted().value() : JsonWords.name(scan);
    Span nameSpan = new Span(start, scan.at);
    JsonNode value = memberValue(name);
    return new Member(name, nameSpan, value, nameSpan.cover(value.span()));
  }

  private JsonNode memberValue(String name) {
    scan.skipSpace();
    boolean colon = scan.peek() == ':';
    if (colon) {
      scan.take();
      scan.skipSpace();
    }
    int end = scan.lastEnd;
    char c = scan.peek();
    if (scan.ended()) {
      scan.endsEarly(new JsonMistake.NoValue(name, colon, true));
      return new BrokenNode(Span.at(end));
    }
    if (c == ',' || c == ':' || c == '}' || c == ']') {
      scan.syntax(new JsonMistake.NoValue(name, colon, false), Span.at(end));
      return new BrokenNode(Span.at(end));
    }
    int mark = problems.mark();
    JsonNode value = value();
    if (isName(value)) {
      problems.reset(mark);
      scan.at = value.span().start();
      scan.lastEnd = end;
      scan.syntax(new JsonMistake.NoValue(name, colon, false), Span.at(end));
      return new BrokenNode(Span.at(end));
    }
    if (!colon) {
      scan.syntax(new JsonMistake.NoColon(name), Span.at(end));
    }
    return value;
  }

  private void duplicates(List<Member> members) {
    if (members.size() > FEW_MEMBERS) {
      Duplicates.report(members, problems, lines);
      return;
    }
    for (int i = 1; i < members.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (members.get(i).name().equals(members.get(j).name())) {
          Duplicates.report(members, problems, lines);
          return;
        }
      }
    }
  }
}
