package dev.vennguard.ui.finding;

import dev.vennguard.ui.kit.Ground;
import dev.vennguard.workspace.finding.ShownFinding;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All about the findings at one place of a text. */
public final class FindingSheet extends VBox {
  /** Its id, by which it is known whether it is open. */
  public static final String ID = "finding-sheet";

  private static final double WIDTH = 600;

  /** Of a scroll bar, where one is needed. */
  private static final double BAR = 14;

  private final List<FindingBox> boxes = new ArrayList<>();
  private final Button close = new Button("Close");
  private final VBox all = new VBox();
  private final HBox head;

  /**
   * @param title whose findings they are
   * @param findings at least one
   * @param listener is told what is wanted
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public FindingSheet(String title, List<ShownFinding> findings, FindingListener listener) {
    setId(ID);
    getStyleClass().addAll("vg-sheet", "vg-findings");
    setMaxWidth(WIDTH);
    setMaxHeight(Region.USE_PREF_SIZE);
    Label heading = new Label(title);
    heading.getStyleClass().add("vg-heading");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    close.setId("finding-close");
    close.setOnAction(event -> listener.close());
    all.getStyleClass().add("vg-findings-all");
    for (ShownFinding finding : findings) {
      FindingBox box = new FindingBox(finding, listener);
      boxes.add(box);
      all.getChildren().add(box);
    }
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    head = new HBox(heading, gap, close);
    getChildren().addAll(head, scroll);
    Ground.under(this);
  }

  /** How high its words are is known when they are wrapped; the window bounds it. */
  @Override
  protected double computePrefHeight(double width) {
    Insets around = getInsets();
    double words = WIDTH - around.getLeft() - around.getRight() - BAR;
    return around.getTop()
        + head.prefHeight(-1)
        + getSpacing()
        + all.prefHeight(words)
        + around.getBottom()
        + 2;
  }

  /** What gets the keyboard first. */
  public Node first() {
    return close;
  }

  /** Shows what the fix of a finding would do, or why there is none. */
  public void preview(int finding, Node preview) {
    boxes.get(finding).preview(preview);
  }
}
