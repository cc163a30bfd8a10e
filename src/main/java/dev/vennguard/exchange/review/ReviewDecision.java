package dev.vennguard.exchange.review;

import dev.vennguard.workspace.DocumentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one reviewer decided, and of what.
 *
 * @param status what it came to
 * @param reviewer a name
 * @param role what the reviewer is; may be empty
 * @param date the day
 * @param validUntil the last day on which it counts, if it ends
 * @param ticket where it was asked for; may be empty
 * @param note free text; may be empty
 * @param reviewed the documents that were decided about
 * @param settings the digest of all else that was: situation, ARN of the boundary, policy types in
 *     force
 */
public record ReviewDecision(
    Status status,
    String reviewer,
    String role,
    LocalDate date,
    Optional<LocalDate> validUntil,
    String ticket,
    String note,
    List<Reviewed> reviewed,
    String settings) {
  /** Copies the list. */
  public ReviewDecision {
    reviewed = List.copyOf(reviewed);
  }

  /** How far a review is. */
  public enum Status {
    DRAFT("draft"),
    IN_REVIEW("in review"),
    APPROVED("approved"),
    REJECTED("rejected");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** The word in the file and for people. */
    public String word() {
      return word;
    }

    /** The status of that word; a hyphen does for the space. */
    public static Optional<Status> named(String text) {
      String plain = text.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
      for (Status status : values()) {
        if (status.word.equals(plain)) {
          return Optional.of(status);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A document as it was when it was decided about.
   *
   * @param id which one
   * @param sha256 of its text
   */
  public record Reviewed(DocumentId id, String sha256) {}

  /** The same with what else is known of it. */
  public ReviewDecision with(
      String newRole, Optional<LocalDate> newValidUntil, String newTicket, String newNote) {
    return new ReviewDecision(
        status, reviewer, newRole, date, newValidUntil, newTicket, newNote, reviewed, settings);
  }
}
