package dev.vennguard.policy;

import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into wildcards, variables and literals; what is malformed stays literal. */
final class TextPatternParser {
  private final String text;
  private final boolean wildcards;
  private final boolean variables;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  TextPatternParser(String text, Wildcards wildcards, boolean variables) {
    this.text = text;
    this.wildcards = wildcards == Wildcards.GLOB;
    this.variables = variables;
  }

  TextPattern parse() {
    int at = 0;
    while (at < text.length()) {
      at = next(at);
    }
    flush();
    return new TextPattern(parts);
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (variables && text.startsWith("${", at)) {
      int close = VariableSyntax.closingBrace(text, at);
      if (close > 0) {
        variable(text.substring(at + 2, close), text.substring(at, close + 1));
        return close + 1;
      }
    }
    if (wildcards && c == '*') {
      add(new AnyText());
    } else if (wildcards && c == '?') {
      add(new AnyCharacter());
    } else {
      literal.append(c);
    }
    return at + 1;
  }

  private void variable(String inside, String whole) {
    if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
      literal.append(inside);
      return;
    }
    int comma = inside.indexOf(',');
    String key = comma < 0 ? inside : inside.substring(0, comma);
    if (key.isEmpty() || key.indexOf(' ') >= 0) {
      literal.append(whole);
      return;
    }
    if (comma < 0) {
      add(new Variable(key, false, ""));
      return;
    }
    String rest = inside.substring(comma + 1).strip();
    if (rest.length() < 2 || !rest.startsWith("'") || !rest.endsWith("'")) {
      literal.append(whole);
      return;
    }
    add(new Variable(key, true, rest.substring(1, rest.length() - 1)));
  }

  private void add(Part part) {
    flush();
    parts.add(part);
  }

  private void flush() {
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
