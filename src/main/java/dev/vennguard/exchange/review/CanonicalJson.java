package dev.vennguard.exchange.review;

import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonParser;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The canonical form of JSON (RFC 8785): no white space, members sorted by UTF-16 code units,
 * numbers as ECMAScript writes doubles. Two texts that mean the same JSON have one form.
 */
public final class CanonicalJson {
  private static final double INTEGERS_BELOW = 1e21;
  private static final double FRACTIONS_FROM = 1e-6;

  private final StringBuilder out = new StringBuilder();
  private boolean exact = true;

  private CanonicalJson() {}

  /**
   * The form of a text; empty if it has none: it is no JSON, names a member twice, holds half a
   * character or a number that no double is (RFC 8785, section 3.1).
   */
  public static Optional<String> of(String text) {
    JsonDocument document = JsonParser.parse(text);
    if (!document.problems().isEmpty()) {
      return Optional.empty();
    }
    CanonicalJson canonical = new CanonicalJson();
    canonical.write(document.root());
    return canonical.exact ? Optional.of(canonical.out.toString()) : Optional.empty();
  }

  private void write(JsonNode node) {
    switch (node) {
      case JsonNode.NullNode _ -> out.append("null");
      case JsonNode.BooleanNode flag -> out.append(flag.value());
      case JsonNode.NumberNode number -> number(number.literal());
      case JsonNode.TextNode text -> text(text.value());
      case JsonNode.BrokenNode _ -> exact = false;
      case JsonNode.ArrayNode list -> {
        out.append('[');
        for (int i = 0; i < list.elements().size(); i++) {
          out.append(i == 0 ? "" : ",");
          write(list.elements().get(i));
        }
        out.append(']');
      }
      case JsonNode.ObjectNode object -> object(object.members());
    }
  }

  private void object(List<Member> members) {
    List<Member> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparing(Member::name));
    out.append('{');
    for (int i = 0; i < sorted.size(); i++) {
      exact &= i == 0 || !sorted.get(i).name().equals(sorted.get(i - 1).name());
      out.append(i == 0 ? "" : ",");
      text(sorted.get(i).name());
      out.append(':');
      write(sorted.get(i).value());
    }
    out.append('}');
  }

  private void number(String literal) {
    double value = Double.parseDouble(literal);
    exact &= !Double.isInfinite(value);
    if (exact) {
      out.append(number(value));
    }
  }

  /** As ECMAScript's {@code Number::toString} writes it; Java finds the same shortest digits. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(value);
    if (size >= FRACTIONS_FROM && size < INTEGERS_BELOW) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e"
        + (exponent < 0 ? "-" : "+")
        + Math.abs(exponent);
  }

  /** Java writes two digits where one would do, of the smallest numbers not the nearest one. */
  private static BigDecimal shortest(double value) {
    BigDecimal written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    BigDecimal digit = written.round(new MathContext(1, RoundingMode.HALF_EVEN));
    return digit.doubleValue() == value ? digit.stripTrailingZeros() : written;
  }

  private void text(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
    exact &= value.codePoints().noneMatch(one -> one >= 0xD800 && one <= 0xDFFF);
  }
}
