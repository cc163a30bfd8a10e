package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.kit.Showing;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.layers.LayersListener;
import dev.vennguard.ui.layers.LayersView;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.file.FileActions;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;

/** The drawer of the policy types, in the panel at the right. */
final class LayersPanel {
  private final SidePanel side;
  private final LayersView view;

  LayersPanel(
      LiveSession session,
      FileActions files,
      EditorPanes panes,
      Commands commands,
      SidePanel side) {
    this.side = side;
    Wishes wishes = new Wishes(session, files, panes, commands);
    view = new LayersView(session.snapshot(), wishes, panes::pane);
  }

  void show(Snapshot snapshot, Showing showing) {
    showing.in(view, () -> view.show(snapshot));
  }

  /** Opens the editor of a policy type in the drawer, if it stands there. */
  void reveal(LayerKind kind) {
    boolean inColumns = kind == LayerKind.IDENTITY || kind == LayerKind.BOUNDARY;
    if (!inColumns) {
      side.open(title(), view);
      view.choose(kind);
    }
  }

  /** Opens or closes it. */
  void toggle() {
    side.toggle(title(), view, view::focusFirst);
  }

  private static String title() {
    return "Layers — policy types in force together";
  }

  private record Wishes(
      LiveSession session, FileActions files, EditorPanes panes, Commands commands)
      implements LayersListener {
    @Override
    public void turn(LayerKind kind, Edit.Position position) {
      session.submit(new Edit.Switch(kind, position));
    }

    @Override
    public void add(LayerKind kind) {
      int level =
          session.snapshot().documents(kind).stream()
                  .map(Document::id)
                  .mapToInt(DocumentId::level)
                  .max()
                  .orElse(-1)
              + 1;
      boolean levels = kind == LayerKind.SCP || kind == LayerKind.RCP;
      commands.guarded(() -> files.addBlank(kind, levels ? level : 0));
    }

    @Override
    public void goTo(LayerKind kind) {
      panes.pane(kind).editor().focus();
    }
  }
}
