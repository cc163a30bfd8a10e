package dev.vennguard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.live.CutOffFold;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Outcome;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Switching a policy type off keeps its texts and takes it out of the evaluation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayerSwitchTest {
  private static final DocumentId SCP_ROOT = new DocumentId(LayerKind.SCP, 0, 1);
  private static final DocumentId SCP_UNIT = new DocumentId(LayerKind.SCP, 1, 2);

  private final Catalogue catalogue = SharedCatalogue.get();

  private static String allow(String action) {
    return """
    {"Version": "2012-10-17",
     "Statement": [{"Effect": "Allow", "Action": "%s", "Resource": "*"}]}
    """
        .formatted(action);
  }

  private Workspace open() {
    Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
    workspace.apply(
        List.of(
            new Edit.Load(DocumentId.IDENTITY, "i", "", allow("s3:*")),
            new Edit.Load(DocumentId.BOUNDARY, "b", "", allow("s3:Get*")),
            new Edit.Load(SCP_ROOT, "root", "", allow("*")),
            new Edit.Load(SCP_UNIT, "unit", "", allow("s3:GetObject"))));
    return workspace;
  }

  private Outcome outcome(Snapshot snapshot, String action) {
    return snapshot.evaluation().outcome(index(action));
  }

  private int index(String action) {
    return catalogue.action(action).orElseThrow().index();
  }

  private static List<String> inForce(Snapshot snapshot) {
    return snapshot.evaluation().layers().inForce().stream()
        .map(layer -> layer.id().text())
        .toList();
  }

  @Test
  void everyLevel_isALayer_andNamesItself() {
    Snapshot snapshot = open().snapshot();

    assertThat(inForce(snapshot)).containsExactly("scp", "scp2", "identity", "boundary");
    assertThat(outcome(snapshot, "s3:GetObject")).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome(snapshot, "s3:GetBucketAcl")).isEqualTo(Outcome.IDENTITY_ONLY);
    assertThat(CutOffFold.of(snapshot.evaluation(), index("s3:GetBucketAcl")).words())
        .isEqualTo("cut off by the service control policy, level 2");
  }

  @Test
  void switchedOff_keepsTheText_andEvaluatesWithoutIt() {
    Workspace workspace = open();
    Evaluation before = workspace.snapshot().evaluation();

    Snapshot off = workspace.apply(List.of(new Edit.Switch(LayerKind.SCP, Edit.Position.OFF)));

    assertThat(off.switchedOn(LayerKind.SCP)).isFalse();
    assertThat(off.switchedOn(LayerKind.BOUNDARY)).isTrue();
    assertThat(off.documents(LayerKind.SCP)).hasSize(2);
    assertThat(inForce(off)).containsExactly("identity", "boundary");
    assertThat(outcome(off, "s3:GetBucketAcl")).isEqualTo(Outcome.ALLOWED);

    Snapshot on = workspace.apply(List.of(new Edit.Switch(LayerKind.SCP, Edit.Position.ON)));
    assertThat(on.evaluation()).isSameAs(before);
  }

  @Test
  void boundarySwitchedOff_isNoBoundary() {
    Workspace workspace = open();
    Snapshot off =
        workspace.apply(
            List.of(
                new Edit.Switch(LayerKind.BOUNDARY, Edit.Position.OFF),
                new Edit.Switch(LayerKind.SCP, Edit.Position.OFF)));

    assertThat(inForce(off)).containsExactly("identity");
    assertThat(outcome(off, "s3:PutObject")).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void identitySwitchedOff_grantsNothing() {
    Snapshot off = open().apply(List.of(new Edit.Switch(LayerKind.IDENTITY, Edit.Position.OFF)));

    // But for the two that no policy controls.
    assertThat(off.evaluation().count(Outcome.ALLOWED)).isEqualTo(2);
    assertThat(outcome(off, "s3:GetObject")).isEqualTo(Outcome.BOUNDARY_ONLY);
  }

  @Test
  void brokenText_staleOnlyWhileItCounts() {
    Workspace workspace = open();
    Snapshot broken = workspace.apply(List.of(new Edit.Text(SCP_UNIT, "{", 1)));
    assertThat(broken.freshness()).isInstanceOf(Freshness.Stale.class);

    Snapshot off = workspace.apply(List.of(new Edit.Switch(LayerKind.SCP, Edit.Position.OFF)));
    assertThat(off.freshness()).isInstanceOf(Freshness.Current.class);
  }

  @Test
  void editsWhileOff_countWhenOnAgain() {
    Workspace workspace = open();
    workspace.apply(List.of(new Edit.Switch(LayerKind.SCP, Edit.Position.OFF)));
    Snapshot edited = workspace.apply(List.of(new Edit.Text(SCP_UNIT, allow("ec2:*"), 1)));
    assertThat(outcome(edited, "s3:GetObject")).isEqualTo(Outcome.ALLOWED);
    assertThat(
            edited.statementAt(
                SCP_UNIT, edited.document(SCP_UNIT).orElseThrow().text().indexOf("ec2")))
        .isEmpty();

    Snapshot on = workspace.apply(List.of(new Edit.Switch(LayerKind.SCP, Edit.Position.ON)));
    assertThat(outcome(on, "s3:GetObject")).isEqualTo(Outcome.IDENTITY_ONLY);
    assertThat(on.statementAt(SCP_UNIT, on.document(SCP_UNIT).orElseThrow().text().indexOf("ec2")))
        .contains(new StatementId(LayerKind.SCP, 1, 0, 0));
  }

  @Test
  void replacing_switchesEverythingOn() {
    Workspace workspace = open();
    workspace.apply(List.of(new Edit.Switch(LayerKind.BOUNDARY, Edit.Position.OFF)));

    Snapshot replaced =
        workspace.apply(
            List.of(
                new Edit.Replace(
                    List.of(new Edit.Load(DocumentId.BOUNDARY, "b", "", allow("*"))))));

    assertThat(replaced.switchedOff()).isEmpty();
    assertThat(inForce(replaced)).containsExactly("identity", "boundary");
  }
}
