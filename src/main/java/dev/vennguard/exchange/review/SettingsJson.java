package dev.vennguard.exchange.review;

import dev.vennguard.exchange.json.Json;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.workspace.StatedSituation;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What decides beside the documents: situation, policy types in force, the boundary's ARN. */
final class SettingsJson {
  private SettingsJson() {}

  /** The three members of a review file. */
  static ObjectNode of(StatedSituation stated, Set<LayerKind> switchedOff, String boundaryArn) {
    ObjectNode node = Json.mapper().createObjectNode();
    ObjectNode situation = node.putObject("situation");
    put(situation, "partition", stated.partition());
    put(situation, "account", stated.account());
    put(situation, "region", stated.region());
    situation.put("caller", caller(stated.caller()));
    put(situation, "principal", stated.principal());
    put(situation, "organisation", stated.organisation());
    ObjectNode context = situation.putObject("context");
    new TreeMap<>(stated.known())
        .forEach((key, values) -> {
          ArrayNode list = context.putArray(key);
          values.forEach(list::add);
        });
    ArrayNode off = node.putArray("switchedOff");
    switchedOff.stream().sorted().forEach(kind -> off.add(kind.id()));
    put(node, "boundaryArn", boundaryArn);
    return node;
  }

  private static String caller(CallerKind caller) {
    return switch (caller) {
      case ANY -> "any";
      case USER -> "user";
      case ROLE_SESSION -> "role";
      case ROOT -> "root";
    };
  }

  /** What is not known is {@code null}. */
  private static void put(ObjectNode node, String name, String value) {
    if (value.isEmpty()) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }
}
