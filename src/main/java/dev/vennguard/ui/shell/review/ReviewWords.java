package dev.vennguard.ui.shell.review;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.review.ReviewCheck;
import dev.vennguard.exchange.review.ReviewVerdict;
import dev.vennguard.exchange.signature.SshSignatures;
import dev.vennguard.exchange.signature.SshSignatures.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What checking a review found, as lines. Plain Java; asks OpenSSH about signatures. */
final class ReviewWords {
  private static final int FEW = 8;

  private ReviewWords() {}

  /** Checks a file, and says what was found; takes as long as its proofs take. */
  static List<String> checked(Path file, Catalogue catalogue, Clock clock, Optional<Path> allowed) {
    return switch (ReviewFiles.read(file)) {
      case ReviewFiles.Read read ->
          lines(file, new ReviewCheck(catalogue, clock, () -> false).check(read.record()), allowed);
      case ReviewFiles.Refused(String message) -> List.of("✗ " + message);
      case ReviewFiles.Other _ -> List.of("✗ the file is no review any more, or is gone");
    };
  }

  /**
   * What was found.
   *
   * @param allowed who may sign; without it nobody's signature is demanded
   */
  static List<String> lines(Path file, ReviewVerdict verdict, Optional<Path> allowed) {
    List<Checked> signatures = signatures(file, allowed);
    boolean unsigned =
        allowed.isPresent()
            && signatures.stream().noneMatch(one -> one.state() == SshSignatures.State.SIGNED);
    boolean refused =
        unsigned || signatures.stream().anyMatch(one -> one.state() == SshSignatures.State.REFUSED);
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
    if (unsigned) {
      lines.add(
          "✗ None of those whom `%s` allows has signed it.".formatted(allowed.get().getFileName()));
    } else if (signatures.isEmpty()) {
      lines.add("• It is not signed.");
    }
    verdict.notes().forEach(one -> lines.add("• " + one));
    return lines;
  }

  private static List<Checked> signatures(Path file, Optional<Path> allowed) {
    SshSignatures beside = new SshSignatures(file);
    try {
      return beside.found().stream().map(one -> beside.check(one, allowed)).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
