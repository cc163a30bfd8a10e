package dev.vennguard.ui.matrix;

import static dev.vennguard.ui.SampleSnapshots.allow;
import static dev.vennguard.ui.SampleSnapshots.allowAndDeny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.ui.SampleSnapshots;
import dev.vennguard.ui.matrix.filter.ActionNameIndex;
import dev.vennguard.workspace.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceCountsTest {
  private final Catalogue catalogue = SharedCatalogue.get();
  private final SampleSnapshots snapshots = new SampleSnapshots();
  private final ActionNameIndex names = new ActionNameIndex(catalogue);

  @Test
  void renewedCounts_areThoseCountedAnew_afterEachOfManyEdits() {
    List<Counts> edits =
        List.of(
            evaluation(allow("s3:*"), allow("s3:Get*", "ec2:*")),
            evaluation(allow("s3:*"), ""),
            evaluation(allowAndDeny("*", "iam:*"), allow("s3:*", "iam:*")),
            evaluation("", allow("sqs:*")),
            evaluation(allow("s3:*"), allow("s3:Get*", "ec2:*")));
    Counts before = evaluation(allow("sqs:*"), allow("sqs:*"));
    ServiceCounts kept = new ServiceCounts(before, names);
    for (Counts next : edits) {
      kept = kept.renewed(before, next, names);
      before = next;
      ServiceCounts anew = new ServiceCounts(next, names);
      for (int service = 0; service < catalogue.services().size(); service++) {
        assertThat(kept.cells(service)).isEqualTo(anew.cells(service));
        assertThat(kept.spokenOf(service)).isEqualTo(anew.spokenOf(service));
        assertThat(kept.effective(service)).isEqualTo(anew.effective(service));
      }
    }
  }

  private Counts evaluation(String identity, String boundary) {
    return new Counts(snapshots.pair(identity, boundary).evaluation());
  }
}
