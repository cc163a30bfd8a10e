package dev.vennguard.ui.matrix;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/** What the filter box understands, in a tooltip and behind a button. */
final class FilterHelp {
  /** One line per kind of word. */
  static final String TEXT =
      """
      iam:Create*  s3:Get?bject   actions by pattern; any of several
      s3:   iam:role   a service; names that start with or contain it
      bucket   whatever has this in its name or its service's
      outcome:cut-off   effective, cut-off, unused, denied, conditional,
                  never-applies, no-overlap
      outcome:changed   gained, lost, widened, narrowed: since the baseline
      level:write,tagging   list, read, write, permissions, tagging
      all together: outcome:cut-off level:write iam:*
      the first letters are enough; Esc clears the filter\
      """;

  private FilterHelp() {}

  /** Pressing the button opens it, pressing Esc or anywhere else closes it. */
  static void attachTo(Button button) {
    Label words = new Label(TEXT);
    words.getStyleClass().addAll("vg-mono", "matrix-help-words");
    StackPane box = new StackPane(words);
    box.getStyleClass().add("matrix-help");
    Popup popup = new Popup();
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.getContent().add(box);
    button.setAccessibleHelp(TEXT);
    button.setOnAction(event -> {
      Bounds place = button.localToScreen(button.getBoundsInLocal());
      popup.show(button, place.getMinX() - 200, place.getMaxY() + 4);
    });
  }
}
