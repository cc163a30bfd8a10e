package dev.vennguard.ui.review;

import dev.vennguard.exchange.review.OpenReview;
import dev.vennguard.exchange.review.ReviewDecision;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewRemark;
import dev.vennguard.exchange.review.ReviewStanding;
import dev.vennguard.exchange.review.SuppressedFinding;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.workspace.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the panel of a review says. Plain Java.
 *
 * @param file the name of its file, or that there is none
 * @param standing what its decisions are worth for the documents as they stand
 * @param warned whether that is no longer what was decided
 * @param decisions one line each, the newest first
 * @param kept what else it holds, in a line; may be empty
 * @param boundaryArn as it is recorded
 * @param filed whether there is a file
 * @param parts what is said of parts
 */
public record ReviewPage(
    String file,
    String standing,
    boolean warned,
    List<String> decisions,
    String kept,
    String boundaryArn,
    boolean filed,
    Parts parts) {
  /**
   * What is said of parts.
   *
   * @param remarks notes on actions and statements
   * @param suppressed findings that are accepted
   */
  public record Parts(List<ReviewRemark> remarks, List<SuppressedFinding> suppressed) {
    /** Nothing is said. */
    static final Parts NOTHING = new Parts(List.of(), List.of());

    /** Copies the lists. */
    public Parts {
      remarks = List.copyOf(remarks);
      suppressed = List.copyOf(suppressed);
    }
  }

  /** Copies the list. */
  public ReviewPage {
    decisions = List.copyOf(decisions);
  }

  /**
   * Of a review.
   *
   * @param name of its file; empty if it has none
   */
  public static ReviewPage of(OpenReview review, String name, Snapshot snapshot, LocalDate today) {
    ReviewStanding standing = review.standing(snapshot, today);
    ReviewRecord record = review.record();
    List<String> lines = new ArrayList<>();
    for (ReviewDecision one : record.decisions().reversed()) {
      lines.add(line(one));
    }
    return new ReviewPage(
        name.isEmpty() ? "No file yet: recording a decision asks for one." : name,
        signed(standing),
        standing instanceof ReviewStanding.Voided || standing instanceof ReviewStanding.Expired,
        lines,
        kept(record),
        record.boundaryArn(),
        review.filed(),
        new Parts(record.remarks(), record.suppressed()));
  }

  /** What the line at the bottom of the window says; empty while nothing was decided. */
  public static String status(ReviewStanding standing) {
    return switch (standing) {
      case ReviewStanding.Open _ -> "";
      case ReviewStanding.Approved _, ReviewStanding.Rejected _ -> signed(standing);
      case ReviewStanding.Voided(String by, var _) -> "⚠ Decision of " + by + " void";
      case ReviewStanding.Expired(String by, var _) -> "⚠ Approval of " + by + " expired";
    };
  }

  private static String signed(ReviewStanding standing) {
    return sign(standing) + Capitals.first(standing.words());
  }

  private static String sign(ReviewStanding standing) {
    return switch (standing) {
      case ReviewStanding.Open _ -> "";
      case ReviewStanding.Approved _ -> "✓ ";
      case ReviewStanding.Rejected _ -> "✗ ";
      case ReviewStanding.Voided _, ReviewStanding.Expired _ -> "⚠ ";
    };
  }

  private static String line(ReviewDecision one) {
    StringBuilder words = new StringBuilder();
    words.append(Capitals.first(one.status().word())).append(" by ").append(one.reviewer());
    if (!one.role().isEmpty()) {
      words.append(" (").append(one.role()).append(')');
    }
    words.append(", ").append(one.date());
    one.validUntil().ifPresent(day -> words.append(", valid until ").append(day));
    if (!one.ticket().isEmpty()) {
      words.append(", ").append(one.ticket());
    }
    if (!one.note().isEmpty()) {
      words.append(": ").append(one.note());
    }
    return words.toString();
  }

  private static String kept(ReviewRecord record) {
    List<String> parts = new ArrayList<>();
    add(parts, record.assertions().size(), "assertion", "assertions");
    add(parts, record.doors().open().size(), "way out", "ways out that are not closed");
    return parts.isEmpty() ? "" : "Kept with it: " + String.join(", ", parts) + ".";
  }

  private static void add(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }
}
