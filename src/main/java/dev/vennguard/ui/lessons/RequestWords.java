package dev.vennguard.ui.lessons;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.TeachWords;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests as learners read and write them, a fact in each line. */
final class RequestWords {
  private RequestWords() {}

  /** What a question asks about. */
  static String told(TeachWords words, Asked asked) {
    return switch (asked) {
      case Asked.OneRequest(Request request) -> told(words, request);
      case Asked.EveryRequest(String action) -> words.say("view.every", action).replace("`", "");
    };
  }

  /** A request. */
  static String told(TeachWords words, Request request) {
    StringBuilder told = new StringBuilder();
    line(told, words.say("view.principal"), request.principal());
    line(told, words.say("view.action"), request.action());
    line(told, words.say("view.resource"), request.resource());
    request.alongside().forEach(one -> line(told, words.say("view.resource"), one.resource()));
    if (!request.resourceAccount().isEmpty()) {
      line(told, words.say("view.account"), request.resourceAccount());
    }
    request.context().forEach((key, value) -> line(told, key, String.join(", ", value.all())));
    return told.toString().stripTrailing();
  }

  /**
   * A request, without the facts that the policies never ask for: AWS sends many with each call.
   *
   * @param texts of the policies
   */
  static String told(TeachWords words, Request request, Collection<String> texts) {
    String asked = String.join("\n", texts).toLowerCase(Locale.ROOT);
    Map<String, ContextValue> kept = new TreeMap<>(request.context());
    kept.keySet().removeIf(key -> !asked.contains(key.toLowerCase(Locale.ROOT)));
    int left = request.context().size() - kept.size();
    String told =
        told(
            words,
            new Request(
                request.principal(),
                request.action(),
                request.resource(),
                request.resourceAccount(),
                kept,
                request.alongside()));
    return switch (left) {
      case 0 -> told;
      case 1 -> told + "\n" + words.say("view.fact");
      default -> told + "\n" + words.say("view.facts", left);
    };
  }

  private static void line(StringBuilder told, String name, String value) {
    told.append(name).append(" = ").append(value).append('\n');
  }

  /**
   * The context of a request from lines of {@code key = value}.
   *
   * @throws IllegalArgumentException if a line has no equals sign
   */
  static Map<String, ContextValue> context(String lines) {
    Map<String, ContextValue> context = new TreeMap<>();
    for (String line : lines.lines().filter(one -> !one.isBlank()).toList()) {
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(line);
      }
      context.put(
          line.substring(0, equals).strip(),
          new ContextValue.Single(line.substring(equals + 1).strip()));
    }
    return context;
  }
}
