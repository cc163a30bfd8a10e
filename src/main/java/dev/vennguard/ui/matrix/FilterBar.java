package dev.vennguard.ui.matrix;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The filter box, what is selected elsewhere as removable chips, and the order. */
final class FilterBar extends HBox {
  private final TextField text = new TextField();
  private final Button region = new Button();
  private final Button statement = new Button();
  private final MenuButton sort = new MenuButton("Sort");

  FilterBar(Runnable regionRemoved, Consumer<SortOrder> sorted) {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("matrix-filter");
    text.setId("matrix-filter");
    text.setPromptText("Filter: iam:Create*, bucket, level:write …");
    text.setAccessibleText("filter actions");
    text.setTooltip(
        new Tooltip(
            "iam:Create*   actions by pattern\n"
                + "bucket   whatever has this in its name\n"
                + "outcome:cut-off   level:write,tagging   by outcome, by access level"));
    text.setMinWidth(90);
    HBox.setHgrow(text, Priority.ALWAYS);
    region.setId("matrix-region");
    region.getStyleClass().addAll("vg-chip", "matrix-region");
    region.setOnAction(event -> regionRemoved.run());
    statement.setId("matrix-statement");
    statement.getStyleClass().addAll("vg-chip", "matrix-statement");
    statement.setTooltip(new Tooltip("show only the actions of the statement at the caret"));
    sort.setId("matrix-sort");
    ToggleGroup group = new ToggleGroup();
    for (SortOrder order : SortOrder.values()) {
      RadioMenuItem item = new RadioMenuItem(order.title());
      item.setToggleGroup(group);
      item.setSelected(order == SortOrder.ALPHABETICAL);
      item.setOnAction(event -> sorted.accept(order));
      sort.getItems().add(item);
    }
    getChildren().addAll(text, region, statement, sort);
    region("");
    statement("");
  }

  TextField text() {
    return text;
  }

  Button statement() {
    return statement;
  }

  /** The chip of a selected region; none if the title is empty. */
  void region(String title) {
    region.setText(title + "  ×");
    region.setAccessibleText("showing only: " + title + "; press to remove");
    there(region, !title.isEmpty());
  }

  /** The chip of the statement at the caret; none if the title is empty. */
  void statement(String title) {
    statement.setText(title);
    there(statement, !title.isEmpty());
  }

  private static void there(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
