package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.json.CatalogueJson;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.json.SituationJson;
import dev.vennguard.exchange.request.RequestJson;
import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.Gate;
import dev.vennguard.explain.Grounds;
import dev.vennguard.explain.LayerSummary;
import dev.vennguard.explain.NearMiss;
import dev.vennguard.explain.Proposals;
import dev.vennguard.explain.Shown;
import dev.vennguard.explain.StatementNote;
import dev.vennguard.explain.Subject;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.change.PolicyChange;
import dev.vennguard.explain.compare.EffectChange;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.PolicyEditor;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.ToldApart;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The explanation card as JSON. */
public final class ExplanationJson {
  private final Snapshot snapshot;

  private ExplanationJson(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Writes the card.
   *
   * @param proposals changes that would turn the outcome, or allow more
   * @param snapshot the documents that were explained, for lines and titles
   */
  public static String write(Explanation explanation, Proposals proposals, Snapshot snapshot) {
    return Json.write(tree(explanation, proposals, snapshot));
  }

  /** The card as a tree. */
  public static ObjectNode tree(Explanation explanation, Proposals proposals, Snapshot snapshot) {
    ObjectNode root = new ExplanationJson(snapshot).tree(explanation);
    put(root.putArray("changes"), proposals.toTurn(), snapshot);
    put(root.putArray("toAllowMore"), proposals.toAllowMore(), snapshot);
    put(root.putArray("toAllowRequest"), proposals.toAllowRequest(), snapshot);
    return root;
  }

  /**
   * Adds changes, each with its effect on other actions and the edits of the texts that it takes.
   */
  public static void put(ArrayNode changes, List<Candidate> candidates, Snapshot snapshot) {
    ToldApart.of(snapshot, candidates)
        .forEach(candidate -> put(changes.addObject(), candidate, snapshot));
  }

  private static void put(ObjectNode node, Candidate candidate, Snapshot snapshot) {
    node.put("words", candidate.words().text())
        .put("outcome", candidate.verdict().outcome().name());
    ObjectNode others = node.putObject("otherActions");
    for (EffectChange.Kind kind : EffectChange.Kind.values()) {
      others.put(kind.word(), candidate.others().count(kind));
    }
    ArrayNode edits = node.putArray("edits");
    for (PolicyChange change : candidate.changes()) {
      StatementId any = new StatementId(change.layer(), change.policy(), 0);
      snapshot.documentOf(any).ifPresent(document -> put(edits, document, change));
    }
  }

  /** The same edits that the window applies: a stretch of the text and what takes its place. */
  private static void put(ArrayNode edits, Document document, PolicyChange change) {
    PolicyKind kind = PolicyKind.from(change.layer().kind());
    LineIndex lines = document.reading().lines();
    for (TextChange edit : PolicyEditor.edit(document.text(), kind, change.after())) {
      ObjectNode one = edits.addObject().put("document", document.title());
      int start = edit.span().start();
      int end = edit.span().end();
      one.put("line", lines.line(start)).put("column", lines.column(start));
      one.put("endLine", lines.line(end)).put("endColumn", lines.column(end));
      one.put("text", edit.text());
    }
  }

  private ObjectNode tree(Explanation explanation) {
    ObjectNode root = Json.mapper().createObjectNode();
    CatalogueJson.put(root, snapshot.evaluation().catalogue());
    SituationJson.put(root, snapshot.situation());
    root.put("action", explanation.subject().name());
    switch (explanation.subject()) {
      case Subject.Known(var action) ->
          root.put("known", true).put("accessLevel", action.level().title());
      case Subject.Unknown unknown -> unknown(root, unknown.name());
    }
    outcome(root, explanation);
    ObjectNode coverage = root.putObject("coverage");
    List<Layer> layers = snapshot.evaluation().layers().inForce();
    for (int i = 0; i < explanation.verdict().coverage().size(); i++) {
      coverage.put(layers.get(i).id().text(), explanation.verdict().coverage().get(i).name());
    }
    root.put("sentence", explanation.sentence().text());
    put(root, explanation.grounds());
    ArrayNode remains = root.putArray("remains");
    explanation.remains().forEach(one -> remains.add(one.text()));
    ArrayNode gates = root.putArray("gates");
    explanation.gates().forEach(gate -> put(gates.addObject(), gate));
    ArrayNode sides = root.putArray("layers");
    explanation.sides().forEach(side -> put(sides.addObject(), side));
    put(root, "allowedExample", explanation.examples().allowed());
    put(root, "deniedExample", explanation.examples().denied());
    return root;
  }

  private void unknown(ObjectNode root, String name) {
    Catalogue catalogue = snapshot.evaluation().catalogue();
    ArrayNode names = root.put("known", false).putArray("near");
    NearActions.of(catalogue, name).forEach(names::add);
    root.put("warning", UnknownActionAnswer.warning(catalogue, name));
  }

  /** Nothing is known of an action that nobody knows; what would hold of it stands apart. */
  private static void outcome(ObjectNode root, Explanation explanation) {
    ObjectNode node = root;
    if (explanation.subject() instanceof Subject.Unknown) {
      root.put("outcome", Outcome.UNDECIDED.name()).put("effective", Coverage.UNDECIDED.name());
      node = root.putObject("ifItExists");
    }
    node.put("outcome", explanation.verdict().outcome().name())
        .put("effective", explanation.verdict().effective().name());
  }

  private static void put(ObjectNode node, Gate gate) {
    node.put("gate", gate.id()).put("state", gate.state().name()).put("words", gate.chip().text());
  }

  private void put(ObjectNode node, LayerSummary side) {
    node.put("layer", side.id().text())
        .put("allows", side.allows().name())
        .put("words", side.words().text());
    ArrayNode deciding = node.putArray("statements");
    for (StatementNote note : side.deciding()) {
      ObjectNode one = deciding.addObject();
      place(one, note.statement(), note.sid());
      one.put("effect", note.effect().text())
          .put("coverage", note.coverage().name())
          .put("words", note.words().text());
      ArrayNode remarks = one.putArray("remarks");
      note.remarks().forEach(remark -> remarks.add(remark.text()));
    }
    put(node.putArray("nearest"), side.nearest());
    put(node.putArray("neverApplies"), side.idle());
  }

  private static void put(ObjectNode root, Grounds grounds) {
    ArrayNode conditions = root.putArray("onCondition");
    grounds
        .onCondition()
        .forEach(one ->
            conditions
                .addObject()
                .put("document", one.document())
                .put("words", one.words().text()));
    ArrayNode ties = root.putArray("restsOn");
    grounds.ties().forEach(one -> ties.add(one.text()));
  }

  private void put(ArrayNode misses, List<NearMiss> found) {
    for (NearMiss miss : found) {
      ObjectNode one = misses.addObject();
      place(one, miss.statement(), miss.sid());
      one.put("failed", miss.failed().name()).put("words", miss.words().text());
    }
  }

  private void place(ObjectNode node, StatementId id, String sid) {
    place(node, snapshot, id, sid);
  }

  /** Where a statement stands. */
  public static void place(ObjectNode node, Snapshot snapshot, StatementId id, String sid) {
    node.put("policy", id.policy()).put("statement", id.statement()).put("sid", sid);
    snapshot.documentOf(id).map(Document::title).ifPresent(title -> node.put("document", title));
    snapshot
        .documentOf(id)
        .flatMap(document ->
            snapshot.span(id).map(span -> document.reading().lines().line(span.start())))
        .ifPresent(line -> node.put("line", line));
  }

  private static void put(ObjectNode root, String name, Shown shown) {
    switch (shown) {
      case Shown.Nothing _ -> root.putNull(name);
      case Shown.Replayed replayed -> root.set(name, tree(replayed.request()));
    }
  }

  /** A request as the formats write it. */
  public static JsonNode tree(Request request) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      RequestJson.write(json, request);
    }
    return Json.mapper().readTree(text.toString());
  }
}
