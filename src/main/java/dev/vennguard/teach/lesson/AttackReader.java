package dev.vennguard.teach.lesson;

import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.request.RequestDefaults;
import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.RegionReader;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.BooleanNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.problem.Severity;
import dev.vennguard.workspace.StatedSituation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code attack.json}: regions of requests that get out. Never throws. */
final class AttackReader {
  private static final List<String> OWN = List.of("id", "example");
  private static final List<String> MEMBERS =
      List.of("id", "example", "Action", "NotAction", "Resource", "NotResource", "Condition");

  private final JsonPart json;
  private final String text;
  private final RequestDefaults defaults;

  AttackReader(JsonPart json, String text, StatedSituation stated) {
    this.json = json;
    this.text = text;
    this.defaults = new RequestDefaults(stated);
  }

  Optional<LessonAttack> read() {
    Optional<ObjectNode> root = json.root(List.of("holes", "escapes"));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    List<LessonHole> holes =
        json.objects(root.get(), "holes").stream().flatMap(one -> hole(one).stream()).toList();
    boolean escapes =
        JsonPart.value(root.get(), "escapes").orElse(root.get())
                instanceof BooleanNode(boolean value, _)
            && value;
    if (holes.isEmpty() && !escapes) {
      json.report("there is nothing to find: add a hole to `holes`", JsonPart.start(root.get()));
    }
    return Optional.of(new LessonAttack(holes, escapes));
  }

  private Optional<LessonHole> hole(ObjectNode object) {
    json.members(object, MEMBERS);
    Optional<String> id = json.required(object, "id");
    Optional<JsonNode> example = JsonPart.value(object, "example");
    if (example.isEmpty()) {
      json.report("`example` is missing: add a request that gets out", JsonPart.start(object));
    }
    Optional<Request> request =
        example.flatMap(node -> QuestionReader.request(json, node, defaults));
    List<Member> region = new ArrayList<>(object.members());
    region.removeIf(member -> OWN.contains(member.name()));
    Reading reading =
        RegionReader.read(text, json.document(), new ObjectNode(region, object.span()));
    reading.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .forEach(problem -> json.report(problem.message(), problem.span()));
    return id.isEmpty() || request.isEmpty() || reading.policy().statements().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LessonHole(
                id.get(),
                reading.policy().statements().getFirst(),
                request.get(),
                json.line(object)));
  }
}
