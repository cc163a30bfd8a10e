package dev.vennguard.syntax.json;

import dev.vennguard.syntax.json.JsonNode.BooleanNode;
import dev.vennguard.syntax.json.JsonNode.NullNode;
import dev.vennguard.syntax.json.JsonNode.NumberNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.JsonMistake;
import dev.vennguard.syntax.text.Span;
import java.util.Locale;

/** Words without quotes: numbers, {@code true}, {@code false}, {@code null}, and all the others. */
final class JsonWords {
  private JsonWords() {}

  static boolean isLiteral(String word) {
    return word.equals("true") || word.equals("false") || word.equals("null");
  }

  /** Reads a value without quotes; one that JSON does not have is reported and kept as text. */
  static JsonNode value(JsonScanner scan) {
    int start = scan.at;
    String word = scan.word('\0');
    Span span = new Span(start, scan.at);
    if (isNumber(word)) {
      return new NumberNode(word, span);
    }
    String lower = word.length() > 5 ? word : word.toLowerCase(Locale.ROOT);
    if (isLiteral(lower)) {
      if (!word.equals(lower)) {
        scan.syntax(new JsonMistake.UpperCase(lower), span);
      }
      return lower.equals("null")
          ? new NullNode(span)
          : new BooleanNode(lower.equals("true"), span);
    }
    return new TextNode(word, unquoted(word, start, scan));
  }

  /** Reads a member name without quotes. */
  static String name(JsonScanner scan) {
    int start = scan.at;
    String word = scan.word(':');
    unquoted(word, start, scan);
    return word;
  }

  /** A quote right behind the word closes it: only the opening one is missing. */
  private static Span unquoted(String word, int start, JsonScanner scan) {
    boolean closed = scan.peek() == '"';
    if (closed) {
      scan.take();
    }
    Span span = new Span(start, scan.at);
    scan.syntax(new JsonMistake.NoQuotes(word, closed), span);
    return span;
  }

  /** Whether it is a number as JSON writes it: no plus sign, no zero in front, no bare point. */
  static boolean isNumber(String word) {
    int at = word.startsWith("-") ? 1 : 0;
    int whole = digits(word, at);
    if (whole == at || (word.charAt(at) == '0' && whole > at + 1)) {
      return false;
    }
    at = whole;
    if (word.startsWith(".", at)) {
      int fraction = digits(word, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    if (at < word.length() && (word.charAt(at) == 'e' || word.charAt(at) == 'E')) {
      at++;
      if (at < word.length() && (word.charAt(at) == '+' || word.charAt(at) == '-')) {
        at++;
      }
      int exponent = digits(word, at);
      if (exponent == at) {
        return false;
      }
      at = exponent;
    }
    return at == word.length();
  }

  private static int digits(String word, int from) {
    int at = from;
    while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
