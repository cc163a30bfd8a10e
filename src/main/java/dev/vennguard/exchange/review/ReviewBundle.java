package dev.vennguard.exchange.review;

import dev.vennguard.exchange.ReviewNote;
import dev.vennguard.exchange.review.ReviewDecision.Status;
import dev.vennguard.workspace.Snapshot;
import java.util.Optional;

/** The review file of what a window shows, with the note of one reviewer. */
public final class ReviewBundle {
  private ReviewBundle() {}

  /** The text of the file (review.md). */
  public static String write(Snapshot snapshot, ReviewNote review) {
    ReviewRecord record = ReviewRecord.of(snapshot);
    return ReviewFile.write(
        record.with(
            record
                .decision(Status.IN_REVIEW, review.reviewer(), review.date())
                .with("", Optional.empty(), "", review.note())));
  }
}
