package dev.vennguard.ui.venn;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The unit, whether the picture is to scale, and the switch between circles and bars. */
final class Corner extends VBox {
  private final Label total = new Label();
  private final Label scale = new Label();
  private final Button form = new Button();

  Corner(ObjectProperty<VennForm> form) {
    this.form.setId("venn-form");
    this.form.getStyleClass().addAll("vg-flat", "venn-form");
    this.form.setOnAction(event -> form.set(other(form.get())));
    form.addListener((observable, before, now) -> name(now));
    name(form.get());
    scale.setId("venn-scale");
    scale.getStyleClass().add("venn-scale");
    scale.setTooltip(
        new Tooltip("some parts are too small to be seen and are drawn larger: bars are exact"));
    scale.setVisible(false);
    total.getStyleClass().add("venn-words");
    total.setId("venn-total");
    setAlignment(Pos.BOTTOM_RIGHT);
    HBox row = new HBox(6, total, this.form);
    row.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(scale, row);
    setPickOnBounds(false);
  }

  private static VennForm other(VennForm form) {
    return switch (form) {
      case CIRCLES -> VennForm.BARS;
      case BARS -> VennForm.CIRCLES;
    };
  }

  private void name(VennForm now) {
    form.setText(
        switch (now) {
          case CIRCLES -> "as bars";
          case BARS -> "as circles";
        });
  }

  void show(VennModel model) {
    total.setText(model.totalText());
  }

  void scale(VennLayout.Accuracy accuracy) {
    scale.setText(
        switch (accuracy) {
          case EXACT -> "";
          case PARTS_ENLARGED -> "≉ small parts enlarged";
          case NOT_TO_SCALE -> "≉ not to scale";
        });
    scale.setVisible(accuracy != VennLayout.Accuracy.EXACT);
  }
}
