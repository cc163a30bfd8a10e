package dev.vennguard.ui.palette;

import dev.vennguard.ui.kit.Ground;
import dev.vennguard.ui.kit.ShortText;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A text field over the items that fit what is typed. Up and Down walk them while one types, Enter
 * or a click chooses.
 */
public final class PaletteView extends VBox {
  private static final int MOST = 200;
  private static final double ROW = 28;
  private static final int ROWS = 12;

  private final TextField text = new TextField();
  private final ListView<PaletteItem> list = new ListView<>();
  private final Label none = new Label();
  private final List<PaletteItem> items;
  private final Consumer<PaletteItem> chosen;

  /**
   * A palette of items.
   *
   * @param prompt what may be typed, in words
   * @param items all of them
   * @param chosen is told which one was chosen
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public PaletteView(String prompt, List<PaletteItem> items, Consumer<PaletteItem> chosen) {
    this.items = List.copyOf(items);
    this.chosen = chosen;
    setId("palette");
    getStyleClass().addAll("vg-sheet", "vg-palette");
    setAccessibleText(prompt);
    ShortText.only(text);
    text.setId("palette-text");
    text.setPromptText(prompt);
    text.setAccessibleText(prompt);
    text.textProperty().addListener((observable, before, now) -> find(now));
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("palette-list");
    list.setAccessibleText("what fits");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new Cell());
    list.setFocusTraversable(false);
    list.setOnMouseClicked(event -> choose());
    none.setText("Nothing fits: type other letters");
    none.getStyleClass().add("vg-muted");
    list.setPlaceholder(none);
    list.setPrefHeight(ROW * ROWS + 2);
    setMaxSize(560, Region.USE_PREF_SIZE);
    setPrefWidth(560);
    getChildren().addAll(text, list);
    Ground.under(this);
    find("");
  }

  /** Where the keyboard belongs. */
  public TextField field() {
    return text;
  }

  private void find(String typed) {
    list.getItems().setAll(FuzzySearch.find(items, typed, MOST));
    list.getSelectionModel().selectFirst();
    if (!list.getItems().isEmpty()) {
      list.scrollTo(0);
    }
    speak();
  }

  private void pressed(KeyEvent event) {
    boolean handled =
        switch (event.getCode()) {
          case DOWN -> move(1);
          case UP -> move(-1);
          case PAGE_DOWN -> move(ROWS);
          case PAGE_UP -> move(-ROWS);
          case ENTER -> choose();
          default -> false;
        };
    if (handled || event.getCode() == KeyCode.TAB) {
      event.consume();
    }
  }

  private boolean move(int by) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int target = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
      list.getSelectionModel().select(target);
      list.scrollTo(Math.max(0, target - ROWS / 2));
      speak();
    }
    return true;
  }

  /** The keyboard stays in the field: what is chosen must be heard there. */
  private void speak() {
    PaletteItem item = list.getSelectionModel().getSelectedItem();
    text.setAccessibleHelp(item == null ? none.getText() : item.title() + ", " + item.detail());
  }

  private boolean choose() {
    PaletteItem item = list.getSelectionModel().getSelectedItem();
    if (item != null) {
      chosen.accept(item);
    }
    return true;
  }

  private static final class Cell extends ListCell<PaletteItem> {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox row = new HBox(12, title, new Region(), detail);

    Cell() {
      HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
      row.getStyleClass().add("vg-palette-row");
      detail.getStyleClass().add("vg-muted");
      detail.setMinWidth(USE_PREF_SIZE);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PaletteItem item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      title.setText(item.title());
      detail.setText(item.detail());
      setGraphic(row);
      setAccessibleText(
          item.detail().isEmpty() ? item.title() : item.title() + ", " + item.detail());
    }
  }
}
