package dev.vennguard.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.layers.LayersModel.LayerRow;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersModelTest {
  private static final String ALL =
      """
      {"Version": "2012-10-17",
       "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
      """;

  private static LayerRow row(Snapshot snapshot, LayerKind kind) {
    return LayersModel.rows(snapshot).stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rows_sayWhatIsThereAndWhetherItCounts() {
    Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
    Snapshot snapshot =
        workspace.apply(
            List.of(
                new Edit.Load(DocumentId.IDENTITY, "i", "", ALL),
                new Edit.Load(DocumentId.BOUNDARY, "b", "", ""),
                new Edit.Load(new DocumentId(LayerKind.SCP, 0, 1), "s", "", ALL),
                new Edit.Load(new DocumentId(LayerKind.SCP, 1, 2), "s", "", "{"),
                new Edit.Switch(LayerKind.SCP, Edit.Position.OFF)));

    assertThat(row(snapshot, LayerKind.SCP).detail())
        .isEqualTo("2 levels, 2 documents, 1 error · kept, but not evaluated");
    assertThat(row(snapshot, LayerKind.SCP).on()).isFalse();
    assertThat(row(snapshot, LayerKind.BOUNDARY).used()).isFalse();
    assertThat(row(snapshot, LayerKind.RCP).detail()).startsWith("not used");
    assertThat(LayersModel.summary(snapshot)).isEqualTo("Layers: 1 of 6");
    assertThat(LayersModel.rows(snapshot)).hasSize(6);
  }
}
