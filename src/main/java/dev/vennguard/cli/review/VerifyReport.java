package dev.vennguard.cli.review;

import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.review.ReviewVerdict;
import dev.vennguard.exchange.review.ReviewVerdict.Change;
import dev.vennguard.exchange.review.ReviewVerdict.Finding;
import dev.vennguard.exchange.signature.SshSignatures;
import dev.vennguard.syntax.text.OneLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code verify} reports.
 *
 * @param file the file that was checked
 * @param verdict what was found of the review
 * @param findings what was found beside it: files, signatures
 * @param signatures those that were looked at
 * @param notes what is worth knowing beside
 */
public record VerifyReport(
    Path file,
    ReviewVerdict verdict,
    List<Finding> findings,
    List<SshSignatures.Checked> signatures,
    List<String> notes) {
  private static final int FEW = 12;

  /** Copies the lists. */
  public VerifyReport {
    findings = List.copyOf(findings);
    signatures = List.copyOf(signatures);
    notes = List.copyOf(notes);
  }

  /** Whether it can be relied on. */
  public boolean good() {
    return verdict.good() && findings.isEmpty();
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, file + (good() ? ": verified" : ": refused"));
    line(text, "  " + verdict.standing().words());
    for (Finding one : verdict.findings()) {
      line(text, "  " + one.kind().id() + ": " + one.words());
    }
    for (Change change : verdict.changes().stream().limit(FEW).toList()) {
      line(
          text,
          "    %s: %s was recorded, %s today"
              .formatted(change.action(), change.before().word(), change.now().word()));
    }
    if (verdict.changes().size() > FEW) {
      line(
          text,
          "    and %s more; --format json has them all".formatted(verdict.changes().size() - FEW));
    }
    findings.forEach(one -> line(text, "  " + one.kind().id() + ": " + one.words()));
    signatures.forEach(one -> line(text, "  " + one.file() + " " + one.words()));
    verdict.notes().forEach(note -> line(text, "  note: " + note));
    notes.forEach(note -> line(text, "  note: " + note));
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(OneLine.of(line)).append('\n');
  }

  /** For scripts. */
  public String json() {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("file", file.toString()).put("verified", good());
    root.putObject("standing")
        .put("approved", verdict.standing().approved())
        .put("words", verdict.standing().words());
    ArrayNode found = root.putArray("findings");
    verdict.findings().forEach(one -> put(found, one));
    findings.forEach(one -> put(found, one));
    ArrayNode changes = root.putArray("changes");
    for (Change change : verdict.changes()) {
      changes
          .addObject()
          .put("action", change.action())
          .put("recorded", change.before().name())
          .put("today", change.now().name());
    }
    ArrayNode signed = root.putArray("signatures");
    for (SshSignatures.Checked one : signatures) {
      signed
          .addObject()
          .put("file", one.file().toString())
          .put("state", one.state().name().toLowerCase(Locale.ROOT))
          .put("signer", one.signer())
          .put("words", one.words());
    }
    ArrayNode noted = root.putArray("notes");
    verdict.notes().forEach(noted::add);
    notes.forEach(noted::add);
    return Json.write(root);
  }

  private static void put(ArrayNode list, Finding finding) {
    list.addObject().put("kind", finding.kind().id()).put("message", finding.words());
  }
}
