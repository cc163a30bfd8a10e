package dev.vennguard.ui.editor;

import dev.vennguard.ui.editor.EditorPaneModel.ProblemRow;
import dev.vennguard.ui.kit.Quotes;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The problems of a document as a real list; Enter or a click goes to the place. */
final class ProblemList extends VBox {
  private static final double TALLEST = 132;
  private static final double ROW_PADDING = 8;
  private static final double WORDS_BESIDE = 78;

  private final ListView<ProblemRow> list = new ListView<>();
  private final Label none = new Label("✓ no problems");
  private List<ProblemRow> rows = List.of();

  ProblemList(Consumer<ProblemRow> jump) {
    getStyleClass().addAll("vg-problems", "vg-rule-above");
    none.getStyleClass().addAll("vg-muted", "vg-no-problems");
    list.setId("problems");
    list.setAccessibleText("problems of this document; enter goes to the place");
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        chosen(jump);
      }
    });
    list.setOnMouseClicked(event -> chosen(jump));
    list.widthProperty().addListener((observable, before, now) -> fit());
    getChildren().add(none);
  }

  void show(List<ProblemRow> problems) {
    if (problems.equals(rows)) {
      return;
    }
    rows = problems;
    int chosen = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(problems);
    if (chosen >= 0 && chosen < problems.size()) {
      list.getSelectionModel().select(chosen);
    }
    getChildren().setAll(problems.isEmpty() ? none : list);
    fit();
  }

  private void chosen(Consumer<ProblemRow> jump) {
    ProblemRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      jump.accept(row);
    }
  }

  /** As high as its first rows need, so that one short message takes one line. */
  private void fit() {
    double height = 10;
    Text measure = new Text();
    measure.setStyle("-fx-font-size: 12px");
    measure.setWrappingWidth(Math.max(80, list.getWidth() - WORDS_BESIDE));
    for (ProblemRow row : rows) {
      measure.setText(row.message());
      height += Math.ceil(measure.getLayoutBounds().getHeight()) + ROW_PADDING;
      if (height >= TALLEST) {
        break;
      }
    }
    list.setPrefHeight(Math.min(height, TALLEST));
    list.setMinHeight(Math.min(height, TALLEST));
  }

  private static final class Cell extends ListCell<ProblemRow> {
    private final Label sign = new Label();
    private final Label message = new Label();
    private final HBox box = new HBox(sign, message);

    Cell() {
      getStyleClass().add("vg-problem");
      sign.getStyleClass().add("vg-problem-sign");
      sign.setMinWidth(USE_PREF_SIZE);
      message.setWrapText(true);
      message.getStyleClass().add("vg-problem-message");
      box.getStyleClass().add("vg-problem-row");
      HBox.setHgrow(message, Priority.ALWAYS);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ProblemRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      String place = row.line() + ":" + row.column();
      sign.setText(GutterCell.glyph(row.severity()) + " " + place);
      sign.getStyleClass()
          .setAll("label", "vg-problem-sign", GutterCell.styleClass(row.severity()));
      message.setText(Quotes.shown(row.message()));
      setGraphic(box);
      setAccessibleText(
          "%s, line %d, column %d: %s"
              .formatted(
                  GutterCell.words(row.severity()), row.line(), row.column(), row.message()));
    }
  }
}
