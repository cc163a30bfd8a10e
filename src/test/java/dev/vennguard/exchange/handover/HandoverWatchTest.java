package dev.vennguard.exchange.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.live.LiveModel;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Forms that tell of many actions say how far they are, and can be ended at each of them. */
class HandoverWatchTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final int PATIENCE = 3;

  @Test
  void longForms_tellEachExplanation_andEndWhereTheyAreTold() {
    Workspace workspace = new Workspace(new LiveModel(SharedCatalogue.get()), Clock.systemUTC());
    String text =
        """
        {"Version": "2012-10-17", "Statement": [
         {"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:*:*:a*"},
         {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*"},
         {"Effect": "Allow", "Action": "sns:*", "Resource": "arn:aws:sns:*:*:a*"},
         {"Effect": "Allow", "Action": "dynamodb:*", "Resource": "arn:aws:dynamodb:*:*:table/a"}]}
        """;
    workspace.apply(List.of(new Edit.Load(DocumentId.IDENTITY, "identity", "", text)));
    ReviewRecord record = ReviewRecord.of(workspace.snapshot());
    Handover handover = new Handover(record, workspace, "role");
    for (HandoverForm form : List.of(HandoverForm.MARKDOWN, HandoverForm.HTML)) {
      AtomicInteger told = new AtomicInteger();
      HandoverWatch impatient =
          (done, of) -> {
            assertThat(done).isBetween(0, of);
            if (told.incrementAndGet() == PATIENCE) {
              throw new Stopped();
            }
          };
      assertThatThrownBy(() -> handover.write(form, Examination.none(record), DAY, impatient))
          .as(form.id())
          .isInstanceOf(Stopped.class);
      assertThat(told).hasValue(PATIENCE);
    }
  }
}
