package dev.vennguard.ui.editor;

import dev.vennguard.ui.kit.Tip;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How much of its quota a document uses: in words and as a bar. */
final class SizeMeter extends VBox {
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar(0);

  SizeMeter() {
    getStyleClass().addAll("vg-size", "vg-rule-above");
    words.getStyleClass().add("vg-size-words");
    words.setId("size");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("share of the size limit");
    new Tip(() -> "Characters without white space, as IAM counts them").on(this);
    getChildren().addAll(words, bar);
  }

  void show(EditorPaneModel.SizeView size) {
    words.setText(size.words());
    bar.setProgress(size.fraction());
    pseudoClassStateChanged(WARNING, size.level() == EditorPaneModel.SizeLevel.WARNING);
    pseudoClassStateChanged(ERROR, size.level() == EditorPaneModel.SizeLevel.ERROR);
  }
}
