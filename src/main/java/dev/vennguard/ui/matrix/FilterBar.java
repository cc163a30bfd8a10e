package dev.vennguard.ui.matrix;

import dev.vennguard.ui.kit.ShortText;
import dev.vennguard.ui.kit.Tip;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The filter box, what is selected elsewhere as removable chips, and the order. */
final class FilterBar extends HBox {
  private final TextField text = new TextField();
  private final Button region = new Button();
  private final Button statement = new Button();
  private final MenuButton sort = new MenuButton("Sort");
  private final ToggleGroup orders = new ToggleGroup();
  private final ToggleButton asList = new ToggleButton("As list");
  private final Button help = new Button("?");

  FilterBar(Runnable regionRemoved, Consumer<SortOrder> sorted) {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("matrix-filter");
    text.setId("matrix-filter");
    text.setPromptText("Filter: iam:Create*, bucket, level:write …");
    text.setAccessibleText("filter actions");
    Tip.on(text, FilterHelp.TEXT);
    text.setMinWidth(90);
    HBox.setHgrow(text, Priority.ALWAYS);
    region.setId("matrix-region");
    region.getStyleClass().addAll("vg-chip", "matrix-region");
    region.setOnAction(event -> regionRemoved.run());
    statement.setId("matrix-statement");
    statement.getStyleClass().addAll("vg-chip", "matrix-statement");
    Tip.on(statement, "show only the actions of the statement at the caret");
    sort.setId("matrix-sort");
    for (SortOrder order : SortOrder.values()) {
      RadioMenuItem item = new RadioMenuItem(order.title());
      item.setToggleGroup(orders);
      item.setUserData(order);
      item.setSelected(order == SortOrder.ALPHABETICAL);
      item.setOnAction(event -> sorted.accept(order));
      sort.getItems().add(item);
    }
    asList.setId("matrix-as-list");
    Tip.on(asList, "the same actions as plain text, to read or copy");
    asList.setMinWidth(USE_PREF_SIZE);
    sort.setMinWidth(USE_PREF_SIZE);
    help.setId("matrix-help");
    help.getStyleClass().add("vg-flat");
    help.setAccessibleText("what the filter understands");
    help.setMinWidth(USE_PREF_SIZE);
    FilterHelp.attachTo(help);
    ShortText.only(text);
    getChildren().addAll(text, help, region, statement, asList, sort);
    region("");
    statement("");
  }

  TextField text() {
    return text;
  }

  Button statement() {
    return statement;
  }

  /** The button that shows the list. */
  ToggleButton asList() {
    return asList;
  }

  /** Marks an order in the menu. */
  void sorted(SortOrder order) {
    orders.getToggles().stream()
        .filter(toggle -> order.equals(toggle.getUserData()))
        .forEach(orders::selectToggle);
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
