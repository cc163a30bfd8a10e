package dev.vennguard.ui.shell.review;

import dev.vennguard.exchange.review.ReviewVerdict;
import dev.vennguard.exchange.signature.SshSignatures;
import dev.vennguard.exchange.signature.SshSignatures.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What checking a review found, as lines. Plain Java; asks OpenSSH about signatures. */
final class ReviewWords {
  private static final int FEW = 8;

  private ReviewWords() {}

  static List<String> lines(Path file, ReviewVerdict verdict) {
    List<Checked> signatures = signatures(file);
    boolean refused =
        signatures.stream().anyMatch(one -> one.state() == SshSignatures.State.REFUSED);
    List<String> lines = new ArrayList<>();
    lines.add(
        verdict.good() && !refused
            ? "✓ Verified: the documents are those that were decided about, and give what was"
                + " recorded."
            : "✗ Refused:");
    verdict.findings().forEach(one -> lines.add("✗ " + one.words()));
    verdict.changes().stream()
        .limit(FEW)
        .forEach(one ->
            lines.add(
                "    %s: %s was recorded, %s today"
                    .formatted(one.action(), one.before().word(), one.now().word())));
    if (verdict.changes().size() > FEW) {
      lines.add("    and %d more".formatted(verdict.changes().size() - FEW));
    }
    signatures.forEach(one ->
        lines.add(
            (one.state() == SshSignatures.State.REFUSED ? "✗ " : "• ")
                + one.file().getFileName()
                + " "
                + one.words()));
    if (signatures.isEmpty()) {
      lines.add("• It is not signed.");
    }
    verdict.notes().forEach(one -> lines.add("• " + one));
    return lines;
  }

  private static List<Checked> signatures(Path file) {
    SshSignatures beside = new SshSignatures(file);
    try {
      return beside.found().stream().map(one -> beside.check(one, Optional.empty())).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
