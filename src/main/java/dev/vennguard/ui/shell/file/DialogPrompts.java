package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.ReviewNote;
import dev.vennguard.ui.shell.command.Prompts;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.FileChooser;

/** Asks by dialogs over the window. */
public final class DialogPrompts implements Prompts {
  private final Node owner;

  /** Where the last file was chosen; no folder before that, and the system proposes one. */
  private File folder = new File("");

  /** Over the window of a node. */
  public DialogPrompts(Node owner) {
    this.owner = owner;
  }

  @Override
  public Answer unsaved(List<String> titles) {
    ButtonType save = new ButtonType("Save", ButtonData.YES);
    ButtonType discard = new ButtonType("Don't save", ButtonData.NO);
    ButtonType cancel = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
    Dialog<ButtonType> dialog = dialog("Unsaved changes", save, discard, cancel);
    Label question =
        new Label(
            "Save the changes to " + String.join(", ", titles) + "? They are lost otherwise.");
    question.setWrapText(true);
    question.setMaxWidth(420);
    dialog.getDialogPane().setContent(question);
    Optional<ButtonType> pressed = dialog.showAndWait();
    if (pressed.filter(save::equals).isPresent()) {
      return Answer.SAVE;
    }
    return pressed.filter(discard::equals).isPresent() ? Answer.DISCARD : Answer.CANCEL;
  }

  @Override
  public List<Path> open(String title) {
    List<File> files = chooser(title).showOpenMultipleDialog(owner.getScene().getWindow());
    if (files == null) {
      return List.of();
    }
    files.forEach(this::remember);
    return files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(String title, String name) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(name);
    String extension = name.indexOf('.') < 0 ? ".json" : name.substring(name.lastIndexOf('.'));
    if (!extension.equals(".json")) {
      String kind = extension.substring(1).toUpperCase(Locale.ROOT);
      chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, "*" + extension));
    }
    Optional<File> chosen =
        Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow()));
    chosen.ifPresent(this::remember);
    return chosen.map(file -> withExtension(file.toPath(), extension));
  }

  private void remember(File chosen) {
    folder = Objects.requireNonNullElse(chosen.getParentFile(), folder);
  }

  /** On Linux the dialog does not append the extension; it would overwrite without asking there. */
  private static Path withExtension(Path chosen, String extension) {
    String name = PolicyFile.name(chosen);
    Path extended = chosen.resolveSibling(name + extension);
    boolean append =
        name.indexOf('.') < 0 && !chosen.toFile().exists() && !extended.toFile().exists();
    return append ? extended : chosen;
  }

  @Override
  public Optional<ReviewNote> review(String reviewer, LocalDate today) {
    ButtonType export = new ButtonType("Export…", ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog("Export reviewed policies", export, ButtonType.CANCEL);
    TextField name = new TextField(reviewer);
    name.setId("reviewer");
    DatePicker date = new DatePicker(today);
    date.setId("review-date");
    TextArea note = new TextArea();
    note.setId("review-note");
    note.setPrefRowCount(4);
    note.setPrefColumnCount(36);
    note.setWrapText(true);
    dialog.getDialogPane().setContent(form(name, date, note));
    Node button = dialog.getDialogPane().lookupButton(export);
    button.disableProperty().bind(name.textProperty().map(String::isBlank));
    dialog.setOnShown(event -> name.requestFocus());
    return dialog
        .showAndWait()
        .filter(export::equals)
        .map(pressed -> {
          LocalDate chosen = date.getValue() == null ? today : date.getValue();
          return new ReviewNote(name.getText().strip(), chosen, note.getText());
        });
  }

  private static GridPane form(TextField name, DatePicker date, TextArea note) {
    GridPane form = new GridPane(10, 8);
    form.setPadding(new Insets(4, 0, 4, 0));
    form.addRow(0, labelled("Reviewer", name), name);
    form.addRow(1, labelled("Date", date), date);
    form.addRow(2, labelled("Note", note), note);
    return form;
  }

  private static Label labelled(String text, Node target) {
    Label label = new Label(text);
    label.setLabelFor(target);
    label.setMinWidth(64);
    return label;
  }

  private Dialog<ButtonType> dialog(String title, ButtonType... buttons) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner.getScene().getWindow());
    dialog.setTitle(title);
    dialog.setHeaderText(null);
    dialog.getDialogPane().getButtonTypes().setAll(buttons);
    Scene scene = dialog.getDialogPane().getScene();
    scene.setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet());
    scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    return dialog;
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("JSON", "*.json"),
            new FileChooser.ExtensionFilter("All files", "*"));
    return chooser;
  }
}
