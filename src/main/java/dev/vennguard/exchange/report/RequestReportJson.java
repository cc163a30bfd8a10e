package dev.vennguard.exchange.report;

import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import dev.vennguard.exchange.json.CatalogueJson;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.json.SituationJson;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result.Recognised;
import dev.vennguard.exchange.request.DenialAgreement;
import dev.vennguard.explain.Proposals;
import dev.vennguard.workspace.DecisionWords;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The decision of one request as JSON, with the explanation of its action. */
final class RequestReportJson {
  private final RequestContent content;

  RequestReportJson(RequestContent content) {
    this.content = content;
  }

  String write() {
    Decision decision = content.trace().decision();
    ObjectNode root = Json.mapper().createObjectNode();
    CatalogueJson.put(root, content.snapshot().evaluation().catalogue());
    SituationJson.put(root, content.snapshot().situation());
    root.set("request", ExplanationJson.tree(content.asked().request()));
    content
        .asked()
        .message()
        .ifPresentOrElse(
            said -> put(root.putObject("message"), said, decision), () -> root.putNull("message"));
    if (content.undecided()) {
      root.put("decision", "UNDECIDED").putNull("decidedBy");
    } else {
      root.put("decision", decision.result().name()).put("decidedBy", decision.decidedBy().text());
    }
    if (!decision.onCondition().isEmpty()) {
      ArrayNode premises = root.putArray("onCondition");
      decision.onCondition().forEach(premise -> premises.add(premise.id()));
    }
    ArrayNode gates = root.putArray("gates");
    for (Gate gate : content.trace().gates()) {
      ObjectNode node = gates.addObject();
      node.put("gate", gate.layer().text()).put("state", gate.state().name());
      if (gate.required() != RequiredPolicy.NONE) {
        node.put("required", gate.required().title());
      }
    }
    put(root.putArray("statements"), content.deciding());
    put(root.putArray("nearest"), content.nearest());
    put(root.putArray("notEvaluated"), content.notEvaluated());
    ExplanationJson.put(root.putArray("changes"), content.changes(), content.snapshot());
    root.set(
        "explanation",
        ExplanationJson.tree(content.explanation(), Proposals.NONE, content.snapshot()));
    return Json.write(root);
  }

  private void put(ObjectNode node, Recognised said, Decision decision) {
    node.put("denial", said.denial().name()).put("policyType", said.policyType().name());
    put(node, "policy", said.policy());
    put(node, "authorizationId", said.authorization());
    put(node, "encoded", said.encoded());
    if (content.undecided()) {
      node.putNull("words");
    } else {
      node.put("words", DenialAgreement.compare(said, decision));
    }
  }

  private static void put(ObjectNode node, String name, String value) {
    if (value.isEmpty()) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }

  private void put(ArrayNode list, List<StatementTrace> statements) {
    for (StatementTrace one : statements) {
      ObjectNode node = list.addObject().put("layer", layer(one));
      ExplanationJson.place(node, content.snapshot(), one.id(), one.sid());
      node.put("effect", one.effect().text()).put("words", DecisionWords.outcome(one));
    }
  }

  private static String layer(StatementTrace one) {
    return one.id().layer().text();
  }
}
