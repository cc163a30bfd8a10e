package dev.vennguard.ui;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.ui.kit.Theme;
import dev.vennguard.ui.matrix.MatrixView;
import dev.vennguard.ui.venn.VennSelections;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Both views in a small window, joined as the shell joins them. FX thread only. */
public final class MiddleStage {
  public final Catalogue catalogue = SharedCatalogue.get();
  public final SampleSnapshots snapshots = new SampleSnapshots();
  public final List<Selection> reported = new ArrayList<>();
  public final VennView venn = new VennView(this::select);
  public final MatrixView matrix;
  private Snapshot snapshot;
  private Selection selection = new Selection.None();

  public MiddleStage(Stage stage) {
    Fonts.load();
    snapshot = snapshots.sample("developer-delegation");
    matrix = new MatrixView(snapshot.evaluation(), this::select);
    VBox.setVgrow(matrix, Priority.ALWAYS);
    venn.reducedMotionProperty().set(true);
    Scene scene = new Scene(new VBox(venn, matrix), 640, 700);
    Theme.LIGHT.applyTo(scene, List.of());
    stage.setScene(scene);
    stage.show();
    stage.setIconified(!Boolean.getBoolean("window.shown"));
    stage.requestFocus();
    show(snapshot);
  }

  public void show(Snapshot next) {
    snapshot = next;
    selection = VennSelections.renewed(selection, next.evaluation());
    venn.show(next, selection);
    matrix.show(next, selection);
  }

  public void select(Selection next) {
    reported.add(next);
    selection = next;
    show(snapshot);
  }

  public Selection selection() {
    return selection;
  }
}
