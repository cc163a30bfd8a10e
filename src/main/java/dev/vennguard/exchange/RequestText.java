package dev.vennguard.exchange;

import dev.vennguard.decide.ContextValue;
import dev.vennguard.decide.Request;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests for people, one fact a line: of the context only what the policies ask for. */
final class RequestText {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]+)");

  private final Set<String> keys = new TreeSet<>();

  /** Shows the keys that these policies name. */
  RequestText(List<Layers> sides) {
    for (Layers layers : sides) {
      for (Layer layer : layers.inForce()) {
        layer.policies().stream().map(Policy::statements).forEach(this::add);
      }
    }
  }

  /** Shows the keys that these statements name, too. */
  final void add(List<Statement> statements) {
    for (Statement statement : statements) {
      for (ResourcePattern pattern : statement.resources().patterns()) {
        variables(pattern.text());
      }
      for (Condition condition : statement.conditions()) {
        keys.add(condition.key().toLowerCase(Locale.ROOT));
        condition.values().forEach(this::variables);
      }
    }
  }

  private void variables(String text) {
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      keys.add(matcher.group(1).toLowerCase(Locale.ROOT));
    }
  }

  /** The lines, each behind the indent and ended by a line feed. */
  String lines(Request request, String indent) {
    StringBuilder text = new StringBuilder();
    line(text, indent, "action", request.action());
    line(text, indent, "resource", request.resource());
    line(text, indent, "principal", request.principal());
    for (String key : keys) {
      line(text, indent, key, request.value(key).map(RequestText::value).orElse("(absent)"));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String indent, String name, String value) {
    text.append(indent).append(name).append(" = ").append(value).append('\n');
  }

  private static String value(ContextValue value) {
    return switch (value) {
      case ContextValue.Single(String one) -> one;
      case ContextValue.Many(List<String> many) -> "[" + String.join(", ", many) + "]";
    };
  }
}
