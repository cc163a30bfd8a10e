package dev.vennguard.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A heading, something under it, and buttons: what lies over the window instead of a dialog. */
public final class Sheet extends VBox {
  /** Makes one. */
  @SuppressWarnings("this-escape") // only its own children are reached
  public Sheet(String id, String title, Node content, List<Button> buttons) {
    setId(id);
    getStyleClass().addAll("vg-sheet", "vg-sheet-box");
    setAccessibleText(title);
    Label heading = new Label(title);
    heading.getStyleClass().add("vg-heading");
    HBox foot = new HBox(8);
    foot.setAlignment(Pos.CENTER_RIGHT);
    foot.getChildren().addAll(buttons);
    getChildren().addAll(heading, content, foot);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Ground.under(this);
  }

  /** A button of a sheet. */
  public static Button button(String id, String title, Runnable action) {
    Button button = new Button(title);
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Words that wrap. */
  public static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(460);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
