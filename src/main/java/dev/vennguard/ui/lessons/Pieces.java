package dev.vennguard.ui.lessons;

import dev.vennguard.ui.kit.Quotes;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The small parts that pages of lessons are made of. */
final class Pieces {
  private Pieces() {}

  /** A sentence that takes as many lines as it needs. */
  static Label words(String text, String... styles) {
    Label label = new Label(Quotes.shown(text));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A heading within a page. */
  static Label heading(String text) {
    Label label = words(text, "vg-heading", "lesson-heading");
    label.setAccessibleRole(AccessibleRole.TEXT);
    return label;
  }

  /** A button. */
  static Button button(String id, String text, Runnable pressed, String... styles) {
    Button button = new Button(text);
    button.setId(id);
    button.setMnemonicParsing(false);
    button.setWrapText(true);
    button.getStyleClass().addAll(styles);
    button.setOnAction(event -> pressed.run());
    return button;
  }

  /** A document or a request, letter by letter. */
  static VBox code(String title, String text) {
    Label name = words(title, "vg-strong", "vg-small");
    Label body = new Label(text.stripTrailing());
    body.setWrapText(true);
    body.setMinHeight(Region.USE_PREF_SIZE);
    body.setMaxWidth(Double.MAX_VALUE);
    body.getStyleClass().addAll("vg-mono", "lesson-code");
    return new VBox(2, name, body);
  }
}
