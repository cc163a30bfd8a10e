package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.kit.TabLeaves;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One condition key: absent, or present with a value of its type. */
final class KeyEditor extends VBox {
  private final KeyField field;
  private final CheckBox present = new CheckBox();
  private final Label state = new Label();
  private final Label note = new Label();
  private final Region editor;
  private final TextInputControl text;

  KeyEditor(KeyField field, Runnable changed) {
    this.field = field;
    getStyleClass().add("whatif-key");
    present.setText(field.name());
    present.setMnemonicParsing(false);
    present.setSelected(!field.start().isEmpty());
    present.setId("key-" + field.name().replace(':', '-').replace('/', '-'));
    present.setAccessibleText(field.name() + " is present");
    state.getStyleClass().addAll("vg-muted", "vg-small");
    note.getStyleClass().addAll("vg-warning-text", "vg-small");
    if (field.type().multivalued()) {
      TextArea area = new TextArea();
      area.setPrefRowCount(2);
      TabLeaves.from(area);
      editor = area;
      text = area;
    } else {
      ComboBox<String> box = new ComboBox<>();
      box.setEditable(true);
      box.setMaxWidth(Double.MAX_VALUE);
      box.getItems().setAll(suggestions());
      box.setVisibleRowCount(8);
      editor = box;
      text = box.getEditor();
    }
    text.setId(present.getId() + "-value");
    text.setAccessibleText("value of " + field.name());
    text.setText(String.join("\n", field.start()));
    present.selectedProperty().addListener((observable, before, now) -> turned(now, changed));
    text.textProperty().addListener((observable, before, now) -> edited(changed));
    getChildren().addAll(new HBox(8, present, state), editor, note);
    refresh();
  }

  /** What the request carries under the key; nothing if it is absent. */
  Optional<ContextValue> value() {
    if (!present.isSelected()) {
      return Optional.empty();
    }
    String written = written();
    return Optional.of(
        field.type().multivalued()
            ? new ContextValue.Many(written.isEmpty() ? List.of() : written.lines().toList())
            : new ContextValue.Single(written));
  }

  /** Takes a value from outside. */
  void set(ContextValue value) {
    text.setText(String.join("\n", value.all()));
    present.setSelected(true);
  }

  /** Whether it says something else than at first. */
  boolean touched() {
    return present.isSelected() != !field.start().isEmpty()
        || (present.isSelected() && !written().equals(String.join("\n", field.start())));
  }

  /** What is odd about its value; empty if nothing is, or if the key is absent. */
  String problem() {
    return value().stream()
        .flatMap(value -> value.all().stream())
        .map(one -> KeyChecks.note(field.type(), one))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  KeyField field() {
    return field;
  }

  private String written() {
    return Optional.ofNullable(text.getText()).orElse("");
  }

  private List<String> suggestions() {
    return field.type() == KeyType.BOOL ? List.of("true", "false") : field.suggestions();
  }

  private void turned(boolean now, Runnable changed) {
    if (now && written().isEmpty() && !suggestions().isEmpty()) {
      text.setText(suggestions().getFirst());
    }
    edited(changed);
  }

  private void edited(Runnable changed) {
    refresh();
    changed.run();
  }

  private void refresh() {
    boolean there = present.isSelected();
    state.setText(
        there
            ? KeyChecks.word(field.type())
            : field.derived() ? "as follows from the request" : "absent");
    editor.setVisible(there);
    editor.setManaged(there);
    String odd = problem();
    note.setText(Capitals.first(odd));
    note.setVisible(!odd.isEmpty());
    note.setManaged(!odd.isEmpty());
  }
}
