package dev.vennguard.exchange.review;

import dev.vennguard.exchange.review.ReviewDecision.Status;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Freshness;
import dev.vennguard.workspace.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A review that somebody works on while its documents are edited.
 *
 * @param record as its file has it; of a review without a file what was there when it began
 * @param filed whether it came from a file, or is in one by now
 */
public record OpenReview(ReviewRecord record, boolean filed) {
  /** What a reviewer says. */
  public record Said(
      Status status,
      String reviewer,
      String role,
      Optional<LocalDate> validUntil,
      String ticket,
      String note,
      String boundaryArn) {}

  /** A new one of what is open. */
  public static OpenReview begin(Snapshot snapshot) {
    return new OpenReview(ReviewRecord.of(snapshot), false);
  }

  /** One that a file holds. */
  public static OpenReview of(ReviewRecord record) {
    return new OpenReview(record, true);
  }

  /** What its decisions are worth for the documents as they stand. */
  public ReviewStanding standing(Snapshot snapshot, LocalDate today) {
    return ReviewStanding.of(record.withDocuments(snapshot), today);
  }

  /** Why nothing can be decided about the documents as they stand; empty if it can. */
  public static String obstacle(Snapshot snapshot) {
    if (snapshot.freshness() instanceof Freshness.Stale(var asOf, var id, int line)) {
      String where =
          snapshot.document(id).map(found -> "`" + found.title() + "`").orElse("the text");
      return "line %d of %s cannot be read: correct it first, only what can be read can be decided about"
          .formatted(line, where);
    }
    if (!snapshot.evaluation().pending().isEmpty()) {
      return "some actions are still being worked out: wait a moment and record it again";
    }
    return snapshot.documents().stream().allMatch(one -> one.blank())
        ? "there is no policy to decide about: open one first"
        : "";
  }

  /** The record with one more decision, about the documents as they stand. */
  public ReviewRecord decided(Snapshot snapshot, Said said, LocalDate today) {
    ReviewRecord now = record.now(snapshot);
    ReviewRecord named =
        said.boundaryArn().isBlank() ? now : now.withBoundaryArn(said.boundaryArn().strip());
    return named.with(
        named
            .decision(said.status(), said.reviewer().strip(), today)
            .with(
                said.role().strip(),
                said.validUntil(),
                said.ticket().strip(),
                said.note().strip()));
  }

  /** The edit that compares what is there with the documents that were decided about last. */
  public Edit.PinTexts reviewed() {
    String title =
        record.decisions().isEmpty()
            ? "the review file"
            : "reviewed " + record.decisions().getLast().date();
    List<Edit.Load> loads = record.documents().stream().map(one -> one.load("")).toList();
    return new Edit.PinTexts(title, loads);
  }
}
