package dev.vennguard.exchange.check;

import dev.vennguard.lint.kit.FindingSeverity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A check for scripts; {@link CheckBaseline} reads it. */
final class CheckJson {
  static final String FINDINGS = "findings";
  static final String FINGERPRINT = "fingerprint";
  static final String ESCAPE = "escape";

  private CheckJson() {}

  static String write(CheckReport report) {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    root.put("catalogue", report.catalogue().toString());
    ArrayNode files = root.putArray("files");
    report.files().forEach(files::add);
    ObjectNode summary = root.putObject("summary");
    for (FindingSeverity severity : FindingSeverity.values()) {
      summary.put(severity.name(), report.count(severity));
    }
    summary.put("new", report.fresh());
    summary.put("failed", report.failed());
    ArrayNode findings = root.putArray(FINDINGS);
    report.entries().forEach(entry -> write(findings.addObject(), entry));
    ArrayNode accepted = root.putArray("accepted");
    for (AcceptedFinding.Found one : report.accepted()) {
      ObjectNode node = accepted.addObject();
      write(node, one.entry());
      node.put("reason", one.reason());
    }
    CheckDoorJson.context(root, report.context());
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n")
        + "\n";
  }

  private static void write(ObjectNode node, CheckEntry entry) {
    node.put("id", entry.id());
    node.put("severity", entry.severity().name());
    node.put("path", entry.place().path());
    node.put("layer", entry.place().layer());
    node.put("line", entry.place().line());
    node.put("column", entry.place().column());
    node.put("endLine", entry.place().endLine());
    node.put("endColumn", entry.place().endColumn());
    node.put("message", entry.message());
    node.put("advice", entry.advice());
    node.put("fix", entry.fix());
    node.put("new", entry.fresh());
    node.put(FINGERPRINT, entry.fingerprint());
    entry.door().ifPresent(door -> CheckDoorJson.door(node.putObject(ESCAPE), door));
  }
}
