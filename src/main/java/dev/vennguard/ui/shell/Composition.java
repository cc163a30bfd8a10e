package dev.vennguard.ui.shell;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.ReviewBundle;
import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.matrix.MatrixView;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.file.PolicyFile;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.ui.shell.setting.SettingsFile;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;

/** Joins the parts of the real window. */
public final class Composition {
  private Composition() {}

  /** A workspace with the bundled catalogue and those documents, evaluated once. */
  public static Workspace workspace(Edit.Replace documents, BooleanSupplier outOfTime) {
    return workspace(new StartOptions(documents, ""), outOfTime);
  }

  /** Likewise, with what was said of the requests. */
  public static Workspace workspace(StartOptions start, BooleanSupplier outOfTime) {
    Workspace workspace = new Workspace(new LiveModel(Catalogue.bundled()), Clock.systemUTC());
    workspace.apply(
        List.of(new Edit.State(start.situation()), withBothSides(editable(start.documents()))),
        outOfTime);
    return workspace;
  }

  /** The parts of the real window, which keeps nothing of its own accord. */
  public static WindowParts parts(
      Workspace workspace, Threads threads, Settings settings, Function<Node, Prompts> asker) {
    return parts(workspace, threads, settings, asker, Optional.empty());
  }

  /** Likewise, with the folder for a journal and a log. */
  public static WindowParts parts(
      Workspace workspace,
      Threads threads,
      Settings settings,
      Function<Node, Prompts> asker,
      Optional<Path> state) {
    return new WindowParts(
        workspace,
        threads,
        settings,
        asker,
        new WindowParts.MiddleViews(Composition::venn, Composition::matrix),
        ReviewBundle::write,
        Clock.systemDefaultZone(),
        state);
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
  public static Settings userSettings() {
    return new SettingsFile(userPlace());
  }

  /** The folder of the user's settings. */
  public static Path userFolder() {
    Path file = userPlace().toAbsolutePath();
    return Objects.requireNonNullElse(file.getParent(), file);
  }

  private static Path userPlace() {
    Path home = Path.of(System.getProperty("user.home", "."));
    String system = System.getProperty("os.name", "");
    return SettingsFile.place(System.getenv(), home, system);
  }

  private static Edit.Replace editable(Edit.Replace documents) {
    return new Edit.Replace(documents.documents().stream().map(Composition::editable).toList());
  }

  /**
   * A document as editors hold it, and with a file only if that can be saved to: not standard input
   * or a pipe.
   */
  private static Edit.Load editable(Edit.Load load) {
    String text = PolicyFile.readable(FileForm.lines(load.text()));
    String path = load.path();
    if (!path.isEmpty()) {
      Path file = Path.of(path).toAbsolutePath();
      path = path.equals("-") || !Files.isRegularFile(file) ? "" : file.toString();
    }
    return new Edit.Load(load.document(), load.title(), path, text);
  }

  /** Both panes always hold a document, a blank one if there is nothing to hold. */
  public static Edit.Replace withBothSides(Edit.Replace documents) {
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
