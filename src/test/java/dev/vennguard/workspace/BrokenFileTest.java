package dev.vennguard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A file that comes broken may say anything: it is never taken for one that is not attached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenFileTest {
  private static final String ALLOW =
      """
      {"Version": "2012-10-17",
       "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}
      """;
  private static final String BROKEN = ALLOW.replace("}]}", "");

  private final Catalogue catalogue = SharedCatalogue.get();

  private Workspace open(LayerKind kind, String text) {
    Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
    workspace.apply(
        List.of(
            new Edit.Load(DocumentId.IDENTITY, "i", "", ALLOW),
            new Edit.Load(new DocumentId(kind, 0, 1), "x", "", text)));
    return workspace;
  }

  private Outcome getObject(Snapshot snapshot) {
    return snapshot.evaluation().outcome(catalogue.action("s3:GetObject").orElseThrow().index());
  }

  @Test
  void openedBroken_isUndecided_notLeftOut() {
    for (LayerKind kind : LayerKind.values()) {
      Snapshot snapshot = open(kind, BROKEN).snapshot();

      assertThat(getObject(snapshot)).as(kind.title()).isEqualTo(Outcome.UNDECIDED);
      assertThat(snapshot.freshness()).isInstanceOf(Freshness.Stale.class);
    }
  }

  @Test
  void openedBlank_isNotAttached() {
    Snapshot snapshot = open(LayerKind.BOUNDARY, " \n").snapshot();

    assertThat(getObject(snapshot)).isEqualTo(Outcome.ALLOWED);
    assertThat(snapshot.freshness()).isInstanceOf(Freshness.Current.class);
  }

  @Test
  void corrected_isEvaluated() {
    Workspace workspace = open(LayerKind.BOUNDARY, BROKEN);

    Snapshot snapshot = type(workspace, ALLOW);

    assertThat(getObject(snapshot)).isEqualTo(Outcome.ALLOWED);
    assertThat(snapshot.freshness()).isInstanceOf(Freshness.Current.class);
  }

  @Test
  void emptied_isNotAttached() {
    Workspace workspace = open(LayerKind.BOUNDARY, BROKEN);

    Snapshot snapshot = type(workspace, "");

    assertThat(getObject(snapshot)).isEqualTo(Outcome.ALLOWED);
    assertThat(snapshot.freshness()).isInstanceOf(Freshness.Current.class);
  }

  @Test
  void brokenByTyping_keepsItsLastSoundState() {
    Workspace workspace = open(LayerKind.BOUNDARY, ALLOW.replace("s3:*", "sqs:*"));

    Snapshot snapshot = type(workspace, BROKEN);

    assertThat(getObject(snapshot)).isEqualTo(Outcome.IDENTITY_ONLY);
  }

  private static Snapshot type(Workspace workspace, String text) {
    return workspace.apply(
        List.of(new Edit.Text(new DocumentId(LayerKind.BOUNDARY, 0, 1), text, 1)));
  }
}
