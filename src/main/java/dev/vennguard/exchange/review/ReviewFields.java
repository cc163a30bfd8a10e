package dev.vennguard.exchange.review;

import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.review.ReviewDecision.Reviewed;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.DocumentId;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of a review file, as a tree (review.md "Members"). */
final class ReviewFields {
  /** Names the layout of the file; a reader refuses what it does not know. */
  static final String FORMAT = "vennguard-review/2";

  private ReviewFields() {}

  /** All of it, in the order of the file. */
  static ObjectNode tree(ReviewRecord record) {
    ObjectNode root = Json.mapper().createObjectNode();
    RecordedResult result = record.result();
    root.put("format", FORMAT);
    root.putObject("tool").put("name", "vennguard").put("version", result.tool());
    root.putObject("catalogue")
        .put("date", result.date())
        .put("services", result.services())
        .put("actions", result.actions())
        .put("sha256", result.catalogueSha256());
    root.setAll(SettingsJson.of(record.situation(), record.switchedOff(), record.boundaryArn()));
    documents(root.putArray("documents"), record.documents());
    record
        .baseline()
        .ifPresentOrElse(
            baseline -> {
              ObjectNode node = root.putObject("baseline").put("title", baseline.title());
              documents(node.putArray("documents"), baseline.documents());
            },
            () -> root.putNull("baseline"));
    decisions(root.putArray("decisions"), record.decisions());
    ArrayNode suppressed = root.putArray("suppressed");
    for (SuppressedFinding one : record.suppressed()) {
      suppressed
          .addObject()
          .put("id", one.id())
          .put("fingerprint", one.fingerprint())
          .put("reason", one.reason());
    }
    ArrayNode assertions = root.putArray("assertions");
    record.assertions().forEach(one -> assertions.add(Json.mapper().readTree(one)));
    remarks(root.putObject("notes"), record.remarks());
    doors(root, record.doors());
    result(root, result);
    return root;
  }

  private static void doors(ObjectNode root, RecordedDoors doors) {
    doors
        .said()
        .ifPresentOrElse(
            said ->
                root.putObject("doorsExamined")
                    .put("boundaries", said.boundaries())
                    .put("delegated", said.delegated()),
            () -> root.putNull("doorsExamined"));
    ArrayNode list = root.putArray("doors");
    for (RecordedDoor one : doors.open()) {
      list.addObject().put("id", one.id()).put("grade", one.grade()).put("reason", one.reason());
    }
  }

  private static ObjectNode id(ObjectNode node, DocumentId id) {
    return node.put("layer", id.kind().id()).put("level", id.level()).put("number", id.number());
  }

  private static void documents(ArrayNode list, List<ReviewedDocument> documents) {
    for (ReviewedDocument one : documents) {
      ObjectNode node = id(list.addObject(), one.id()).put("title", one.title());
      node.put("sha256", one.sha256());
      put(node, "canonicalSha256", one.canonicalSha256().orElse(""));
      ArrayNode lines = node.putArray("text");
      for (String line : one.text().split("\n", -1)) {
        lines.add(line);
      }
    }
  }

  private static void decisions(ArrayNode list, List<ReviewDecision> decisions) {
    for (ReviewDecision one : decisions) {
      ObjectNode node =
          list.addObject()
              .put("status", one.status().word())
              .put("reviewer", one.reviewer())
              .put("role", one.role())
              .put("date", one.date().toString());
      put(node, "validUntil", one.validUntil().map(Object::toString).orElse(""));
      node.put("ticket", one.ticket()).put("note", one.note());
      ArrayNode reviewed = node.putArray("reviewed");
      for (Reviewed document : one.reviewed()) {
        id(reviewed.addObject(), document.id()).put("sha256", document.sha256());
      }
      node.put("settingsSha256", one.settings());
    }
  }

  private static void remarks(ObjectNode notes, List<ReviewRemark> remarks) {
    ArrayNode actions = notes.putArray("actions");
    ArrayNode statements = notes.putArray("statements");
    for (ReviewRemark one : remarks) {
      switch (one) {
        case ReviewRemark.OnAction(String action, String note) ->
            actions.addObject().put("action", action).put("note", note);
        case ReviewRemark.OnStatement(
                DocumentId document,
                int statement,
                String sid,
                String note) ->
            id(statements.addObject(), document)
                .put("statement", statement)
                .put("sid", sid)
                .put("note", note);
      }
    }
  }

  private static void result(ObjectNode root, RecordedResult result) {
    root.put("complete", result.complete());
    ObjectNode summary = root.putObject("summary");
    result.counts().forEach((outcome, count) -> summary.put(outcome.name(), count));
    ObjectNode outcomes = root.putObject("outcomes");
    for (var one : result.outcomes().entrySet()) {
      Outcome outcome = one.getValue();
      outcomes.put(one.getKey(), outcome.name());
    }
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
