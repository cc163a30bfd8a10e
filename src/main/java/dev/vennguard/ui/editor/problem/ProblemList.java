package dev.vennguard.ui.editor.problem;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.ui.kit.FitLabel;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.workspace.finding.FindingCounts;
import dev.vennguard.workspace.finding.FindingList;
import dev.vennguard.workspace.finding.FindingList.Row;
import dev.vennguard.workspace.finding.ShownFinding;
import dev.vennguard.workspace.finding.ShownFindings.Looking;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Duration;

/**
 * What is wrong or odd about a document, as a real list, worst first; Enter or a click goes to the
 * place, the button of a row to what can be done about it.
 */
public final class ProblemList extends VBox {
  private static final double TALLEST = 132;

  /** While somebody types the list keeps its height: the text above it must not jump. */
  private static final Duration QUIET = Duration.millis(900);

  /** Of a row, and of the words in it, above and below together. */
  private static final double ROW_PADDING = 8;

  /** Of the list, above and below together. */
  private static final double PADDING = 8;

  private static final Font FONT = Fonts.sans(12);

  private final ListView<ProblemPlace> list = new ListView<>();
  private final Label none = new Label();

  /** One for each severity, there from the start: a label made in a frame costs one of its own. */
  private final Map<FindingSeverity, FitLabel> counts = new EnumMap<>(FindingSeverity.class);

  private final Button hidden = flat("");
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private FindingList shown = FindingList.NONE;
  private boolean showsHidden;

  /**
   * An empty list.
   *
   * @param jump goes to the place of a row
   * @param more tells all about a finding, and what can be done about it
   */
  public ProblemList(Consumer<Row> jump, Consumer<ShownFinding> more) {
    getStyleClass().addAll("vg-problems", "vg-rule-above");
    none.getStyleClass().addAll("vg-muted", "vg-no-problems");
    list.setId("problems");
    list.setAccessibleText(
        "problems and findings of this document, worst first; enter goes to the place, alt and"
            + " enter says what can be done");
    list.setCellFactory(view -> new ProblemCell(more));
    list.setOnKeyPressed(event -> pressed(event, jump, more));
    list.setOnMouseClicked(event -> chosen(jump));
    list.widthProperty().addListener((observable, before, now) -> fitLater());
    quiet.setOnFinished(event -> fit());
    list.focusedProperty().addListener((observable, before, now) -> focusRow());
    hidden.setId("problems-hidden");
    hidden.setOnAction(event -> toggleHidden());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox();
    for (FindingSeverity severity : FindingSeverity.values()) {
      FitLabel label = new FitLabel();
      label.getStyleClass().addAll("vg-problem-sign", SeverityStyle.of(severity));
      counts.put(severity, label);
      head.getChildren().add(label);
    }
    head.getChildren().addAll(none, gap, hidden);
    head.getStyleClass().add("vg-problems-head");
    getChildren().addAll(head, list);
    rebuild();
  }

  private static Button flat(String words) {
    Button button = new Button(words);
    button.getStyleClass().add("vg-flat");
    return button;
  }

  /** Shows what is found now. */
  public void show(FindingList view) {
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
    showRows(rows);
    focusRow();
    showCounts();
    hidden.setText(
        shown.hidden().size() + (showsHidden ? " hidden: show no more" : " hidden: show"));
    hidden.setVisible(!shown.hidden().isEmpty());
    hidden.setManaged(!shown.hidden().isEmpty());
    fitLater();
  }

  /** Places stay, and with them their cells, as long as there are so many rows. */
  private void showRows(List<Row> rows) {
    List<ProblemPlace> places = list.getItems();
    int kept = Math.min(places.size(), rows.size());
    for (int i = 0; i < kept; i++) {
      places.get(i).put(rows.get(i));
    }
    if (places.size() > kept) {
      places.subList(kept, places.size()).clear();
    }
    places.addAll(rows.stream().skip(kept).map(ProblemPlace::new).toList());
  }

  private void showCounts() {
    counts.forEach((severity, label) -> {
      Optional<FindingCounts.Part> part =
          shown.counts().parts().stream().filter(one -> one.severity() == severity).findFirst();
      String sign = FindingCounts.sign(severity) + " ";
      part.ifPresent(one -> label.say(List.of(sign + one.words(), sign + one.count())));
      there(label, part.isPresent());
    });
    boolean empty = shown.rows().isEmpty();
    String sign = shown.looking() == Looking.DONE ? "✓ " : "";
    none.setText(empty ? sign + shown.looking().words() : "");
    there(none, empty);
  }

  /** What comes is styled at once: what is styled in a frame costs a frame of the whole window. */
  private static void there(Label label, boolean now) {
    if (label.isVisible() != now) {
      label.setVisible(now);
      label.setManaged(now);
      if (now) {
        label.applyCss();
      }
    }
  }

  /** A row that stays focused in a list that is not counts as focus within this pane. */
  private void focusRow() {
    int row = Math.max(0, list.getSelectionModel().getSelectedIndex());
    list.getFocusModel().focus(list.isFocused() && !list.getItems().isEmpty() ? row : -1);
  }

  private void pressed(KeyEvent event, Consumer<Row> jump, Consumer<ShownFinding> more) {
    if (event.getCode() == KeyCode.ENTER && event.isAltDown()) {
      ProblemPlace place = list.getSelectionModel().getSelectedItem();
      if (place != null) {
        place.row().finding().ifPresent(more);
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      chosen(jump);
    }
  }

  private void chosen(Consumer<Row> jump) {
    ProblemPlace place = list.getSelectionModel().getSelectedItem();
    if (place != null) {
      jump.accept(place.row());
    }
  }

  /** Somebody types: what follows is shown in the height that is there. */
  public void typed() {
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
    double height = PADDING;
    double width = list.getWidth();
    Text measure = new Text();
    measure.setFont(FONT);
    measure.setWrappingWidth(ProblemCell.messageWidth(width));
    for (ProblemPlace place : list.getItems()) {
      measure.setText(place.row().message());
      height += Math.ceil(measure.getLayoutBounds().getHeight()) + ROW_PADDING;
      height += ProblemCell.above(width);
      if (height >= TALLEST) {
        break;
      }
    }
    list.setPrefHeight(Math.min(height, TALLEST));
    list.setMinHeight(Math.min(height, TALLEST));
  }
}
