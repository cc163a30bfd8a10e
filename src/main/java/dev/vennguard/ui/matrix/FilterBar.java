package dev.vennguard.ui.matrix;

import dev.vennguard.ui.kit.Lines;
import dev.vennguard.ui.kit.ShortText;
import dev.vennguard.ui.kit.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The one filter: region, chips, statement and text as tokens in one field, each with its count and
 * removable; and the order.
 */
final class FilterBar extends HBox {
  /** In pixels; of a longer one the middle is left out, for its end is its count. */
  private static final double TOKEN = 170;

  private static final String PROMPT = "Filter: iam:Create*, bucket, level:write …";
  private static final String BRIEF = "Filter: iam:Create* …";

  /** A field so wide shows all of its prompt. */
  private static final double ROOMY = 280;

  private final TextField text = new TextField();
  private final HBox tokens = new HBox(3);
  private final Label count = new Label();
  private final Button clear = new Button("×");
  private final Button statement = new Button();
  private final MenuButton sort = new MenuButton("Sort");
  private final ToggleGroup orders = new ToggleGroup();
  private final ToggleButton asList = new ToggleButton("As list");
  private final Button help = new Button("?");
  private final Consumer<FilterToken> removed;
  private List<FilterToken> shown = List.of();

  /**
   * @param removed is told which token is to filter no longer
   */
  FilterBar(Consumer<FilterToken> removed, Consumer<SortOrder> sorted) {
    super(6);
    this.removed = removed;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("matrix-filter");
    HBox field = field();
    HBox.setHgrow(field, Priority.ALWAYS);
    statement.setId("matrix-statement");
    statement.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    statement.getStyleClass().addAll("vg-chip", "matrix-statement");
    Tip.on(statement, "Show only the actions of the statement at the caret");
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
    Tip.on(asList, "The same actions as plain text, to read or copy");
    asList.setMinWidth(USE_PREF_SIZE);
    sort.setMinWidth(USE_PREF_SIZE);
    help.setId("matrix-help");
    help.getStyleClass().add("vg-flat");
    help.setAccessibleText("what the filter understands");
    help.setMinWidth(USE_PREF_SIZE);
    FilterHelp.attachTo(help);
    ShortText.only(text);
    getChildren().addAll(field, help, statement, asList, sort);
    show(List.of());
    statement("");
  }

  /** The text with what else filters before it. */
  private HBox field() {
    text.setId("matrix-filter");
    text.promptTextProperty()
        .bind(text.widthProperty().map(width -> width.doubleValue() < ROOMY ? BRIEF : PROMPT));
    text.setAccessibleText("filter actions");
    Tip.on(text, FilterHelp.TEXT);
    text.setMinWidth(70);
    HBox.setHgrow(text, Priority.ALWAYS);
    tokens.setAlignment(Pos.CENTER_LEFT);
    count.setId("matrix-text-count");
    count.getStyleClass().add("vg-muted");
    count.setMinWidth(USE_PREF_SIZE);
    clear.setId("matrix-text-clear");
    clear.getStyleClass().add("vg-flat");
    clear.setAccessibleText("remove the text");
    clear.setMinWidth(USE_PREF_SIZE);
    clear.setOnAction(event -> text.clear());
    HBox field = new HBox(3, tokens, text, count, clear);
    field.setAlignment(Pos.CENTER_LEFT);
    field.getStyleClass().add("matrix-field");
    field.setMinWidth(90);
    return field;
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

  /** Writes what filters, each with its count; a token is removed by pressing it. */
  void show(List<FilterToken> next) {
    if (next.equals(shown) && count.isManaged() == !text.getText().isEmpty()) {
      return;
    }
    shown = List.copyOf(next);
    List<Node> nodes = new ArrayList<>();
    String counted = "";
    for (FilterToken token : shown) {
      if (token.what() == FilterToken.What.TEXT) {
        counted = String.format(Locale.ROOT, "%,d", token.count());
      } else {
        nodes.add(node(token));
      }
    }
    tokens.getChildren().setAll(nodes);
    count.setText(counted);
    there(count, !counted.isEmpty());
    there(clear, !text.getText().isEmpty());
  }

  private Button node(FilterToken token) {
    String words = String.format(Locale.ROOT, "%s %,d", token.title(), token.count());
    Button button = new Button(Lines.capital(token.title()));
    // Beside the title, which gives way: a number that is cut is another one.
    Label number = new Label(String.format(Locale.ROOT, "%,d  ×", token.count()));
    number.setMinWidth(USE_PREF_SIZE);
    button.setGraphic(number);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setId(
        switch (token.what()) {
          case REGION -> "matrix-region";
          case CHIP, CHANGED, TEXT -> "matrix-token-" + token.title().replaceAll("\\W+", "-");
        });
    button.getStyleClass().addAll("vg-chip", "matrix-region");
    button.setAccessibleText("showing only: " + words + "; press to remove");
    button.setMaxWidth(TOKEN);
    Tip.on(button, words + ": press to remove");
    button.setOnAction(event -> removed.accept(token));
    return button;
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
