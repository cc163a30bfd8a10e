package dev.vennguard.exchange.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what a file holds beyond what is known here. All known members are always written: what the
 * old file has and the new one lacks is therefore unknown, and goes behind them. Elements of lists
 * are the same where their keys are.
 */
final class KeptMembers {
  /** What tells the elements of a list apart; elements of other lists have nothing unknown. */
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "documents", List.of("layer", "level", "number"),
          "reviewed", List.of("layer", "level", "number"),
          "decisions", List.of("reviewer", "date", "status"),
          "suppressed", List.of("id", "fingerprint"),
          "doors", List.of("id"),
          "actions", List.of("action"),
          "statements", List.of("layer", "level", "number", "statement"));

  /** Objects whose members are no names of ours: what is missing there is gone. */
  private static final Set<String> MAPS = Set.of("context", "summary", "outcomes");

  private KeptMembers() {}

  /** Adds to what is written what is unknown in the old file. */
  static void merge(ObjectNode written, ObjectNode old) {
    for (var member : old.properties()) {
      String name = member.getKey();
      JsonNode before = member.getValue();
      JsonNode now = written.get(name);
      if (now == null) {
        written.set(name, before);
      } else if (now instanceof ObjectNode object
          && before instanceof ObjectNode other
          && !MAPS.contains(name)) {
        merge(object, other);
      } else if (now instanceof ArrayNode list
          && before instanceof ArrayNode others
          && KEYS.containsKey(name)) {
        merge(list, others, KEYS.getOrDefault(name, List.of()));
      }
    }
  }

  private static void merge(ArrayNode list, ArrayNode others, List<String> keys) {
    for (JsonNode element : list) {
      Optional<JsonNode> same =
          others
              .valueStream()
              .filter(
                  other -> keys.stream().allMatch(key -> other.path(key).equals(element.path(key))))
              .findFirst();
      if (element instanceof ObjectNode object
          && same.isPresent()
          && same.get() instanceof ObjectNode other) {
        merge(object, other);
      }
    }
  }
}
