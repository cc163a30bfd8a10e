package dev.vennguard.ui.editor;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.ui.kit.Capitals;
import dev.vennguard.ui.kit.Quotes;
import dev.vennguard.workspace.finding.FindingCounts;
import dev.vennguard.workspace.finding.FindingList;
import dev.vennguard.workspace.finding.FindingList.Row;
import dev.vennguard.workspace.finding.ShownFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong or odd about a document, as a real list, worst first; Enter or a click goes to the
 * place, the button of a row to what can be done about it.
 */
final class ProblemList extends VBox {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final double TALLEST = 132;

  /** While somebody types the list keeps its height: the text above it must not jump. */
  private static final Duration QUIET = Duration.millis(900);

  private static final double ROW_PADDING = 8;
  private static final double WORDS_BESIDE = 138;

  private final ListView<Row> list = new ListView<>();
  private final Label none = new Label();
  private final HBox counts = new HBox(10);
  private final Button hidden = flat("");
  private final Consumer<ShownFinding> more;
  private final HBox head;
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private FindingList shown = FindingList.NONE;
  private boolean showsHidden;

  /**
   * @param jump goes to the place of a row
   * @param more tells all about a finding, and what can be done about it
   */
  ProblemList(Consumer<Row> jump, Consumer<ShownFinding> more) {
    this.more = more;
    getStyleClass().addAll("vg-problems", "vg-rule-above");
    none.getStyleClass().addAll("vg-muted", "vg-no-problems");
    list.setId("problems");
    list.setAccessibleText(
        "problems and findings of this document, worst first; enter goes to the place, alt and"
            + " enter says what can be done");
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(event -> pressed(event, jump));
    list.setOnMouseClicked(event -> chosen(jump));
    list.widthProperty().addListener((observable, before, now) -> fitLater());
    quiet.setOnFinished(event -> fit());
    list.focusedProperty().addListener((observable, before, now) -> focusRow());
    hidden.setId("problems-hidden");
    hidden.setOnAction(event -> toggleHidden());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head = new HBox(counts, gap, hidden);
    head.getStyleClass().add("vg-problems-head");
    getChildren().addAll(head, list);
    rebuild();
  }

  private static Button flat(String words) {
    Button button = new Button(words);
    button.getStyleClass().add("vg-flat");
    return button;
  }

  void show(FindingList view) {
    if (!view.equals(shown)) {
      shown = view;
      rebuild();
    }
  }

  private void toggleHidden() {
    showsHidden = !showsHidden;
    rebuild();
  }

  private void rebuild() {
    List<Row> rows = new ArrayList<>(shown.rows());
    showsHidden &= !shown.hidden().isEmpty();
    if (showsHidden) {
      rows.addAll(shown.hidden());
    }
    int chosen = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(rows);
    if (chosen >= 0 && chosen < rows.size()) {
      list.getSelectionModel().select(chosen);
    }
    focusRow();
    counts.getChildren().setAll(shown.counts().parts().stream().map(ProblemList::count).toList());
    if (shown.rows().isEmpty()) {
      none.setText(shown.known() ? "✓ no problems" : "");
      counts.getChildren().add(none);
    }
    hidden.setText(
        shown.hidden().size() + (showsHidden ? " hidden: show no more" : " hidden: show"));
    hidden.setVisible(!shown.hidden().isEmpty());
    hidden.setManaged(!shown.hidden().isEmpty());
    fitLater();
  }

  /** A row that stays focused in a list that is not counts as focus within this pane. */
  private void focusRow() {
    int row = Math.max(0, list.getSelectionModel().getSelectedIndex());
    list.getFocusModel().focus(list.isFocused() && !list.getItems().isEmpty() ? row : -1);
  }

  private static Node count(FindingCounts.Part part) {
    Label label = new Label(FindingCounts.sign(part.severity()) + " " + part.words());
    label.setMinWidth(0);
    label.getStyleClass().setAll("label", "vg-problem-sign", look(part.severity()));
    return label;
  }

  private static String look(FindingSeverity severity) {
    return GutterCell.styleClass(severity);
  }

  private void pressed(KeyEvent event, Consumer<Row> jump) {
    if (event.getCode() == KeyCode.ENTER && event.isAltDown()) {
      Row row = list.getSelectionModel().getSelectedItem();
      if (row != null) {
        row.finding().ifPresent(more);
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      chosen(jump);
    }
  }

  private void chosen(Consumer<Row> jump) {
    Row row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      jump.accept(row);
    }
  }

  /** Somebody types: what follows is shown in the height that is there. */
  void typed() {
    quiet.playFromStart();
  }

  private void fitLater() {
    if (quiet.getStatus() != Animation.Status.RUNNING) {
      fit();
    }
  }

  /** As high as its first rows need, so that one short message takes one line. */
  private void fit() {
    boolean any = !list.getItems().isEmpty();
    list.setVisible(any);
    list.setManaged(any);
    double height = 10;
    Text measure = new Text();
    measure.setStyle("-fx-font-size: 12px");
    measure.setWrappingWidth(Math.max(80, list.getWidth() - WORDS_BESIDE));
    for (Row row : list.getItems()) {
      measure.setText(row.message());
      height += Math.ceil(measure.getLayoutBounds().getHeight()) + ROW_PADDING;
      if (height >= TALLEST) {
        break;
      }
    }
    list.setPrefHeight(Math.min(height, TALLEST));
    list.setMinHeight(Math.min(height, TALLEST));
  }

  private final class Cell extends ListCell<Row> {
    private final Label sign = new Label();
    private final Label message = new Label();
    private final Button what = flat("");
    private final HBox box = new HBox(sign, message, what);

    Cell() {
      getStyleClass().add("vg-problem");
      sign.getStyleClass().add("vg-problem-sign");
      sign.setMinWidth(USE_PREF_SIZE);
      message.setWrapText(true);
      message.setMaxWidth(Double.MAX_VALUE);
      message.getStyleClass().add("vg-problem-message");
      what.getStyleClass().addAll("vg-link", "vg-problem-more");
      what.setMinWidth(USE_PREF_SIZE);
      what.setFocusTraversable(false);
      box.getStyleClass().add("vg-problem-row");
      HBox.setHgrow(message, Priority.ALWAYS);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
        pseudoClassStateChanged(STALE, false);
        return;
      }
      String place = row.line() + ":" + row.column();
      sign.setText(FindingCounts.sign(row.severity()) + " " + place);
      sign.getStyleClass().setAll("label", "vg-problem-sign", look(row.severity()));
      String reason =
          row.finding()
              .flatMap(ShownFinding::hidden)
              .map(one -> "hidden (" + one.reason() + "): ")
              .orElse("");
      message.setText(Capitals.first(Quotes.shown(reason + row.message())));
      what.setText(row.mendable() ? "Fix…" : "Why…");
      what.setAccessibleText((row.mendable() ? "fix: " : "why: ") + row.message());
      what.setVisible(row.finding().isPresent());
      what.setOnAction(event -> row.finding().ifPresent(more));
      pseudoClassStateChanged(STALE, row.stale());
      setGraphic(box);
      setAccessibleText(
          "%s, line %d, column %d: %s%s"
              .formatted(row.severity().text(), row.line(), row.column(), reason, row.message()));
    }
  }
}
