package dev.vennguard.exchange.journal;

import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A journal as JSON. */
final class JournalJson {
  /** Names the layout of the file; a reader refuses what it does not know. */
  static final String FORMAT = "vennguard-journal/1";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Set<Charset> CHARSETS =
      Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private JournalJson() {}

  static byte[] write(JournalPage page) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT).put("time", page.time().toString());
    ArrayNode documents = root.putArray("documents");
    for (JournalDocument document : page.documents()) {
      documents
          .addObject()
          .put("layer", document.id().kind().id())
          .put("level", document.id().level())
          .put("number", document.id().number())
          .put("title", document.title())
          .put("path", document.path())
          .put("lineEnd", document.form().lineEnd())
          .put("encoding", document.form().charset().name())
          .put("byteOrderMark", document.form().mark())
          .put("text", document.text())
          .put("savedText", document.savedText())
          .put("savedSha256", document.savedDigest());
    }
    return MAPPER.writeValueAsBytes(root);
  }

  /**
   * Reads a journal.
   *
   * @throws BrokenJournalException if it is none, or not a whole one
   */
  static JournalPage read(byte[] bytes) throws BrokenJournalException {
    try {
      JsonNode root = MAPPER.readTree(bytes);
      String format = text(root, "format");
      if (!format.equals(FORMAT)) {
        throw new BrokenJournalException("it was written by another version of Vennguard");
      }
      List<JournalDocument> documents = new ArrayList<>();
      for (JsonNode node : root.path("documents")) {
        documents.add(document(node));
      }
      return new JournalPage(Instant.parse(text(root, "time")), documents);
    } catch (JacksonException | DateTimeException | IllegalArgumentException broken) {
      throw new BrokenJournalException("it is no whole journal");
    }
  }

  private static JournalDocument document(JsonNode node) throws BrokenJournalException {
    DocumentId id =
        new DocumentId(kind(text(node, "layer")), number(node, "level"), number(node, "number"));
    String lineEnd = text(node, "lineEnd");
    Charset charset = Charset.forName(text(node, "encoding"));
    if (!Set.of("\n", "\r\n", "\r").contains(lineEnd) || !CHARSETS.contains(charset)) {
      throw new BrokenJournalException("it is no whole journal");
    }
    return new JournalDocument(
        id,
        text(node, "title"),
        text(node, "path"),
        new FileForm(lineEnd, charset, node.path("byteOrderMark").asBoolean(false)),
        text(node, "text"),
        text(node, "savedText"),
        text(node, "savedSha256"));
  }

  private static LayerKind kind(String id) throws BrokenJournalException {
    for (LayerKind kind : LayerKind.values()) {
      if (kind.id().equals(id)) {
        return kind;
      }
    }
    throw new BrokenJournalException("it is no whole journal");
  }

  private static int number(JsonNode node, String name) throws BrokenJournalException {
    JsonNode member = node.path(name);
    if (!member.isInt() || member.intValue() < 0) {
      throw new BrokenJournalException("it is no whole journal");
    }
    return member.intValue();
  }

  private static String text(JsonNode node, String name) throws BrokenJournalException {
    JsonNode member = node.path(name);
    if (!member.isString()) {
      throw new BrokenJournalException("it is no whole journal");
    }
    return member.stringValue();
  }
}
