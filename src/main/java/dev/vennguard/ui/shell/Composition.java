package dev.vennguard.ui.shell;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.ReviewBundle;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.matrix.MatrixView;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;

/** Joins the parts of the real window. */
final class Composition {
  private Composition() {}

  /** A workspace with the bundled catalogue and those documents, evaluated once. */
  static Workspace workspace(Edit.Replace documents, BooleanSupplier outOfTime) {
    return workspace(new StartOptions(documents, ""), outOfTime);
  }

  /** Likewise, with what was said of the requests. */
  static Workspace workspace(StartOptions start, BooleanSupplier outOfTime) {
    Workspace workspace = new Workspace(new LiveModel(Catalogue.bundled()), Clock.systemUTC());
    workspace.apply(
        List.of(new Edit.State(start.situation()), withBothSides(start.documents())), outOfTime);
    return workspace;
  }

  /** The parts of the real window. */
  static WindowParts parts(
      Workspace workspace, Threads threads, Settings settings, Function<Node, Asker> asker) {
    return new WindowParts(
        workspace,
        threads,
        settings,
        asker,
        new WindowParts.MiddleViews(Composition::venn, Composition::matrix),
        ReviewBundle::write,
        Clock.systemDefaultZone());
  }

  private static MiddleView venn(Snapshot start, Consumer<Selection> select) {
    VennView view = new VennView(select);
    return new MiddleView(view.node(), view::show, view::focusFirst);
  }

  private static MiddleView matrix(Snapshot start, Consumer<Selection> select) {
    MatrixView view = new MatrixView(start.evaluation(), select);
    return new MiddleView(view.node(), view::show, view::focusFilter);
  }

  /** The user's settings. */
  static Settings userSettings() {
    Path home = Path.of(System.getProperty("user.home", "."));
    String system = System.getProperty("os.name", "");
    return new SettingsFile(SettingsFile.place(System.getenv(), home, system));
  }

  /** Both panes always hold a document, a blank one if there is nothing to hold. */
  private static Edit.Replace withBothSides(Edit.Replace documents) {
    List<Edit.Load> loads = new ArrayList<>(documents.documents());
    for (DocumentId id : List.of(DocumentId.IDENTITY, DocumentId.BOUNDARY)) {
      if (loads.stream().noneMatch(load -> load.document().kind() == id.kind())) {
        String name = id.kind() == LayerKind.IDENTITY ? "identity.json" : "boundary.json";
        loads.add(new Edit.Load(id, name, "", ""));
      }
    }
    return new Edit.Replace(loads);
  }
}
