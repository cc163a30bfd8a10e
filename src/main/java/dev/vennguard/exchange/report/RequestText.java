package dev.vennguard.exchange.report;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.text.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests for people, one fact a line: of the context only what the policies ask for. */
final class RequestText {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]+)");

  private final List<Asking> statements = new ArrayList<>();

  /** A statement and the keys that it asks for, as it spells them. */
  private record Asking(ActionClause actions, Set<String> keys) {}

  /** Shows the keys that these policies name. */
  RequestText(List<Layers> sides) {
    for (Layers layers : sides) {
      for (Layer layer : layers.inForce()) {
        layer.policies().stream().map(Policy::statements).forEach(this::add);
      }
    }
  }

  /** Shows the keys that these statements name, too. */
  final void add(List<Statement> more) {
    for (Statement statement : more) {
      Set<String> keys = keys();
      for (ResourcePattern pattern : statement.resources().patterns()) {
        variables(pattern.text(), keys);
      }
      for (Condition condition : statement.conditions()) {
        if (condition.keyed()) {
          keys.add(condition.key());
        }
        condition.values().forEach(value -> variables(value, keys));
      }
      if (!keys.isEmpty()) {
        statements.add(new Asking(statement.actions(), keys));
      }
    }
  }

  /** Letter case does not matter in the name of a key; the first spelling is shown. */
  private static Set<String> keys() {
    return new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  }

  private static void variables(String text, Set<String> keys) {
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      keys.add(matcher.group(1));
    }
  }

  /**
   * The lines, each behind the indent and ended by a line feed; of the context the keys that
   * statements ask for which speak of the action. Of a call on several resources the others follow,
   * each with what it has otherwise.
   */
  String lines(Request request, String indent) {
    StringBuilder text = new StringBuilder();
    line(text, indent, "action", request.action());
    line(text, indent, "resource", request.resource());
    line(text, indent, "principal", request.principal());
    Set<String> keys = keys();
    for (Asking asking : statements) {
      if (asking.actions().matches(request.action())) {
        keys.addAll(asking.keys());
      }
    }
    for (String key : keys) {
      line(text, indent, key, value(request, key));
    }
    for (Request further : request.alongside()) {
      line(text, indent, "and on resource", further.resource());
      for (String key : keys) {
        if (!further.value(key).equals(request.value(key))) {
          line(text, indent + "  ", key, value(further, key));
        }
      }
    }
    return text.toString();
  }

  private static String value(Request request, String key) {
    return request.value(key).map(RequestText::value).orElse("(absent)");
  }

  private static void line(StringBuilder text, String indent, String name, String value) {
    text.append(indent).append(OneLine.of(name + " = " + value)).append('\n');
  }

  private static String value(ContextValue value) {
    return switch (value) {
      case ContextValue.Single(String one) -> one;
      case ContextValue.Many(List<String> many) -> "[" + String.join(", ", many) + "]";
    };
  }
}
