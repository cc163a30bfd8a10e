package dev.vennguard.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels and buttons of panels, which keep their words whole however narrow the panel is. */
public final class Plain {
  private Plain() {}

  /** Words that wrap, none yet. */
  public static Label words(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A button as wide as its words. */
  public static Button button(String id, String title) {
    Button button = new Button(title);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
