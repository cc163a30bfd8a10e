package dev.vennguard.ui.situation;

import dev.vennguard.explain.words.Capitals;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A field under its name, with a sentence below it when something is wrong with it. */
final class FieldBox extends VBox {
  private final Node field;
  private final String name;
  private final Label message = new Label();

  FieldBox(String name, String id, Node field) {
    this.field = field;
    this.name = name;
    getStyleClass().add("situation-field");
    field.setId(id);
    Label title = new Label(name);
    title.getStyleClass().add("vg-strong");
    title.setLabelFor(field);
    title.setWrapText(true);
    message.setId(id + "-message");
    message.setWrapText(true);
    message.getStyleClass().add("vg-small");
    getChildren().addAll(title, field, message);
    quiet();
  }

  /** Says what is wrong, and that what stands there is not applied. */
  void fault(String words) {
    tell("⚠ ", words, "vg-error-text");
  }

  /** Says what is odd, though it is applied. */
  void note(String words) {
    tell("ℹ ", words, "vg-muted");
  }

  /** Says nothing. */
  void quiet() {
    tell("", "", "vg-muted");
  }

  private void tell(String sign, String words, String style) {
    message.setText(sign + Capitals.first(words));
    message.getStyleClass().removeAll("vg-error-text", "vg-muted");
    message.getStyleClass().add(style);
    message.setVisible(!words.isEmpty());
    message.setManaged(!words.isEmpty());
    field.setAccessibleText(words.isEmpty() ? name : name + ": " + words);
  }
}
