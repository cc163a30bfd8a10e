package dev.vennguard.ui.shell.examples;

import dev.vennguard.decide.request.Request;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.kit.Showing;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.review.HandoverExport;
import dev.vennguard.ui.shell.review.ReviewAround;
import dev.vennguard.ui.shell.review.ReviewDesk;
import dev.vennguard.workspace.Snapshot;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What reviewers have in the panel at the right: the review, and examples to judge by. */
public final class ReviewPanels {
  private final ReviewDesk review;
  private final ExamplesDesk examples;
  private final HandoverExport handover;

  /**
   * @param tryOut asks a request in What if
   */
  public ReviewPanels(
      LiveSession session, ReviewAround around, Consumer<Request> tryOut, SidePanel side) {
    review = new ReviewDesk(session, around, side);
    handover = new HandoverExport(session, around, review);
    examples =
        new ExamplesDesk(
            session,
            new ExamplesDesk.Around(around.threads(), around.asker(), around.saving(), tryOut),
            review,
            side);
  }

  /** Takes a file if it is a review. */
  public boolean take(Path file) {
    return review.take(file);
  }

  /** What was opened came with the ARN of its boundary. */
  public void bounded(String boundaryArn) {
    review.bounded(boundaryArn);
  }

  /** Adds their commands. */
  public void addTo(Commands commands) {
    review.addTo(commands);
    examples.addTo(commands);
    handover.addTo(commands);
  }

  /** There is a newer snapshot. */
  public void show(Snapshot snapshot, Showing showing) {
    showing.in(review.panel(), () -> review.renewed(snapshot));
    showing.in(examples.panel(), examples::renewed);
  }
}
