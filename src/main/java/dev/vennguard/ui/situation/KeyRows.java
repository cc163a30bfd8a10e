package dev.vennguard.ui.situation;

import dev.vennguard.ui.situation.SituationDraft.Entry;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Condition keys whose value is known: one row each, and a button that adds one. */
final class KeyRows extends VBox {
  private final Runnable changed;
  private final VBox list = new VBox(4);
  private final List<Row> rows = new ArrayList<>();
  private final Button add = new Button("+ Key");

  KeyRows(Runnable changed) {
    this.changed = changed;
    getStyleClass().add("situation-keys");
    add.setId("situation-add-key");
    add.setAccessibleText("add a condition key whose value is known");
    add.setOnAction(event -> {
      Row row = add(new Entry("", ""));
      row.key.requestFocus();
      changed.run();
    });
    getChildren().addAll(list, add);
  }

  void show(List<Entry> entries) {
    rows.clear();
    list.getChildren().clear();
    entries.forEach(this::add);
  }

  /** What gets the keyboard first. */
  Node first() {
    return rows.isEmpty() ? add : rows.getFirst().key;
  }

  List<Entry> entries() {
    return rows.stream().map(Row::entry).toList();
  }

  private Row add(Entry entry) {
    Row row = new Row(entry);
    rows.add(row);
    list.getChildren().add(row);
    number();
    return row;
  }

  /** The keyboard goes to the row that takes the place of the removed one, or to the button. */
  private void remove(Row row) {
    int at = rows.indexOf(row);
    rows.remove(row);
    if (at < rows.size()) {
      rows.get(at).key.requestFocus();
    } else {
      add.requestFocus();
    }
    list.getChildren().remove(row);
    number();
    changed.run();
  }

  private void number() {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).number(i);
    }
  }

  private final class Row extends HBox {
    private final TextField key = new TextField();
    private final TextField value = new TextField();
    private final Button away = new Button("×");

    Row(Entry entry) {
      getStyleClass().add("situation-key");
      key.setText(entry.key());
      key.setPromptText("aws:PrincipalTag/team");
      value.setText(entry.value());
      value.setPromptText("Value");
      away.getStyleClass().add("vg-flat");
      away.setMinWidth(USE_PREF_SIZE);
      away.setOnAction(event -> remove(this));
      Label equals = new Label("=");
      equals.setMinWidth(USE_PREF_SIZE);
      for (TextField field : List.of(key, value)) {
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefColumnCount(10);
        field.textProperty().addListener((observable, before, now) -> changed.run());
      }
      getChildren().addAll(key, equals, value, away);
    }

    void number(int index) {
      key.setId("situation-key-" + index);
      value.setId("situation-value-" + index);
      away.setId("situation-remove-" + index);
      key.setAccessibleText("known condition key " + (index + 1));
      value.setAccessibleText("value of known condition key " + (index + 1));
      away.setAccessibleText("remove known condition key " + (index + 1));
    }

    Entry entry() {
      return new Entry(key.getText(), value.getText());
    }
  }
}
