package dev.vennguard.teach.make;

import dev.vennguard.exchange.json.JsonText;
import dev.vennguard.workspace.StatedSituation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is stated of all requests, as the file of a lesson. */
final class SituationText {
  private SituationText() {}

  /** Nothing where nothing is stated. */
  static Optional<String> of(StatedSituation stated) {
    if (stated.equals(StatedSituation.NOTHING)) {
      return Optional.empty();
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "partition", stated.partition());
    put(tree, "account", stated.account());
    put(tree, "region", stated.region());
    put(
        tree,
        "caller",
        switch (stated.caller()) {
          case ANY -> "";
          case USER -> "user";
          case ROLE_SESSION -> "role";
          case ROOT -> "root";
        });
    put(tree, "principal", stated.principal());
    put(tree, "organisation", stated.organisation());
    if (!stated.known().isEmpty()) {
      tree.put("context", new java.util.TreeMap<>(stated.known()));
    }
    return Optional.of(JsonText.write(tree));
  }

  private static void put(Map<String, Object> tree, String name, String value) {
    if (!value.isEmpty()) {
      tree.put(name, value);
    }
  }
}
