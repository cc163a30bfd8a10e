package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.ReviewNote;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.kit.Sheet;
import dev.vennguard.ui.kit.ShortText;
import dev.vennguard.ui.kit.TabLeaves;
import dev.vennguard.ui.shell.command.Prompts;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Asks by sheets over the window, and where files are by the system's own dialogs. */
public final class DialogPrompts implements Prompts {
  private static final FileChooser.ExtensionFilter FORMS =
      new FileChooser.ExtensionFilter(
          "Policies, answers, dumps, templates, plans",
          "*.json",
          "*.yaml",
          "*.yml",
          "*.template",
          "*.tfstate",
          "*.txt");

  private final OverlayHost sheets;

  /** Where the last file was chosen; no folder before that, and the system proposes one. */
  private File folder = new File("");

  /** Over that window. */
  public DialogPrompts(OverlayHost sheets) {
    this.sheets = sheets;
  }

  @Override
  public Answer unsaved(List<String> titles, String otherwise) {
    Answers<Answer> answers = new Answers<>(Answer.CANCEL);
    String question = "Save the changes to " + String.join(", ", titles) + "? " + otherwise;
    Button save = Sheet.button("unsaved-save", "Save", () -> answers.give(Answer.SAVE));
    Button discard =
        Sheet.button("unsaved-discard", "Don't save", () -> answers.give(Answer.DISCARD));
    Button cancel = Sheet.button("unsaved-cancel", "Cancel", () -> answers.give(Answer.CANCEL));
    save.setDefaultButton(true);
    List<Button> buttons = List.of(discard, cancel, save);
    Sheet sheet = new Sheet("unsaved", "Unsaved changes", Sheet.words(question), buttons);
    return answers.ask(sheet, save);
  }

  /**
   * What a sheet is answered. The window goes on under it, as under a dialog, until it is closed.
   */
  private final class Answers<T> {
    private T answer;

    /**
     * @param unless what closing the sheet means
     */
    Answers(T unless) {
      answer = unless;
    }

    void give(T given) {
      answer = given;
      sheets.close();
    }

    T ask(Sheet sheet, Node focus) {
      sheets.open(sheet, focus, Pos.CENTER, () -> Platform.exitNestedEventLoop(this, answer));
      Platform.enterNestedEventLoop(this);
      return answer;
    }
  }

  @Override
  public Optional<String> line(String title, String question, String proposed) {
    Answers<Optional<String>> answers = new Answers<>(Optional.empty());
    TextField field = new TextField(proposed);
    field.setId("line-field");
    ShortText.only(field);
    Label label = new Label(question);
    label.setLabelFor(field);
    Button go =
        Sheet.button("line-go", "Go on", () -> answers.give(Optional.of(field.getText().strip())));
    Button cancel = Sheet.button("line-cancel", "Cancel", () -> answers.give(Optional.empty()));
    go.setDefaultButton(true);
    go.disableProperty().bind(field.textProperty().map(String::isBlank));
    Sheet sheet = new Sheet("line", title, new VBox(4, label, field), List.of(cancel, go));
    return answers.ask(sheet, field);
  }

  @Override
  public List<Path> open(String title) {
    FileChooser chooser = chooser(title);
    chooser.getExtensionFilters().addFirst(FORMS);
    List<File> files = chooser.showOpenMultipleDialog(sheets.getScene().getWindow());
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
        Optional.ofNullable(chooser.showSaveDialog(sheets.getScene().getWindow()));
    chosen.ifPresent(this::remember);
    return chosen.map(file -> withExtension(file.toPath(), extension));
  }

  /** The system's dialogs choose files, so the folder of a lesson is chosen by what is in it. */
  @Override
  public Optional<Path> lesson() {
    FileChooser chooser = chooser("Open a lesson: its lesson.md, or one *.vennlesson.json");
    chooser
        .getExtensionFilters()
        .setAll(new FileChooser.ExtensionFilter("Lessons", "lesson.md", "*.vennlesson.json"));
    Optional<File> chosen =
        Optional.ofNullable(chooser.showOpenDialog(sheets.getScene().getWindow()));
    chosen.ifPresent(this::remember);
    return chosen
        .map(file -> file.getName().endsWith(".md") ? file.getAbsoluteFile().getParentFile() : file)
        .map(File::toPath);
  }

  @Override
  public Optional<Path> newFolder(String title, String name) {
    FileChooser chooser = chooser(title);
    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("Folders", "*"));
    chooser.setInitialFileName(name);
    Optional<File> chosen =
        Optional.ofNullable(chooser.showSaveDialog(sheets.getScene().getWindow()));
    chosen.ifPresent(this::remember);
    return chosen.map(File::toPath);
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
    TextField name = new TextField(reviewer);
    name.setId("reviewer");
    DatePicker date = new DatePicker(today);
    date.setId("review-date");
    TextArea note = new TextArea();
    note.setId("review-note");
    note.setPrefRowCount(4);
    TabLeaves.from(note);
    note.setPrefColumnCount(36);
    note.setWrapText(true);
    Answers<Optional<ReviewNote>> answers = new Answers<>(Optional.empty());
    Button export =
        Sheet.button(
            "review-export",
            "Export…",
            () -> {
              LocalDate chosen = date.getValue() == null ? today : date.getValue();
              answers.give(
                  Optional.of(new ReviewNote(name.getText().strip(), chosen, note.getText())));
            });
    export.setDefaultButton(true);
    export.disableProperty().bind(name.textProperty().map(String::isBlank));
    Button cancel = Sheet.button("review-cancel", "Cancel", () -> answers.give(Optional.empty()));
    Sheet sheet =
        new Sheet(
            "review", "Export reviewed policies", form(name, date, note), List.of(cancel, export));
    return answers.ask(sheet, name);
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
