package dev.vennguard.exchange.check;

import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.QuickFix;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.finding.Suppression;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** From findings to what reports write. */
public final class CheckEntries {
  private static final int BYTES = 10;

  private CheckEntries() {}

  /**
   * The findings of one document.
   *
   * @param path its file as it was named
   * @param document the document
   * @param findings what is wrong with it
   */
  public static List<CheckEntry> of(String path, LintedDocument document, List<Finding> findings) {
    List<CheckEntry> entries = new ArrayList<>();
    for (Finding one : findings) {
      String source = source(document, one.span());
      entries.add(
          new CheckEntry(
              one.id(),
              one.severity(),
              CheckPlace.of(
                  path,
                  document.kind().id(),
                  document.text(),
                  document.reading().lines(),
                  one.span()),
              one.message(),
              one.advice(),
              one.fix().map(QuickFix::title).orElse(""),
              fingerprint(path, one.id(), one.message(), source),
              Suppression.mark(source),
              true,
              Optional.empty()));
    }
    return entries;
  }

  private static String source(LintedDocument document, Span span) {
    return document.text().substring(span.start(), span.end());
  }

  /** Of what stays the same when lines are added above: no places. */
  public static String fingerprint(String path, String id, String message, String source) {
    String all = String.join("\u0000", path.replace('\\', '/'), id, message, source);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
