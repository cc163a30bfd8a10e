package dev.vennguard.ui.whatif;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The words over a field. */
final class FieldHeading {
  private FieldHeading() {}

  /** The words over a field, with a choice beside them: the field has the whole width. */
  static HBox of(String words, Region choice) {
    HBox row = new HBox(of(words), choice);
    row.getStyleClass().add("whatif-row");
    return row;
  }

  /** The words alone. */
  static Label of(String words) {
    Label label = new Label(words);
    label.getStyleClass().addAll("vg-strong", "whatif-heading");
    return label;
  }
}
