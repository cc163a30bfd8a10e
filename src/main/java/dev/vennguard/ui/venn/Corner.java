package dev.vennguard.ui.venn;

import dev.vennguard.ui.kit.Tip;
import dev.vennguard.ui.venn.geometry.VennLayout;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The unit, whether the picture is to scale, and the switch between circles and bars. */
final class Corner extends VBox {
  private final Label total = new Label();
  private final Label scale = new Label();
  private final Button form = new Button();
  private final Button scope = new Button();
  private VennLayout.Accuracy accuracy = VennLayout.Accuracy.EXACT;

  private final HBox switches = new HBox(2);

  Corner(ObjectProperty<VennForm> form, ObjectProperty<VennScope> scope) {
    this.form.setId("venn-form");
    this.form.getStyleClass().addAll("vg-flat", "venn-form");
    this.form.setOnAction(event -> form.set(other(form.get())));
    form.addListener((observable, before, now) -> name(now));
    name(form.get());
    this.scope.setId("venn-scope");
    this.scope.getStyleClass().addAll("vg-flat", "venn-form");
    this.scope.setOnAction(event -> scope.set(other(scope.get())));
    Tip.on(this.scope, "Which actions are counted: all known ones, or those of the named services");
    scope.addListener((observable, before, now) -> name(now));
    name(scope.get());
    scale.setId("venn-scale");
    scale.getStyleClass().add("venn-scale");
    Tip.on(scale, "Some parts are too small to be seen and are drawn larger: bars are exact");
    scale.setVisible(false);
    total.getStyleClass().add("venn-words");
    total.setId("venn-total");
    setAlignment(Pos.BOTTOM_RIGHT);
    switches.getChildren().addAll(this.scope, this.form);
    switches.setAlignment(Pos.CENTER_RIGHT);
    scale.setManaged(false);
    getChildren().addAll(scale, total, switches);
    setPickOnBounds(false);
  }

  /** Their room stays, so that nothing moves. */
  void showSwitches(boolean there) {
    switches.setVisible(there);
  }

  private static VennForm other(VennForm form) {
    return switch (form) {
      case CIRCLES -> VennForm.BARS;
      case BARS -> VennForm.CIRCLES;
    };
  }

  private static VennScope other(VennScope scope) {
    return switch (scope) {
      case ALL_ACTIONS -> VennScope.NAMED_SERVICES;
      case NAMED_SERVICES -> VennScope.ALL_ACTIONS;
    };
  }

  private void name(VennScope now) {
    scope.setText(
        switch (now) {
          case ALL_ACTIONS -> "Named only";
          case NAMED_SERVICES -> "All services";
        });
    scope.setAccessibleText(
        switch (now) {
          case ALL_ACTIONS -> "count only services that either policy names";
          case NAMED_SERVICES -> "count all services";
        });
  }

  private void name(VennForm now) {
    form.setText(
        switch (now) {
          case CIRCLES -> "Bars";
          case BARS -> "Circles";
        });
  }

  void show(VennModel model) {
    total.setText(model.totalText());
  }

  /** What it says of the scale now. */
  VennLayout.Accuracy accuracy() {
    return accuracy;
  }

  /** The words on the scale, which are there only if it is not exact. */
  Node scaleWords() {
    return scale;
  }

  void scale(VennLayout.Accuracy wanted) {
    if (wanted == accuracy) {
      return;
    }
    accuracy = wanted;
    scale.setText(
        switch (accuracy) {
          case EXACT -> "";
          case PARTS_ENLARGED -> "≉ small parts enlarged";
          case NOT_TO_SCALE -> "≉ not to scale";
        });
    scale.setVisible(accuracy != VennLayout.Accuracy.EXACT);
    scale.setManaged(accuracy != VennLayout.Accuracy.EXACT);
  }
}
