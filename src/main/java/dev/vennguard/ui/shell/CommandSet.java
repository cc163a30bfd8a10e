package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.ui.editor.PolicyEditing;
import dev.vennguard.ui.editor.PolicyEditing.ClipboardCommand;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.file.FileActions;
import dev.vennguard.ui.shell.file.ReviewExport;
import dev.vennguard.ui.shell.setting.ThemeChoice;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
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
  void addAll(Consumer<ThemeChoice> chooseTheme) {
    fileCommands();
    editCommands();
    viewCommands();
    for (ThemeChoice choice : ThemeChoice.values()) {
      add(
          ThemeControl.commandId(choice),
          "Theme: " + choice.title(),
          "",
          () -> chooseTheme.accept(choice));
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
    add("file.save-all", "Save all", "Shortcut+Alt+S", files::saveAll);
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
    add("edit.undo", "Undo", "Shortcut+Z", () -> onEditor(PolicyEditing::undo));
    add("edit.redo", "Redo", "Shortcut+Shift+Z", () -> onEditor(PolicyEditing::redo));
    add("edit.cut", "Cut", "", () -> clipboard(ClipboardCommand.CUT));
    add("edit.copy", "Copy", "", () -> clipboard(ClipboardCommand.COPY));
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
    add("view.card", "Go to the explanation", "Shortcut+4", middle::focusCard);
    add("view.menu", "Open the menu", "F10", this::openMenu);
  }

  private void onEditor(Consumer<PolicyEditing> action) {
    action.accept(sides.focusedPane().editor());
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

  private void openMenu() {
    Node menu = middle.getScene().lookup("#menu");
    if (menu instanceof MenuButton button) {
      button.requestFocus();
      button.show();
    }
  }

  private void add(String id, String title, String shortcut, Runnable handler) {
    commands.add(new Command(id, title, shortcut, handler));
  }
}
