package dev.vennguard.exchange.request;

import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result.Recognised;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.NullNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.problem.Mistake;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text that names one request: a REQUEST, a line of {@code evaluate}, or AWS's message. */
public sealed interface RequestInput {
  /**
   * It does.
   *
   * @param request which one
   * @param message what AWS said of it, if the text is a message
   */
  record Asked(Request request, Optional<Recognised> message) implements RequestInput {}

  /**
   * It does not.
   *
   * @param problems what is wrong with it, at least one
   */
  record Unreadable(List<Problem> problems) implements RequestInput {
    /** Copies the list. */
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a text; never throws. */
  static RequestInput read(String text, RequestDefaults defaults) {
    return switch (AccessDeniedMessage.parse(text)) {
      case Recognised found -> new Asked(request(found, defaults), Optional.of(found));
      case Result.NotRecognised(String words) -> {
        if (!text.strip().startsWith("{")) {
          yield unreadable(
              words + "; or give a request as JSON, such as `{\"principal\":…,\"action\":…}`");
        }
        JsonDocument document = JsonParser.parse(text);
        yield document.problems().isEmpty()
            ? json(document.root(), defaults)
            : new Unreadable(document.problems());
      }
    };
  }

  private static RequestInput json(JsonNode root, RequestDefaults defaults) {
    try {
      JsonNode node = root;
      if (root instanceof ObjectNode line) {
        Optional<JsonNode> member = RequestJson.member(line, "request");
        if (member.isPresent()) {
          onlyRequest(line);
          node = member.get();
        }
      }
      return new Asked(RequestJson.read(node, defaults), Optional.empty());
    } catch (UnreadableException wrong) {
      return unreadable(String.valueOf(wrong.getMessage()));
    }
  }

  /** The policies come from options: those in the line would be left out silently. */
  private static void onlyRequest(ObjectNode line) throws UnreadableException {
    for (String name : EvaluateInput.policyMembers()) {
      Optional<JsonNode> given = RequestJson.member(line, name);
      if (given.isPresent() && !(given.get() instanceof NullNode)) {
        throw new UnreadableException(
            "`%s` stands beside `request`: name the policies by options such as --identity"
                .formatted(name));
      }
    }
  }

  private static Unreadable unreadable(String message) {
    return new Unreadable(
        List.of(new Problem(new Mistake.OfText.InOtherFile(message), Span.at(0))));
  }

  private static Request request(Recognised found, RequestDefaults defaults) {
    return defaults.asSent(
        new Request(found.principal(), found.action(), resource(found), "", Map.of()));
  }

  /** IAM names a role as {@code role app}; without a resource the action takes none. */
  private static String resource(Recognised found) {
    String told = found.resource();
    int space = told.indexOf(' ');
    String[] caller = found.principal().split(":", -1);
    if (space < 0 || caller.length < 6) {
      return told.isEmpty() ? "*" : told;
    }
    return "arn:%s:iam::%s:%s/%s"
        .formatted(
            caller[1],
            caller[4],
            told.substring(0, told.lastIndexOf(' ')).replace(' ', '-'),
            told.substring(told.lastIndexOf(' ') + 1));
  }
}
