package dev.vennguard.exchange;

import dev.vennguard.decide.ContextValue;
import dev.vennguard.decide.Request;
import java.util.List;

/** A request for people, one fact a line. */
final class RequestText {
  private RequestText() {}

  /** The lines, each behind the indent and ended by a line feed. */
  static String lines(Request request, String indent) {
    StringBuilder text = new StringBuilder();
    line(text, indent, "action", request.action());
    line(text, indent, "resource", request.resource());
    line(text, indent, "principal", request.principal());
    request.context().forEach((key, value) -> line(text, indent, key, value(value)));
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
