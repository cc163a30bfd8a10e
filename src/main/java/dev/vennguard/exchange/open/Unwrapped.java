package dev.vennguard.exchange.open;

import dev.vennguard.exchange.found.DocumentText;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.json.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without what was put around it on its way: URL encoding, HTML escapes, a JSON text.
 *
 * @param text what is inside
 * @param steps what was undone, in words for people; none if nothing was
 */
record Unwrapped(String text, List<String> steps) {
  private static final int MOST = 4;
  private static final Pattern QUOTE = Pattern.compile("&(?:quot|#0*34|#[xX]0*22);");
  private static final Pattern ESCAPE =
      Pattern.compile("&(quot|apos|amp|lt|gt|nbsp|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");

  static Unwrapped of(String text) {
    String now = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> steps = new ArrayList<>();
    while (steps.size() < MOST) {
      String before = now;
      String bare = before.strip();
      Optional<String> url =
          DocumentText.encoded(bare) ? DocumentText.decoded(bare) : Optional.empty();
      Optional<String> html =
          bare.indexOf('"') < 0 && QUOTE.matcher(bare).find()
              ? Optional.of(unescaped(bare))
              : Optional.empty();
      Optional<String> json = url.isPresent() || html.isPresent() ? Optional.empty() : inText(bare);
      if (url.isPresent()) {
        steps.add("URL-decoded");
      } else if (html.isPresent()) {
        steps.add("HTML escapes resolved");
      } else if (json.isPresent()) {
        steps.add("taken out of a JSON text");
      }
      Optional<String> inner = url.or(() -> html).or(() -> json);
      if (inner.isEmpty() || inner.get().equals(before)) {
        break;
      }
      now = inner.get();
    }
    return new Unwrapped(steps.isEmpty() ? text : now, List.copyOf(steps));
  }

  /** Each escape once, from left to right: what one gives is not read again. */
  private static String unescaped(String text) {
    Matcher escapes = ESCAPE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (escapes.find()) {
      escapes.appendReplacement(out, Matcher.quoteReplacement(character(escapes.group(1))));
    }
    return escapes.appendTail(out).toString();
  }

  private static String character(String name) {
    return switch (name) {
      case "quot" -> "\"";
      case "apos" -> "'";
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "nbsp" -> " ";
      default -> {
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code =
            hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        yield Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
      }
    };
  }

  private static Optional<String> inText(String text) {
    if (text.length() < 2 || text.charAt(0) != '"') {
      return Optional.empty();
    }
    JsonDocument document = JsonParser.parse(text);
    return document.problems().isEmpty()
            && document.root() instanceof TextNode inner
            && looksLikeDocument(inner.value().strip())
        ? Optional.of(inner.value())
        : Optional.empty();
  }

  private static boolean looksLikeDocument(String text) {
    return text.startsWith("{")
        || text.startsWith("[")
        || text.startsWith("\"")
        || DocumentText.encoded(text)
        || QUOTE.matcher(text).find();
  }
}
