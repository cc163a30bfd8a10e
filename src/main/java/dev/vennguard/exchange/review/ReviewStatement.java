package dev.vennguard.exchange.review;

import dev.vennguard.exchange.json.Json;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.workspace.DocumentId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A review as an in-toto Statement, version 1: what it is about by SHA-256, and the review record
 * as its predicate (verify.md "Statement"). It is read plain or out of a DSSE envelope.
 */
public final class ReviewStatement {
  /** The type of the predicate: the review record as its file has it. */
  public static final String PREDICATE_TYPE = "urn:vennguard:review:2";

  private static final String TYPE = "https://in-toto.io/Statement/v1";
  private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

  private ReviewStatement() {}

  /**
   * What stands in a statement.
   *
   * @param review the text of the review record
   * @param subjects SHA-256 by name
   * @param enveloped whether it came in a DSSE envelope
   */
  public record Content(String review, SequencedMap<String, String> subjects, boolean enveloped) {
    /** Copies the map. */
    public Content {
      subjects = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(subjects));
    }
  }

  /** The name of a document's own file: {@code boundary.json}, {@code identity-2.json}. */
  public static String fileName(DocumentId id) {
    return id.layer().text() + (id.number() == 0 ? "" : "-" + (id.number() + 1)) + ".json";
  }

  /**
   * The text of a statement.
   *
   * @param further files beside the documents, by name, with their text
   */
  public static String write(ReviewRecord record, SequencedMap<String, String> further) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("_type", TYPE);
    ArrayNode subjects = root.putArray("subject");
    for (ReviewedDocument one : record.documents()) {
      subject(subjects, fileName(one.id()), one.sha256());
    }
    further.forEach((name, text) -> subject(subjects, name, Sha256.of(text)));
    root.put("predicateType", PREDICATE_TYPE);
    root.set("predicate", ReviewFile.tree(record));
    return Json.write(root);
  }

  private static void subject(ArrayNode subjects, String name, String sha256) {
    subjects.addObject().put("name", name).putObject("digest").put("sha256", sha256);
  }

  /** Reads a statement or an envelope; nothing if the text is neither, or not about a review. */
  public static Optional<Content> read(String text) {
    if (!JsonParser.parse(text).problems().isEmpty()) {
      return Optional
          .empty(); // a member that stands twice, too: who signed it may have meant either
    }
    try {
      JsonNode root = Json.mapper().readTree(text);
      boolean enveloped = root.path("payloadType").asString("").equals(PAYLOAD_TYPE);
      if (enveloped) {
        String payload = payload(root.path("payload").asString(""));
        if (!JsonParser.parse(payload).problems().isEmpty()) {
          return Optional.empty();
        }
        root = Json.mapper().readTree(payload);
      }
      if (!root.path("_type").asString("").equals(TYPE)
          || !root.path("predicateType").asString("").equals(PREDICATE_TYPE)) {
        return Optional.empty();
      }
      SequencedMap<String, String> subjects = new LinkedHashMap<>();
      for (JsonNode subject : root.path("subject")) {
        subjects.put(subject.path("name").asString(""), subject.at("/digest/sha256").asString(""));
      }
      return Optional.of(new Content(Json.write(root.path("predicate")), subjects, enveloped));
    } catch (JacksonException | IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  /** DSSE, "protocol.md": base64 is either the standard one or that for URLs. */
  private static String payload(String base64) {
    boolean forUrls = base64.indexOf('-') >= 0 || base64.indexOf('_') >= 0;
    byte[] bytes = (forUrls ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(base64);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Which subjects are missing or other than the documents of the record, in words. */
  public static List<String> differences(Content content, ReviewRecord record) {
    List<String> words = new ArrayList<>();
    for (ReviewedDocument one : record.documents()) {
      String name = fileName(one.id());
      if (!one.sha256().equals(content.subjects().getOrDefault(name, ""))) {
        words.add("subject %s is not the document of the review".formatted(name));
      }
    }
    return words;
  }
}
