package dev.vennguard.exchange.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.review.ReviewDecision.Status;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A review while its documents are edited. */
class OpenReviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final String POLICY =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\","
          + "\"Resource\":\"*\"}]}";

  private final Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());

  private Snapshot text(DocumentId id, String text) {
    return workspace.apply(List.of(new Edit.Load(id, id.kind().id() + ".json", "", text)));
  }

  private static OpenReview.Said approved(String reviewer) {
    return new OpenReview.Said(
        Status.APPROVED, reviewer, "lead", Optional.empty(), "SEC-1", "fine", "");
  }

  @Test
  void approval_isVoidedByAnEdit_andByAnAddedDocument_andBackByUndo() {
    text(DocumentId.IDENTITY, POLICY.formatted("s3:*"));
    Snapshot first = text(DocumentId.BOUNDARY, POLICY.formatted("s3:Get*"));
    OpenReview review = OpenReview.begin(first);
    assertThat(OpenReview.obstacle(first)).isEmpty();
    OpenReview decided = OpenReview.of(review.decided(first, approved(" Ada "), TODAY));
    assertThat(decided.standing(first, TODAY).words()).isEqualTo("approved by Ada");
    Snapshot edited = text(DocumentId.BOUNDARY, POLICY.formatted("s3:Put*"));
    assertThat(decided.standing(edited, TODAY)).isInstanceOf(ReviewStanding.Voided.class);
    Snapshot undone = text(DocumentId.BOUNDARY, POLICY.formatted("s3:Get*"));
    assertThat(decided.standing(undone, TODAY).approved()).isTrue();
    Snapshot more = text(new DocumentId(LayerKind.IDENTITY, 1), POLICY.formatted("sqs:*"));
    assertThat(decided.standing(more, TODAY).words()).contains("was added");
    assertThat(decided.reviewed().documents()).hasSize(2);
    assertThat(decided.reviewed().title()).isEqualTo("reviewed 2026-11-27");
  }

  @Test
  void brokenText_andNothing_cannotBeDecidedAbout() {
    assertThat(OpenReview.obstacle(workspace.snapshot())).startsWith("there is no policy");
    text(DocumentId.IDENTITY, POLICY.formatted("s3:*"));
    Snapshot broken = text(DocumentId.IDENTITY, "{\n oops");
    assertThat(OpenReview.obstacle(broken)).startsWith("line 2 of `identity.json` cannot be read");
  }
}
