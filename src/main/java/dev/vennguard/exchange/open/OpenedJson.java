package dev.vennguard.exchange.open;

import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.OpenedRequest;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.request.RequestJson;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was opened, with all documents, as {@code open --format json} writes it. */
public final class OpenedJson {
  private OpenedJson() {}

  /** One object. */
  public static String write(Recognised found) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("recognised", found.what());
    texts(root.putArray("notes"), found.notes());
    policies(root.putArray("policies"), found.policies());
    ArrayNode holders = root.putArray("holders");
    for (Holder one : found.holders()) {
      ObjectNode node = holders.addObject();
      node.put("kind", one.kind().word());
      node.put("name", one.name());
      node.put("arn", one.arn());
      policies(node.putArray("identity"), one.identity());
      policies(node.putArray("boundary"), one.boundary());
      policies(node.putArray("trust"), one.trust());
      texts(node.putArray("missing"), one.missing());
    }
    ArrayNode requests = root.putArray("requests");
    found.requests().forEach(one -> request(requests.addObject(), one));
    return Json.write(root);
  }

  private static void policies(ArrayNode list, List<OpenedPolicy> policies) {
    for (OpenedPolicy one : policies) {
      ObjectNode node = list.addObject();
      node.put("name", one.name());
      node.put("type", one.part().words());
      node.put("arn", one.arn());
      texts(node.putArray("attachedTo"), one.attachedTo());
      texts(node.putArray("notKnown"), List.copyOf(one.unknowns()));
      node.put("text", one.text());
    }
  }

  private static void request(ObjectNode node, OpenedRequest one) {
    node.put("title", one.title());
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      RequestJson.write(json, one.request());
    }
    node.set("request", Json.mapper().readTree(text.toString()));
    node.put("verdict", one.verdict());
    texts(node.putArray("policies"), one.policies());
    node.put("authorizationId", one.authorization());
    node.put("message", one.message());
  }

  private static void texts(ArrayNode list, List<String> texts) {
    texts.forEach(list::add);
  }
}
