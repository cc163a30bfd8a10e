package dev.vennguard.teach.lesson;

import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.workspace.StatedSituation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code situation.json}: what is known of every request. Never throws. */
final class SituationReader {
  private static final List<String> MEMBERS =
      List.of("partition", "account", "region", "caller", "principal", "organisation", "context");
  private static final Map<String, CallerKind> CALLERS =
      Map.of(
          "any", CallerKind.ANY,
          "user", CallerKind.USER,
          "role", CallerKind.ROLE_SESSION,
          "root", CallerKind.ROOT);

  private final JsonPart json;

  SituationReader(JsonPart json) {
    this.json = json;
  }

  StatedSituation read() {
    Optional<ObjectNode> root = json.root(MEMBERS);
    return root.map(this::situation).orElse(StatedSituation.NOTHING);
  }

  private StatedSituation situation(ObjectNode root) {
    return new StatedSituation(
        word(root, "partition"),
        word(root, "account"),
        word(root, "region"),
        caller(root),
        word(root, "principal"),
        word(root, "organisation"),
        context(root));
  }

  private String word(ObjectNode root, String name) {
    return json.text(root, name).orElse("");
  }

  private CallerKind caller(ObjectNode root) {
    String word = json.text(root, "caller").orElse("any");
    CallerKind caller = CALLERS.get(word);
    if (caller == null) {
      json.report(
          "`caller` is `any`, `user`, `role` or `root`, not `%s`".formatted(word),
          JsonPart.start(root));
      return CallerKind.ANY;
    }
    return caller;
  }

  private Map<String, List<String>> context(ObjectNode root) {
    Map<String, List<String>> context = new LinkedHashMap<>();
    Optional<JsonNode> node = JsonPart.value(root, "context");
    if (node.isPresent() && node.get() instanceof ObjectNode keys) {
      for (Member key : keys.members()) {
        List<String> values =
            key.value() instanceof ArrayNode
                ? json.texts(keys, key.name())
                : json.text(key.value(), key.name()).stream().toList();
        context.put(key.name(), values);
      }
    } else {
      node.ifPresent(
          other -> json.report("`context` is an object of condition keys", other.span()));
    }
    return context;
  }
}
