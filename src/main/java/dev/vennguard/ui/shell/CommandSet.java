package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.editor.LineDeed;
import dev.vennguard.ui.editor.PolicyEditing;
import dev.vennguard.ui.editor.PolicyEditing.ClipboardCommand;
import dev.vennguard.ui.kit.FullScreen;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.Formatting;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.TextFocus;
import dev.vennguard.ui.shell.file.FileActions;
import dev.vennguard.ui.shell.file.ReviewExport;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.ui.shell.setting.ThemeChoice;
import java.util.List;
import javafx.event.Event;
import javafx.stage.WindowEvent;

/** The commands that the window has. */
final class CommandSet {
  private final Commands commands;
  private final FileActions files;
  private final ReviewExport review;
  private final EditorPanes sides;
  private final CentrePane middle;
  private final NoticeBar notice;

  CommandSet(
      Commands commands,
      FileActions files,
      ReviewExport review,
      EditorPanes sides,
      CentrePane middle,
      NoticeBar notice) {
    this.commands = commands;
    this.files = files;
    this.review = review;
    this.sides = sides;
    this.middle = middle;
    this.notice = notice;
  }

  /** Adds them all. */
  void addAll(ThemeControl theme, Settings settings) {
    fileCommands();
    editCommands();
    viewCommands();
    for (ThemeChoice choice : ThemeChoice.values()) {
      Runnable choose =
          () -> {
            settings.setTheme(choice);
            theme.choose(choice);
          };
      String title = "Theme: " + choice.title();
      commands.add(
          new Command(ThemeControl.commandId(choice), title, "", choose)
              .ticked(() -> theme.choice() == choice));
    }
  }

  private void fileCommands() {
    add("file.new", "New", "Shortcut+N", files::startAnew);
    add(
        "file.open-identity",
        "Open identity policy…",
        "Shortcut+O",
        () -> files.open(LayerKind.IDENTITY));
    add(
        "file.open-boundary",
        "Open permissions boundary…",
        "Shortcut+Shift+O",
        () -> files.open(LayerKind.BOUNDARY));
    add("file.add-identity", "Add identity policies…", "", files::add);
    add("file.save", "Save", "Shortcut+S", () -> files.save(sides.focused()));
    add("file.save-identity", "Save identity policy", "", () -> files.save(LayerKind.IDENTITY));
    add(
        "file.save-boundary",
        "Save permissions boundary",
        "",
        () -> files.save(LayerKind.BOUNDARY));
    commands.add(
        new Command("file.save-all", "Save all", "Shortcut+Alt+S", files::saveAll)
            .unless(() -> files.anyUnsaved() ? "" : "everything is saved"));
    add("file.save-as", "Save as…", "Shortcut+Shift+S", () -> files.saveAs(sides.focused()));
    add("file.close", "Close tab", "Shortcut+W", this::closeTab);
    commands.add(
        new Command("file.reopen", "Reopen closed tab", "Shortcut+Shift+T", this::reopenTab)
            .unless(() -> files.anyClosed() ? "" : "no tab was closed"));
    add("file.quit", "Quit", "Shortcut+Q", this::quit);
    add("export.reviewed", "Export reviewed policies…", "Shortcut+E", review::ask);
    add("export.identity", "Export identity policy…", "", () -> files.export(LayerKind.IDENTITY));
    add(
        "export.boundary",
        "Export permissions boundary…",
        "",
        () -> files.export(LayerKind.BOUNDARY));
  }

  private void editCommands() {
    TextFocus text = new TextFocus(middle::getScene, this::editor);
    Runnable cut = () -> text.clipboard(ClipboardCommand.CUT);
    Runnable copy = () -> text.clipboard(ClipboardCommand.COPY);
    Runnable paste = () -> text.clipboard(ClipboardCommand.PASTE);
    for (Command command :
        List.of(
            new Command("edit.undo", "Undo", "Shortcut+Z", () -> editor().undo())
                .unless(() -> editor().canUndo() ? "" : "nothing was edited here"),
            new Command("edit.redo", "Redo", "Shortcut+Shift+Z", () -> editor().redo())
                .unless(() -> editor().canRedo() ? "" : "nothing was undone here"),
            new Command("edit.cut", "Cut", "Shortcut+X", cut).unless(text::notCuttable),
            new Command("edit.copy", "Copy", "Shortcut+C", copy).unless(text::notCopyable),
            new Command("edit.paste", "Paste", "Shortcut+V", paste).unless(text::notPastable))) {
      commands.add(command);
    }
    add("edit.select-all", "Select all", "Shortcut+A", text::selectAll);
    parts(text);
    add("edit.find", "Find…", "Shortcut+F", () -> sides.focusedPane().find());
    add("edit.format", "Format document", "Shortcut+Shift+F", this::format);
  }

  private void parts(TextFocus text) {
    inEditor(
        text,
        "edit.select-more",
        "Select more",
        "Shift+Alt+Right",
        () -> {
          if (!editor().selectMore()) {
            notice.tell("all of the document is selected");
          }
        });
    inEditor(
        text,
        "edit.select-less",
        "Select less",
        "Shift+Alt+Left",
        () -> {
          if (!editor().selectLess()) {
            notice.tell("select more first: this goes back step by step");
          }
        });
    // Some systems switch input methods with Ctrl and the space bar: there is a second key.
    Runnable complete = () -> editor().complete();
    inEditor(text, "edit.complete", "Complete at the caret", "Ctrl+SPACE", complete);
    inEditor(
        text,
        "edit.complete-too",
        "Complete at the caret (second key)",
        "Shortcut+Shift+I",
        complete);
    line(text, LineDeed.MOVE_UP, "edit.line-up", "Move lines up", "Alt+Up");
    line(text, LineDeed.MOVE_DOWN, "edit.line-down", "Move lines down", "Alt+Down");
    line(text, LineDeed.COPY, "edit.line-copy", "Copy lines below", "Shift+Alt+Down");
    line(text, LineDeed.DELETE, "edit.line-delete", "Delete lines", "Shortcut+Shift+K");
  }

  private void line(TextFocus text, LineDeed deed, String id, String title, String keys) {
    inEditor(text, id, title, keys, () -> editor().lines(deed));
  }

  private void inEditor(TextFocus text, String id, String title, String keys, Runnable handler) {
    commands.add(new Command(id, title, keys, handler).unless(text::notInEditor));
  }

  private void viewCommands() {
    FullScreen screen = new FullScreen(middle);
    commands.add(
        new Command("view.full-screen", "Full screen", "F11", screen::toggle)
            .ticked(screen::filled));
    add("edit.describe", "Say what stands at the caret", "Shortcut+I", this::describe);
    add("view.identity", "Go to the identity policy", "Shortcut+1", this::toIdentity);
    add("view.middle", "Go to the matrix", "Shortcut+2", this::toMiddle);
    add("view.boundary", "Go to the permissions boundary", "Shortcut+3", this::toBoundary);
    commands.add(
        new Command("view.card", "Go to the explanation", "Shortcut+4", middle::focusCard)
            .unless(() -> middle.cardOpen() ? "" : "choose an action first"));
    Runnable copyCard =
        () -> {
          middle.copyCard();
          notice.tell("copied the explanation");
        };
    commands.add(
        new Command("edit.copy-card", "Copy the explanation", "", copyCard)
            .unless(() -> middle.cardOpen() ? "" : "choose an action first"));
  }

  private PolicyEditing editor() {
    return sides.focusedPane().editor();
  }

  private void describe() {
    if (!editor().describeAtCaret()) {
      notice.tell("nothing is known of what stands at the caret: put it into an action or a key");
    }
  }

  private void format() {
    Formatting.format(List.of(editor()), "this document is", notice);
  }

  private void closeTab() {
    if (!files.closeTab(sides.focusedPane().current())) {
      notice.tell("nothing is open on this side");
    }
  }

  private void reopenTab() {
    files.reopen();
    editor().focus();
  }

  private void quit() {
    Event.fireEvent(
        middle.getScene().getWindow(),
        new WindowEvent(middle.getScene().getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void toIdentity() {
    sides.identity().editor().focus();
  }

  private void toBoundary() {
    sides.boundary().editor().focus();
  }

  private void toMiddle() {
    middle.focusMatrix();
  }

  private void add(String id, String title, String shortcut, Runnable handler) {
    commands.add(new Command(id, title, shortcut, handler));
  }
}
