package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.check.CheckEntry;
import java.util.List;

/**
 * What a report for people tells.
 *
 * @param content the review and its documents, evaluated
 * @param findings problems, the linter's findings, ways out of the boundary
 * @param doors how many ways out are closed, in one line; empty if they were not examined
 * @param explained the conditional actions, those that one explanation serves together
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

  /** How many actions are explained. */
  int conditional() {
    return explained.stream().mapToInt(one -> one.actions().size()).sum();
  }

  /**
   * Why actions are what they are: the same statements decide, for the same reasons.
   *
   * @param actions {@code prefix:Name} of each, never none
   * @param card the explanation of the first as text
   */
  public record Explained(List<String> actions, String card) {
    /** A list of its own. */
    public Explained {
      actions = List.copyOf(actions);
    }

    /** The one that the card speaks of. */
    public String action() {
      return actions.getFirst();
    }

    /** Those of which the same holds. */
    List<String> likewise() {
      return actions.subList(1, actions.size());
    }
  }
}
