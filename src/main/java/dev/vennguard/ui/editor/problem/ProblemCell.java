package dev.vennguard.ui.editor.problem;

import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.kit.Quotes;
import dev.vennguard.workspace.finding.FindingCounts;
import dev.vennguard.workspace.finding.FindingList.Row;
import dev.vennguard.workspace.finding.ShownFinding;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of problems. Where it is wide the message stands beside its place; where it is
 * narrow beneath it, so that a message is never a column of single words.
 */
final class ProblemCell extends ListCell<ProblemPlace> {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  /** Left and right of a row, and the bar that scrolls. */
  private static final double BESIDE = 36;

  private final Line line = new Line(this::room);
  private final Consumer<ShownFinding> more;
  private final ChangeListener<Row> follows = (observable, before, now) -> fill(now);
  private Optional<ProblemPlace> shown = Optional.empty();

  /**
   * @param more tells all about a finding, and what can be done about it
   */
  @SuppressWarnings("this-escape") // only JavaFX's own fields are set
  ProblemCell(Consumer<ShownFinding> more) {
    this.more = more;
    getStyleClass().add("vg-problem");
    setPrefWidth(0);
  }

  /** How much of a list of that width the words of a message have. */
  static double messageWidth(double list) {
    return Line.messageWidth(list - BESIDE, Line.SIGN, Line.BUTTON);
  }

  /** How much stands above a message in a list of that width. */
  static double above(double list) {
    return Line.isNarrow(list - BESIDE) ? Line.TOP : 0;
  }

  /**
   * The width of a row, the same with and without the bar that scrolls. Were it the cell's own, a
   * bar could make the rows too high for the list, its absence low enough, and one would follow the
   * other in every frame.
   */
  private double room() {
    return getListView().getWidth() - BESIDE;
  }

  @Override
  protected void updateItem(@Nullable ProblemPlace place, boolean empty) {
    super.updateItem(place, empty);
    Optional<ProblemPlace> now = empty ? Optional.empty() : Optional.ofNullable(place);
    if (now.equals(shown)) {
      return;
    }
    shown.ifPresent(one -> one.rowProperty().removeListener(follows));
    shown = now;
    now.ifPresentOrElse(this::begin, this::clear);
  }

  private void begin(ProblemPlace place) {
    fill(place.row());
    place.rowProperty().addListener(follows);
  }

  private void clear() {
    setGraphic(null);
    setAccessibleText(null);
    pseudoClassStateChanged(STALE, false);
  }

  private void fill(Row row) {
    String reason =
        row.finding()
            .flatMap(ShownFinding::hidden)
            .map(one -> "hidden (" + one.reason() + "): ")
            .orElse("");
    line.fill(row, Capitals.first(Quotes.shown(reason + row.message())));
    line.what.setOnAction(event -> row.finding().ifPresent(more));
    pseudoClassStateChanged(STALE, row.stale());
    setGraphic(line);
    setAccessibleText(
        "%s, line %d, column %d: %s%s"
            .formatted(row.severity().text(), row.line(), row.column(), reason, row.message()));
  }

  /** Sign and place, message, button. */
  private static final class Line extends Region {
    static final double SIGN = 58;
    static final double BUTTON = 44;
    static final double TOP = 17;
    private static final double GAP = 6;
    private static final double NARROW = 280;

    private final Label sign = new Label();
    private final Label message = new Label();
    private final Button what = new Button();
    private final DoubleSupplier room;

    Line(DoubleSupplier room) {
      this.room = room;
      sign.getStyleClass().add("vg-problem-sign");
      message.setWrapText(true);
      message.getStyleClass().add("vg-problem-message");
      what.getStyleClass().addAll("vg-flat", "vg-link", "vg-problem-more");
      what.setFocusTraversable(false);
      getChildren().addAll(sign, message, what);
    }

    void fill(Row row, String words) {
      sign.setText(FindingCounts.sign(row.severity()) + " " + row.line() + ":" + row.column());
      String look = SeverityStyle.of(row.severity());
      if (!sign.getStyleClass().contains(look)) {
        sign.getStyleClass().setAll("label", "vg-problem-sign", look);
      }
      message.setText(words);
      what.setText(row.mendable() ? "Fix…" : "Why…");
      what.setAccessibleText((row.mendable() ? "fix: " : "why: ") + row.message());
      what.setVisible(row.finding().isPresent());
    }

    static boolean isNarrow(double width) {
      return width < NARROW;
    }

    static double messageWidth(double width, double sign, double button) {
      return Math.max(60, isNarrow(width) ? width : width - sign - button - 2 * GAP);
    }

    private double wordsIn(double width) {
      return messageWidth(width, sign.prefWidth(-1), what.prefWidth(-1));
    }

    private double top() {
      return snapSizeY(Math.max(sign.prefHeight(-1), what.prefHeight(-1)));
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
      return 0;
    }

    @Override
    protected double computePrefHeight(double ignored) {
      double width = room.getAsDouble();
      double words = snapSizeY(message.prefHeight(wordsIn(width)));
      return isNarrow(width) ? top() + words : Math.max(top(), words);
    }

    @Override
    protected void layoutChildren() {
      double width = room.getAsDouble();
      double signs = snapSizeX(sign.prefWidth(-1));
      double button = snapSizeX(what.prefWidth(-1));
      double words = wordsIn(width);
      sign.resizeRelocate(0, 0, signs, snapSizeY(sign.prefHeight(-1)));
      what.resizeRelocate(width - button, 0, button, snapSizeY(what.prefHeight(-1)));
      boolean narrow = isNarrow(width);
      message.resizeRelocate(
          narrow ? 0 : signs + GAP,
          narrow ? top() : 0,
          words,
          snapSizeY(message.prefHeight(words)));
    }
  }
}
