package dev.vennguard.ui.editor;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.ui.editor.problem.SeverityStyle;
import dev.vennguard.workspace.finding.FindingCounts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * What stands before a line: its number, the mark of its worst problem, the highlight's bar; and,
 * faintly behind it, how many actions its wildcards cover, which moves no text. Made anew with each
 * line that is typed in, so it is as few nodes as can be.
 */
final class GutterCell extends Region {
  private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");
  private static final double LEFT = 8;
  private static final double DIGIT = 8;
  private static final double MARK = 13;
  private static final double BAR = 2;
  private static final double RIGHT = 9;
  private static final double BEHIND = 16;

  /** As the text of the line, which is half a pixel lower than this cell and keeps one free. */
  private static final double TOP = 1.5;

  private final Text number;
  private final double numberWidth;
  private Optional<FindingSeverity> marked = Optional.empty();
  private Optional<Text> mark = Optional.empty();
  private Optional<Text> count = Optional.empty();
  private double scrolled;
  private State state = State.PLAIN;

  /**
   * What is shown beside the number.
   *
   * @param severity of the worst problem on the line
   * @param counts how many actions the patterns of the line cover, written behind it; may be empty
   * @param columns how many characters wide the line is
   */
  record State(
      Optional<FindingSeverity> severity, boolean highlighted, String counts, int columns) {
    static final State PLAIN = new State(Optional.empty(), false, "", 0);
  }

  /**
   * A cell for a line.
   *
   * @param line counted from 0
   * @param scale how many times as large as usual the text is
   */
  GutterCell(int line, int digits, double scale) {
    numberWidth = LEFT + Math.ceil(Math.max(digits, 2) * DIGIT * scale);
    number = new Text(Integer.toString(line + 1));
    getStyleClass().add("vg-gutter");
    number.getStyleClass().add("vg-gutter-number");
    number.setTextOrigin(VPos.TOP);
    setFixedWidth();
    getChildren().add(number);
  }

  private void setFixedWidth() {
    double width = numberWidth + MARK + BAR + RIGHT;
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
  }

  /** Shows a state; does nothing if it is shown already. */
  void show(State wanted) {
    if (wanted.equals(state)) {
      return;
    }
    state = wanted;
    pseudoClassStateChanged(HIGHLIGHTED, wanted.highlighted());
    if (!wanted.severity().equals(marked)) {
      marked = wanted.severity();
      mark.ifPresent(getChildren()::remove);
      mark = marked.map(this::markOf);
      mark.ifPresent(getChildren()::add);
    }
    showCounts(wanted.counts());
  }

  private void showCounts(String words) {
    if (words.isEmpty()) {
      count.ifPresent(getChildren()::remove);
      count = Optional.empty();
    } else if (count.isPresent()) {
      count.get().setText(words);
      requestLayout();
    } else {
      Text text = countOf(words);
      count = Optional.of(text);
      getChildren().add(text);
    }
  }

  /** The text has been scrolled sideways by so many pixels. */
  void scrolled(double pixels) {
    if (pixels != scrolled) {
      scrolled = pixels;
      if (count.isPresent()) {
        requestLayout();
      }
    }
  }

  private static Text countOf(String words) {
    Text text = new Text(words);
    text.getStyleClass().add("vg-gutter-count");
    text.setTextOrigin(VPos.TOP);
    text.setMouseTransparent(true);
    return text;
  }

  private Text markOf(FindingSeverity severity) {
    Text sign = new Text(FindingCounts.sign(severity));
    sign.getStyleClass().addAll("vg-gutter-mark", SeverityStyle.of(severity));
    sign.setTextOrigin(VPos.CENTER);
    sign.setAccessibleText(severity.text() + " on line " + number.getText());
    return sign;
  }

  @Override
  protected void layoutChildren() {
    number.setLayoutX(Math.rint(numberWidth - number.getLayoutBounds().getWidth()));
    number.setLayoutY(TOP);
    mark.ifPresent(sign -> {
      double room = MARK - sign.getLayoutBounds().getWidth();
      sign.setLayoutX(Math.rint(numberWidth + room / 2));
      sign.setLayoutY(getHeight() / 2);
    });
    count.ifPresent(text -> {
      double digit = number.getLayoutBounds().getWidth() / number.getText().length();
      double x = Math.rint(getWidth() + state.columns() * digit + BEHIND - scrolled);
      text.setLayoutX(x);
      text.setLayoutY(TOP);
      text.setVisible(x > getWidth());
    });
  }
}
