package dev.vennguard.exchange;

import dev.vennguard.decide.ContextValue;
import dev.vennguard.decide.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code REQUEST} of the design's "JSON shapes". */
final class RequestJson {
  private RequestJson() {}

  static ObjectNode tree(Request request) {
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("principal", request.principal())
        .put("action", request.action())
        .put("resource", request.resource());
    if (request.resourceAccount().isEmpty()) {
      node.putNull("resourceAccount");
    } else {
      node.put("resourceAccount", request.resourceAccount());
    }
    ObjectNode context = node.putObject("context");
    request
        .context()
        .forEach((key, value) -> {
          switch (value) {
            case ContextValue.Single(String one) -> context.put(key, one);
            case ContextValue.Many(var many) -> {
              ArrayNode list = context.putArray(key);
              many.forEach(list::add);
            }
          }
        });
    return node;
  }
}
