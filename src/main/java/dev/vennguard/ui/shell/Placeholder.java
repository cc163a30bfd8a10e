package dev.vennguard.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Stands where a view is still missing. */
final class Placeholder {
  private Placeholder() {}

  static MiddleView view(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("vg-placeholder");
    return new MiddleView(new StackPane(label), (snapshot, selection) -> {});
  }
}
