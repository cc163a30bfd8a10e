package dev.vennguard.ui.editor;

import dev.vennguard.syntax.Severity;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What stands before a line: its number, the mark of its worst problem, the highlight's bar. */
final class GutterCell extends HBox {
  private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

  private final Label number;
  private final Label mark = new Label();
  private State state = State.PLAIN;

  /**
   * What is shown beside the number.
   *
   * @param severity of the worst problem on the line
   */
  record State(Optional<Severity> severity, boolean highlighted) {
    static final State PLAIN = new State(Optional.empty(), false);
  }

  /** A cell for a line, counted from 0. */
  GutterCell(int line, int digits) {
    number = new Label(Integer.toString(line + 1));
    getStyleClass().add("vg-gutter");
    number.getStyleClass().add("vg-gutter-number");
    number.setMinWidth(8 + Math.max(digits, 2) * 8);
    mark.getStyleClass().add("vg-gutter-mark");
    mark.setMinWidth(13);
    Region bar = new Region();
    bar.getStyleClass().add("vg-gutter-bar");
    getChildren().addAll(number, mark, bar);
  }

  /** Shows a state; does nothing if it is shown already. */
  void show(State wanted) {
    if (wanted.equals(state)) {
      return;
    }
    state = wanted;
    pseudoClassStateChanged(HIGHLIGHTED, wanted.highlighted());
    mark.getStyleClass().removeAll("vg-error-text", "vg-warning-text");
    mark.setText(wanted.severity().map(GutterCell::glyph).orElse(""));
    wanted
        .severity()
        .ifPresent(severity -> {
          mark.getStyleClass().add(styleClass(severity));
          mark.setAccessibleText(words(severity) + " on line " + number.getText());
        });
  }

  /** The sign of a severity: shapes differ, not only colours. */
  static String glyph(Severity severity) {
    return switch (severity) {
      case ERROR -> "●";
      case WARNING -> "▲";
    };
  }

  /** The style class that colours a severity. */
  static String styleClass(Severity severity) {
    return switch (severity) {
      case ERROR -> "vg-error-text";
      case WARNING -> "vg-warning-text";
    };
  }

  /** A severity in words. */
  static String words(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
    };
  }
}
