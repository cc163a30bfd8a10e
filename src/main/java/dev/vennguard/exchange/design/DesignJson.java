package dev.vennguard.exchange.design;

import dev.vennguard.design.ClosedBoundary;
import dev.vennguard.exchange.check.CheckContext;
import dev.vennguard.exchange.check.CheckDoorJson;
import dev.vennguard.exchange.json.CatalogueJson;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.json.SituationJson;
import dev.vennguard.exchange.request.RequestJson;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code design --format json}: the boundary, and all that there is to say of it. Stable. */
public final class DesignJson {
  private DesignJson() {}

  /** The report as a text that ends with a line feed. */
  public static String write(DesignContent content) {
    ClosedBoundary boundary = content.boundary();
    ObjectNode root = Json.mapper().createObjectNode();
    CatalogueJson.put(root, content.catalogue());
    SituationJson.put(root, content.situation());
    root.set(
        "policy",
        Json.mapper().readTree(PolicyPrinter.print(boundary.policy(), Indent.TWO_SPACES)));
    root.put("size", boundary.size());
    root.put("limit", content.most());
    root.put("exact", boundary.design().exact());
    entries(root.putArray("room"), boundary.design().beyond(), content);
    entries(root.putArray("gained"), boundary.design().gained(), content);
    ArrayNode wildcards = root.putArray("wildcards");
    boundary.design().wildcards().forEach(wildcards::add);
    CheckDoorJson.context(
        root,
        new CheckContext(
            Optional.of(boundary.doors()),
            boundary.closing(),
            Optional.empty(),
            Optional.empty(),
            List.of()));
    return Json.write(root);
  }

  /** Of an action that is not decided there is a reason and no example. */
  private static void entries(ArrayNode list, List<Entry> entries, DesignContent content) {
    for (Entry entry : entries) {
      ObjectNode node = list.addObject();
      node.put("action", content.name(entry));
      switch (entry.difference().gained()) {
        case Answer.Found(var request) -> node.set("example", RequestJson.tree(request));
        case Answer.Unknown(String reason) -> node.put("reason", reason);
        case Answer.None _ -> node.putNull("example");
      }
    }
  }
}
