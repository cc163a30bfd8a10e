package dev.vennguard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.SharedModel;
import dev.vennguard.prove.result.Outcome;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Policies of two partitions: a problem under the text that names the other one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartitionMarksTest {
  private final Catalogue catalogue = SharedCatalogue.get();

  private static String policy(String partition) {
    return """
    {"Version": "2012-10-17", "Statement":
      {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:%s:s3:::b/*"}}
    """
        .formatted(partition);
  }

  private static Edit.Load load(DocumentId id, String partition) {
    return new Edit.Load(id, id.kind().id(), "", policy(partition));
  }

  private static List<String> problems(Snapshot snapshot, DocumentId id) {
    return snapshot.document(id).orElseThrow().reading().problems().stream()
        .map(problem -> problem.code().id())
        .toList();
  }

  @Test
  void theMinority_isMarked_untilItAgrees() {
    Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
    DocumentId scp = new DocumentId(dev.vennguard.policy.LayerKind.SCP, 0, 0);
    Snapshot mixed =
        workspace.apply(
            List.of(
                load(DocumentId.IDENTITY, "aws"),
                load(DocumentId.BOUNDARY, "aws"),
                load(scp, "aws-cn")));

    assertThat(mixed.situation().conflicting()).isTrue();
    assertThat(mixed.situation().situation().partition()).isEqualTo("aws");
    assertThat(problems(mixed, scp)).containsExactly("mixed-partitions");
    assertThat(problems(mixed, DocumentId.IDENTITY)).isEmpty();
    assertThat(mixed.evaluation().count(Outcome.CONDITIONAL)).isZero();
    Document marked = mixed.document(scp).orElseThrow();
    assertThat(marked.sound()).isTrue();
    assertThat(workspace.apply(List.of()).document(scp).orElseThrow()).isSameAs(marked);

    Snapshot mended = workspace.apply(List.of(new Edit.Text(scp, policy("aws"), 1)));
    assertThat(mended.situation().conflicting()).isFalse();
    assertThat(problems(mended, scp)).isEmpty();
    assertThat(mended.evaluation().count(Outcome.CONDITIONAL)).isPositive();
  }

  @Test
  void aStatedPartition_marksWhateverNamesAnother() {
    Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
    StatedSituation china =
        new StatedSituation(
            "aws-cn",
            "",
            "",
            dev.vennguard.policy.Situation.CallerKind.ANY,
            "",
            "",
            java.util.Map.of());

    Snapshot snapshot =
        workspace.apply(
            List.of(
                new Edit.State(china),
                load(DocumentId.IDENTITY, "aws"),
                load(DocumentId.BOUNDARY, "aws-cn")));

    assertThat(problems(snapshot, DocumentId.IDENTITY)).containsExactly("mixed-partitions");
    assertThat(problems(snapshot, DocumentId.BOUNDARY)).isEmpty();
    Snapshot without =
        workspace.apply(List.of(new Edit.Switch(DocumentId.IDENTITY.kind(), Edit.Position.OFF)));
    assertThat(problems(without, DocumentId.IDENTITY)).isEmpty();
  }
}
