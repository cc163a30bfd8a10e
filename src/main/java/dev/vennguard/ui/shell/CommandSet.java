package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.ui.editor.PolicyEditing;
import dev.vennguard.ui.editor.PolicyEditing.ClipboardCommand;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.file.FileActions;
import dev.vennguard.ui.shell.file.ReviewExport;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.ui.shell.setting.ThemeChoice;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.stage.WindowEvent;

/** The commands that the window has. */
final class CommandSet {
  private final Commands commands;
  private final FileActions files;
  private final ReviewExport review;
  private final EditorPanes sides;
  private final CentrePane middle;

  CommandSet(
      Commands commands,
      FileActions files,
      ReviewExport review,
      EditorPanes sides,
      CentrePane middle) {
    this.commands = commands;
    this.files = files;
    this.review = review;
    this.sides = sides;
    this.middle = middle;
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
    commands.add(
        new Command("edit.undo", "Undo", "Shortcut+Z", () -> onEditor(PolicyEditing::undo))
            .unless(() -> editor().canUndo() ? "" : "nothing was edited here"));
    commands.add(
        new Command("edit.redo", "Redo", "Shortcut+Shift+Z", () -> onEditor(PolicyEditing::redo))
            .unless(() -> editor().canRedo() ? "" : "nothing was undone here"));
    commands.add(
        new Command("edit.cut", "Cut", "", () -> clipboard(ClipboardCommand.CUT))
            .unless(this::nothingSelected));
    commands.add(
        new Command("edit.copy", "Copy", "", () -> clipboard(ClipboardCommand.COPY))
            .unless(this::nothingSelected));
    add("edit.paste", "Paste", "", () -> clipboard(ClipboardCommand.PASTE));
    add("edit.select-all", "Select all", "", () -> onEditor(PolicyEditing::selectAll));
    add("edit.find", "Find…", "Shortcut+F", () -> sides.focusedPane().find());
    add("edit.format", "Format document", "Shortcut+Shift+F", () -> onEditor(this::format));
  }

  private void viewCommands() {
    add("edit.describe", "Say what stands at the caret", "Shortcut+I", this::describe);
    add("view.identity", "Go to the identity policy", "Shortcut+1", this::toIdentity);
    add("view.middle", "Go to the matrix", "Shortcut+2", this::toMiddle);
    add("view.boundary", "Go to the permissions boundary", "Shortcut+3", this::toBoundary);
    commands.add(
        new Command("view.card", "Go to the explanation", "Shortcut+4", middle::focusCard)
            .unless(() -> middle.cardOpen() ? "" : "choose an action first"));
    commands.add(
        new Command("edit.copy-card", "Copy the explanation", "", middle::copyCard)
            .unless(() -> middle.cardOpen() ? "" : "choose an action first"));
  }

  private void onEditor(Consumer<PolicyEditing> action) {
    action.accept(editor());
  }

  private PolicyEditing editor() {
    return sides.focusedPane().editor();
  }

  private String nothingSelected() {
    return editor().hasSelection() ? "" : "nothing is selected in the text";
  }

  private void describe() {
    onEditor(PolicyEditing::describeAtCaret);
  }

  private void clipboard(ClipboardCommand command) {
    onEditor(editor -> editor.clipboard(command));
  }

  private void format(PolicyEditing editor) {
    String formatted = PolicyPrinter.format(editor.text());
    if (!formatted.equals(editor.text())) {
      editor.replaceAll(formatted);
    }
  }

  private void closeTab() {
    files.closeTab(sides.focusedPane().current());
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
