package dev.vennguard.ui.shell.command;

import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.ui.explain.ActionAt;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** From an action in a text to its card; from a pattern to the actions that it covers. */
public final class ActionJump {
  private final LiveSession session;
  private final Supplier<EditorPane> focused;
  private final Consumer<Selection> select;
  private final NoticeBar notice;
  private final Executor display;

  /**
   * @param focused the pane that had the keyboard last
   * @param select is told what is selected
   */
  public ActionJump(
      LiveSession session,
      Supplier<EditorPane> focused,
      Consumer<Selection> select,
      NoticeBar notice,
      Executor display) {
    this.session = session;
    this.display = display;
    this.focused = focused;
    this.select = select;
    this.notice = notice;
  }

  /** Adds the command. */
  public void addTo(Commands commands) {
    commands.add(
        new Command("edit.explain-action", "Explain the action at the caret", "F12", this::jump));
  }

  /**
   * Ctrl or Command and a click on an action in a text does the same. The press takes the caret
   * there, and makes the line anew: the button is let go over what is no longer in the window.
   */
  public void listen(EditorPane pane) {
    pane.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.isShortcutDown() && event.getButton() == MouseButton.PRIMARY) {
            display.execute(() -> written(pane).ifPresent(this::show));
          }
        });
  }

  private void jump() {
    Optional<String> written = written(focused.get());
    if (written.isPresent()) {
      show(written.get());
    } else {
      notice.warn("no action stands at the caret: put it into a name in Action or NotAction");
    }
  }

  private Optional<String> written(EditorPane pane) {
    Snapshot snapshot = session.snapshot();
    return pane.caret()
        .flatMap(
            caret -> ActionAt.of(snapshot, pane.current(), pane.editor().text(), caret.offset()));
  }

  private void show(String written) {
    Catalogue catalogue = session.snapshot().evaluation().catalogue();
    if (Glob.hasWildcard(written)) {
      ActionSet.Builder covered = ActionSet.builder(catalogue.size());
      for (int action : ActionPatterns.of(catalogue).indices(new ActionPattern(written))) {
        covered.add(action);
      }
      select.accept(new Selection.Actions(written, covered.build()));
      return;
    }
    catalogue
        .action(written)
        .ifPresentOrElse(
            action -> select.accept(new Selection.OneAction(action.index())),
            () ->
                notice.warn(
                    "`%s` is not in the catalogue of %s: check its spelling"
                        .formatted(written, catalogue.date())));
  }
}
