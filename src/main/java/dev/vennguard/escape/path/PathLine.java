package dev.vennguard.escape.path;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.BooleanNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.json.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one line of a list of paths, strictly. */
final class PathLine {
  private static final List<String> OF_PATH =
      List.of("id", "door", "title", "source", "target", "gain", "closed", "atMost", "of", "steps");
  private static final List<String> OF_STEP =
      List.of("actions", "on", "same", "when", "close", "commands");
  private static final String CONDITIONAL = "conditional";

  private final List<String> faults = new ArrayList<>();
  private final EscapePath path;

  PathLine(String line) {
    JsonDocument document = JsonParser.parse(line);
    document.problems().forEach(problem -> faults.add(problem.message()));
    ObjectNode root = new ObjectNode(List.of(), document.root().span());
    if (document.root() instanceof ObjectNode object) {
      root = object;
    } else if (faults.isEmpty()) {
      faults.add("a path is an object, one a line");
    }
    path = path(root);
  }

  /** What is wrong; the path counts only if nothing is. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  EscapePath path() {
    return path;
  }

  private EscapePath path(ObjectNode root) {
    known(root, OF_PATH);
    List<PathStep> steps = new ArrayList<>();
    List<String> of = texts(root, "of");
    for (JsonNode one : list(root, "steps")) {
      if (one instanceof ObjectNode step) {
        steps.add(step(step));
      } else {
        faults.add("a step is an object");
      }
    }
    if (steps.isEmpty() == of.isEmpty()) {
      faults.add("a path has `steps`, or `of` the ids of other paths");
    }
    if (!steps.isEmpty() && steps.stream().filter(PathStep::close).count() != 1) {
      faults.add("exactly one step has `close`");
    }
    String most = member(root, "atMost").isPresent() ? text(root, "atMost") : "";
    if (!most.isEmpty() && !most.equals(CONDITIONAL)) {
      faults.add("`atMost` can only be `conditional`");
    }
    Optional<Door> door = Door.named(text(root, "door"));
    Optional<TargetBoundary> target = TargetBoundary.named(text(root, "target"));
    require(door.isPresent(), "`door` is none of boundary, principal, become, code, around");
    require(target.isPresent(), "`target` is none of lost, escapes, stays, never");
    return new EscapePath(
        text(root, "id"),
        door.orElse(Door.AROUND),
        text(root, "title"),
        text(root, "source"),
        target.orElse(TargetBoundary.NEVER),
        text(root, "gain"),
        text(root, "closed"),
        most.isEmpty(),
        of,
        steps);
  }

  private PathStep step(ObjectNode step) {
    known(step, OF_STEP);
    List<String> actions = texts(step, "actions");
    List<String> commands = texts(step, "commands");
    require(!actions.isEmpty(), "`actions` is missing or empty");
    require(actions.size() == commands.size(), "`commands` has one for each of `actions`");
    Optional<StepPlace> place = StepPlace.named(text(step, "on"));
    require(place.isPresent(), "`on` is none of any, boundary, other");
    return new PathStep(
        actions,
        place.orElse(StepPlace.ANY),
        member(step, "same").isPresent() ? text(step, "same") : "",
        conditions(step),
        flag(step),
        commands);
  }

  private boolean flag(ObjectNode step) {
    Optional<JsonNode> value = member(step, "close");
    if (value.isPresent() && value.get() instanceof BooleanNode flag) {
      return flag.value();
    }
    require(value.isEmpty(), "`close` is true or false");
    return false;
  }

  private List<Condition> conditions(ObjectNode step) {
    List<Condition> found = new ArrayList<>();
    Optional<JsonNode> when = member(step, "when");
    if (when.isEmpty()) {
      return found;
    }
    if (!(when.get() instanceof ObjectNode operators)) {
      faults.add("`when` is an object of condition operators");
      return found;
    }
    for (Member operator : operators.members()) {
      ConditionOperator read = ConditionOperator.parse(operator.name());
      require(
          read instanceof ConditionOperator.Known,
          "unknown condition operator `" + operator.name() + "`");
      if (operator.value() instanceof ObjectNode keys) {
        keys.members()
            .forEach(key -> found.add(new Condition(read, key.name(), values(key.value()))));
      } else {
        faults.add("`%s` is an object of condition keys".formatted(operator.name()));
      }
    }
    return found;
  }

  private List<String> values(JsonNode node) {
    if (node instanceof ArrayNode array) {
      return array.elements().stream().map(this::text).toList();
    }
    return List.of(text(node));
  }

  private void known(ObjectNode object, List<String> names) {
    for (Member member : object.members()) {
      require(names.contains(member.name()), "unknown member `" + member.name() + "`");
    }
  }

  private String text(ObjectNode object, String name) {
    Optional<JsonNode> value = member(object, name);
    if (value.isPresent() && value.get() instanceof TextNode text && !text.value().isBlank()) {
      return text.value();
    }
    faults.add(
        value.isPresent()
            ? "`%s` is a text, and not empty".formatted(name)
            : "`%s` is missing".formatted(name));
    return "";
  }

  private String text(JsonNode node) {
    if (node instanceof TextNode text) {
      return text.value();
    }
    faults.add("only texts are taken here");
    return "";
  }

  private List<String> texts(ObjectNode object, String name) {
    return list(object, name).stream().map(this::text).toList();
  }

  private List<JsonNode> list(ObjectNode object, String name) {
    Optional<JsonNode> value = member(object, name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof ArrayNode array) {
      require(!array.elements().isEmpty(), "`" + name + "` is empty");
      return array.elements();
    }
    faults.add("`%s` is a list".formatted(name));
    return List.of();
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static Optional<JsonNode> member(ObjectNode object, String name) {
    return object.members().stream()
        .filter(one -> one.name().equals(name))
        .map(Member::value)
        .findFirst();
  }
}
