package dev.vennguard.exchange;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.json.CatalogueJson;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.json.SituationJson;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Freshness;
import dev.vennguard.workspace.Snapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that a reviewer hands on: all documents as they stand, who reviewed them, and the
 * outcome of every action that any policy matches.
 */
public final class ReviewBundle {
  /** Names the layout of the file; a reader refuses what it does not know. */
  public static final String FORMAT = "vennguard-review/1";

  private ReviewBundle() {}

  /** The bundle of a snapshot, as JSON text. */
  public static String write(Snapshot snapshot, ReviewNote review) {
    Evaluation evaluation = snapshot.evaluation();
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("format", FORMAT);
    root.putObject("review")
        .put("reviewer", review.reviewer())
        .put("date", review.date().toString())
        .put("note", review.note());
    CatalogueJson.put(root, evaluation.catalogue());
    SituationJson.put(root, snapshot.situation());
    root.put("complete", snapshot.freshness() instanceof Freshness.Current);
    ArrayNode documents = root.putArray("documents");
    snapshot.documents().forEach(document -> put(documents.addObject(), document));
    ActionSet spoken = spokenOf(evaluation);
    ObjectNode summary = root.putObject("summary");
    for (Outcome outcome : Outcome.values()) {
      summary.put(outcome.name(), evaluation.with(outcome).and(spoken).count());
    }
    ArrayNode actions = root.putArray("actions");
    spoken.forEach(action -> put(actions.addObject(), evaluation, action));
    return Json.write(root);
  }

  /** The actions that some statement of some layer matches. */
  public static ActionSet spokenOf(Evaluation evaluation) {
    ActionSet spoken = evaluation.catalogue().none();
    for (Layer layer : evaluation.layers().inForce()) {
      for (int policy = 0; policy < layer.policies().size(); policy++) {
        for (int s = 0; s < layer.policies().get(policy).statements().size(); s++) {
          StatementId id = new StatementId(layer.id(), policy, s);
          spoken = spoken.or(evaluation.mentions(id));
        }
      }
    }
    return spoken;
  }

  /** The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal digits. */
  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static void put(ObjectNode node, Document document) {
    node.put("layer", document.id().kind().id())
        .put("title", document.title())
        .put("sha256", sha256(document.text()))
        .put("text", document.text());
    if (document.sound()) {
      try {
        node.set("policy", Json.mapper().readTree(document.text()));
      } catch (JacksonException tooStrict) {
        node.putNull("policy");
      }
    } else {
      node.putNull("policy");
    }
  }

  private static void put(ObjectNode node, Evaluation evaluation, int index) {
    Catalogue catalogue = evaluation.catalogue();
    Action action = catalogue.actions().get(index);
    node.put("action", action.qualifiedName())
        .put("accessLevel", action.level().title())
        .put("outcome", evaluation.outcome(index).name());
  }
}
