package dev.vennguard.teach.lesson;

import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.request.RequestDefaults;
import dev.vennguard.exchange.request.RequestInput;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.workspace.StatedSituation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code questions.json}. Never throws. */
final class QuestionReader {
  private static final List<String> MEMBERS =
      List.of("id", "stage", "pair", "request", "action", "answer", "statement", "wrong");
  private static final String ANSWERS =
      "`allowed`, `depends`, `implicit boundary` or `explicit boundary` (or another policy type)";

  private final JsonPart json;
  private final RequestDefaults defaults;

  QuestionReader(JsonPart json, StatedSituation stated) {
    this.json = json;
    this.defaults = new RequestDefaults(stated);
  }

  List<LessonQuestion> read() {
    Optional<ObjectNode> root = json.root(List.of("questions"));
    List<LessonQuestion> questions = new ArrayList<>();
    if (root.isPresent()) {
      for (ObjectNode object : json.objects(root.get(), "questions")) {
        question(object).ifPresent(questions::add);
      }
      if (questions.isEmpty()) {
        json.report("`questions` has no question: add one", JsonPart.start(root.get()));
      }
    }
    return questions;
  }

  private Optional<LessonQuestion> question(ObjectNode object) {
    json.members(object, MEMBERS);
    Optional<String> id = json.required(object, "id");
    Optional<Stage> stage = json.required(object, "stage").flatMap(word -> stage(object, word));
    Optional<Asked> asked = asked(object);
    Optional<Prediction> answer =
        json.required(object, "answer").flatMap(text -> prediction(object, text));
    if (id.isEmpty() || stage.isEmpty() || asked.isEmpty() || answer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LessonQuestion(
            id.get(),
            stage.get(),
            json.text(object, "pair").orElse(""),
            asked.get(),
            answer.get(),
            json.text(object, "statement").flatMap(text -> statement(object, text)),
            wrong(object),
            json.line(object)));
  }

  private Optional<Stage> stage(ObjectNode object, String word) {
    Optional<Stage> stage = Stage.named(word);
    if (stage.isEmpty()) {
      json.report(
          "`%s` is no stage: write `predict` or `transfer`".formatted(word),
          JsonPart.start(object));
    }
    return stage;
  }

  private Optional<Asked> asked(ObjectNode object) {
    Optional<JsonNode> request = JsonPart.value(object, "request");
    Optional<String> action = json.text(object, "action");
    if (request.isPresent() == action.isPresent()) {
      json.report(
          "a question asks about a `request` or about all requests of an `action`: give one",
          JsonPart.start(object));
      return Optional.empty();
    }
    if (action.isPresent()) {
      return action.map(Asked.EveryRequest::new);
    }
    return request(json, request.get(), defaults).map(Asked.OneRequest::new);
  }

  /** A request as it stands in a file. */
  static Optional<Request> request(JsonPart json, JsonNode node, RequestDefaults defaults) {
    return switch (RequestInput.read(json.source(node), defaults)) {
      case RequestInput.Asked(Request request, _) -> Optional.of(request);
      case RequestInput.Unreadable(var problems) -> {
        json.report(problems, node.span());
        yield Optional.empty();
      }
    };
  }

  private Optional<Prediction> prediction(ObjectNode object, String text) {
    Optional<Prediction> read = Prediction.parse(text);
    if (read.isEmpty()) {
      json.report("`%s` is no answer: write %s".formatted(text, ANSWERS), JsonPart.start(object));
    }
    return read;
  }

  private Optional<StatementRef> statement(ObjectNode object, String text) {
    Optional<StatementRef> read = StatementRef.parse(text);
    if (read.isEmpty()) {
      json.report(
          "`%s` is no statement: write its file and number, such as `boundary.json 1`"
              .formatted(text),
          JsonPart.start(object));
    }
    return read;
  }

  private Map<Prediction, Integer> wrong(ObjectNode object) {
    Map<Prediction, Integer> wrong = new LinkedHashMap<>();
    Optional<JsonNode> node = JsonPart.value(object, "wrong");
    if (node.isEmpty()) {
      return wrong;
    }
    if (!(node.get() instanceof ObjectNode answers)) {
      json.report("`wrong` is an object: each wrong answer and its belief", node.get().span());
      return wrong;
    }
    for (Member member : answers.members()) {
      Optional<Prediction> read = Prediction.parse(member.name());
      if (read.isEmpty()) {
        json.report(
            "`%s` is no answer: write %s".formatted(member.name(), ANSWERS), member.nameSpan());
      }
      Optional<Integer> belief = json.number(member.value(), member.name());
      if (read.isPresent() && belief.isPresent()) {
        wrong.put(read.get(), belief.get());
      }
    }
    return wrong;
  }
}
