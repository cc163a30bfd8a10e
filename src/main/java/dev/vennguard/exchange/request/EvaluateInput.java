package dev.vennguard.exchange.request;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.NullNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.Soundness;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of {@code evaluate}: the layers and the request (command-line.md "evaluate"). Members
 * that it does not know are left alone, so that test cases may carry their own; but not one that is
 * nearly the name of a known one, since a boundary left out by a slip would give a wrong answer.
 */
final class EvaluateInput {
  private static final List<String> MEMBERS =
      List.of(
          "identityPolicies",
          "permissionsBoundary",
          "serviceControlPolicies",
          "resourceControlPolicies",
          "sessionPolicy",
          "resourcePolicy",
          "request");

  private final String line;
  private final KnownReadings known;
  private final RequestDefaults defaults;
  private final List<Layer> layers = new ArrayList<>();

  /** What a line asks. */
  record Question(Layers layers, Request request) {}

  EvaluateInput(String line, KnownReadings known, RequestDefaults defaults) {
    this.line = line;
    this.known = known;
    this.defaults = defaults;
  }

  /** The members that hold policies. */
  static List<String> policyMembers() {
    return MEMBERS.subList(0, MEMBERS.size() - 1);
  }

  Question read(ObjectNode root) throws UnreadableException {
    refuseMisspelt(root);
    Optional<JsonNode> request = RequestJson.member(root, "request");
    if (request.isEmpty()) {
      throw new UnreadableException("`request` is missing: add the request to decide");
    }
    documents(root, "identityPolicies", LayerKind.IDENTITY);
    single(root, "permissionsBoundary", LayerKind.BOUNDARY);
    levels(root, "serviceControlPolicies", LayerKind.SCP);
    levels(root, "resourceControlPolicies", LayerKind.RCP);
    single(root, "sessionPolicy", LayerKind.SESSION);
    single(root, "resourcePolicy", LayerKind.RESOURCE);
    return new Question(new Layers(layers), RequestJson.read(request.get(), defaults));
  }

  private void documents(ObjectNode root, String name, LayerKind kind) throws UnreadableException {
    Optional<JsonNode> node = given(root, name);
    if (node.isPresent()) {
      layers.add(new Layer(kind, 0, policies(list(node.get()), name, kind)));
    }
  }

  private void single(ObjectNode root, String name, LayerKind kind) throws UnreadableException {
    Optional<JsonNode> node = given(root, name);
    if (node.isPresent()) {
      layers.add(new Layer(kind, 0, List.of(policy(node.get(), name, kind))));
    }
  }

  private void levels(ObjectNode root, String name, LayerKind kind) throws UnreadableException {
    Optional<JsonNode> node = given(root, name);
    if (node.isEmpty()) {
      return;
    }
    if (!(node.get() instanceof ArrayNode levels)) {
      throw new UnreadableException(
          "`%s` must be a list of levels, root first, each a list of policies".formatted(name));
    }
    for (int level = 0; level < levels.elements().size(); level++) {
      String place = name + "[" + level + "]";
      if (!(levels.elements().get(level) instanceof ArrayNode documents)) {
        throw new UnreadableException(
            "`%s` must be a list: one level, with its policies".formatted(place));
      }
      layers.add(new Layer(kind, level, policies(documents.elements(), place, kind)));
    }
  }

  private List<Policy> policies(List<JsonNode> nodes, String name, LayerKind kind)
      throws UnreadableException {
    List<Policy> policies = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      policies.add(policy(nodes.get(i), name + "[" + i + "]", kind));
    }
    return policies;
  }

  private Policy policy(JsonNode node, String place, LayerKind kind) throws UnreadableException {
    if (!(node instanceof ObjectNode)) {
      throw new UnreadableException("`%s` must be a policy, an object".formatted(place));
    }
    Reading reading = known.of(new PolicyText(PolicyKind.from(kind), text(node.span())));
    if (!reading.sound()) {
      Problem problem =
          reading.problems().stream()
              .filter(EvaluateInput::unsound)
              .findFirst()
              .orElseGet(reading.problems()::getFirst);
      int column = node.span().start() + problem.span().start() + 1;
      throw new UnreadableException(
          "`%s`, column %s: %s".formatted(place, column, problem.message()));
    }
    return reading.policy();
  }

  private String text(Span span) {
    return line.substring(span.start(), span.end());
  }

  private static boolean unsound(Problem problem) {
    return problem.code().soundness() == Soundness.UNSOUND;
  }

  private static List<JsonNode> list(JsonNode node) {
    return node instanceof ArrayNode array ? array.elements() : List.of(node);
  }

  private static Optional<JsonNode> given(ObjectNode root, String name) {
    return RequestJson.member(root, name).filter(node -> !(node instanceof NullNode));
  }

  private static void refuseMisspelt(ObjectNode root) throws UnreadableException {
    for (Member member : root.members()) {
      if (MEMBERS.contains(member.name())) {
        continue;
      }
      for (String meant : MEMBERS) {
        if (Spelling.near(member.name(), meant)) {
          throw new UnreadableException(
              "unknown member `%s`: write `%s`".formatted(member.name(), meant));
        }
      }
    }
  }
}
