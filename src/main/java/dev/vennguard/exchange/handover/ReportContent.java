package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.check.CheckEntry;
import java.util.List;

/**
 * What a report for people tells.
 *
 * @param content the review and its documents, evaluated
 * @param findings problems, the linter's findings, ways out of the boundary
 * @param doors how many ways out are closed, in one line; empty if they were not examined
 * @param explained the conditional actions, each explained
 * @param standing what the decisions are worth today, in words
 */
public record ReportContent(
    HandoverContent content,
    List<CheckEntry> findings,
    String doors,
    List<Explained> explained,
    String standing) {
  /** Copies the lists. */
  public ReportContent {
    findings = List.copyOf(findings);
    explained = List.copyOf(explained);
  }

  /**
   * Why an action is what it is.
   *
   * @param action {@code prefix:Name}
   * @param card the explanation as text
   */
  public record Explained(String action, String card) {}
}
