package dev.vennguard.teach.belief;

import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.request.RequestDefaults;
import dev.vennguard.exchange.request.RequestInput;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.teach.belief.Belief.DecidedCase;
import dev.vennguard.teach.belief.Belief.Refutation;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.JsonPart;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.TeachText;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.StatedSituation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The beliefs that come with the app. Read once: keep it. */
public final class BeliefLibrary {
  private static final String FILE = "beliefs.json";

  private final Map<Integer, Belief> beliefs = new TreeMap<>();

  /** Reads the bundled beliefs. */
  public BeliefLibrary() {
    List<LessonProblem> problems = new ArrayList<>();
    JsonPart json = new JsonPart(FILE, TeachText.read(FILE), problems);
    json.root(List.of("beliefs"))
        .ifPresent(root ->
            json.objects(root, "beliefs").stream()
                .map(one -> belief(json, one))
                .forEach(one -> beliefs.put(one.number(), one)));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.getFirst().text());
    }
  }

  /** All of them, by number. */
  public List<Belief> beliefs() {
    return List.copyOf(beliefs.values());
  }

  /** The belief of that number. */
  public Optional<Belief> belief(int number) {
    return Optional.ofNullable(beliefs.get(number));
  }

  private static Belief belief(JsonPart json, ObjectNode object) {
    int number =
        JsonPart.value(object, "number").flatMap(node -> json.number(node, "number")).orElse(0);
    return new Belief(
        number, json.objects(object, "pairs").stream().map(one -> pair(json, one)).toList());
  }

  private static Refutation pair(JsonPart json, ObjectNode object) {
    Map<DocumentId, String> texts = new LinkedHashMap<>();
    if (JsonPart.value(object, "policies").orElse(object) instanceof ObjectNode policies) {
      for (Member member : policies.members()) {
        LessonPair.document(member.name() + ".json")
            .ifPresent(id -> texts.put(id, PolicyPrinter.format(json.source(member.value()))));
      }
    }
    return new Refutation(
        LessonPair.read(texts, StatedSituation.NOTHING),
        json.objects(object, "cases").stream().map(one -> decided(json, one)).toList());
  }

  private static DecidedCase decided(JsonPart json, ObjectNode object) {
    Prediction answer =
        json.text(object, "answer").flatMap(Prediction::parse).orElse(Prediction.ALLOWED);
    Optional<JsonNode> node = JsonPart.value(object, "request");
    if (node.isPresent()
        && RequestInput.read(json.source(node.get()), RequestDefaults.NOTHING)
            instanceof RequestInput.Asked(Request request, _)) {
      return new DecidedCase(new Asked.OneRequest(request), answer);
    }
    String action = json.required(object, "action").orElse("");
    return new DecidedCase(new Asked.EveryRequest(action), answer);
  }
}
