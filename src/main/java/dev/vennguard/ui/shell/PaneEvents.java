package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.editor.Caret;
import dev.vennguard.ui.editor.PaneListener;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Selection;

/** What the window does about what happens in the editor panes. */
final class PaneEvents implements PaneListener {
  private final MainWindow window;

  PaneEvents(MainWindow window) {
    this.window = window;
  }

  @Override
  public void edited(DocumentId document, String text, long revision) {
    window.session().submit(new Edit.Text(document, text, revision));
    window.safekeeping().typed(document, text);
    window.jointEdits().edited(document, text);
  }

  @Override
  public void selected(Selection selection) {
    window.select(selection);
  }

  @Override
  public void caretMoved(Caret caret) {
    window.status().caret(caret);
  }

  @Override
  public void addRequested(LayerKind kind) {
    window
        .commands()
        .guarded(() -> {
          if (kind == LayerKind.IDENTITY) {
            window.files().addBlank();
          } else {
            int level = window.levelOf(kind);
            window.files().addBlank(kind, level);
          }
        });
  }

  @Override
  public void closeRequested(DocumentId document) {
    window.commands().guarded(() -> window.files().close(document));
  }

  @Override
  public void refused(String message) {
    window.noticeBar().warn(message);
  }
}
