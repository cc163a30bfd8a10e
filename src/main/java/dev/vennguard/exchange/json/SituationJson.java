package dev.vennguard.exchange.json;

import dev.vennguard.policy.Situation;
import dev.vennguard.workspace.SituationReport;
import dev.vennguard.workspace.SituationReport.Source;
import dev.vennguard.workspace.SituationWords;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The member {@code situation}, the same in every report. */
public final class SituationJson {
  private static final String NAME = "situation";

  private SituationJson() {}

  /** Adds what is asked about to an object. */
  public static void put(ObjectNode root, SituationReport report) {
    root.set(NAME, tree(report));
  }

  /** Writes what is asked about as a member of the object that is being written. */
  public static void write(JsonGenerator json, SituationReport report) {
    json.writeName(NAME).writeTree(tree(report));
  }

  private static ObjectNode tree(SituationReport report) {
    Situation situation = report.situation();
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("partition", situation.partition()).put("partitionFrom", word(report.partitionFrom()));
    put(node, "account", situation.account());
    node.put("accountFrom", word(report.accountFrom()));
    put(node, "region", situation.region());
    node.put("caller", caller(situation));
    put(node, "principal", situation.principal());
    put(node, "organisation", situation.organisation());
    ObjectNode context = node.putObject("context");
    SituationWords.spelled(report)
        .forEach((key, values) -> {
          ArrayNode list = context.putArray(key);
          values.forEach(list::add);
        });
    return node;
  }

  /** What is not known is {@code null}. */
  private static void put(ObjectNode node, String name, String value) {
    if (value.isEmpty()) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }

  private static String word(Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  /** As it is named on the command line. */
  private static String caller(Situation situation) {
    return switch (situation.caller()) {
      case ANY -> "any";
      case USER -> "user";
      case ROLE_SESSION -> "role";
      case ROOT -> "root";
    };
  }
}
