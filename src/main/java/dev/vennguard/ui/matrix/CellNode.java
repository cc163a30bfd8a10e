package dev.vennguard.ui.matrix;

import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.common.OutcomeSigns;
import dev.vennguard.ui.kit.Sign;
import dev.vennguard.ui.kit.SignShape;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A sign and a few characters, centred together. */
final class CellNode extends Region {
  private static final double GAP = 4;

  private final SignShape sign = new SignShape(Sign.DOT);
  private final Text text = new Text();

  CellNode() {
    text.getStyleClass().add("matrix-cell");
    text.setTextOrigin(VPos.CENTER);
    setMouseTransparent(true);
    sign.setManaged(false);
    text.setManaged(false);
    getChildren().addAll(sign, text);
  }

  /** Shows other content; does nothing if it is the one shown. */
  void show(Outcome outcome, String words) {
    sign.show(OutcomeSigns.of(outcome));
    if (!text.getText().equals(words)) {
      text.setText(words);
      setNeedsLayout(true);
    }
  }

  @Override
  protected void layoutChildren() {
    double x = Math.rint(contentStart());
    double middle = Math.rint(getHeight() / 2);
    sign.setLayoutX(x);
    sign.setLayoutY(middle - SignShape.SIZE / 2);
    text.setLayoutX(x + SignShape.SIZE + GAP);
    text.setLayoutY(middle);
  }

  /** Where the sign starts, from the left edge of the cell. */
  double contentStart() {
    double words = text.getText().isEmpty() ? 0 : text.getLayoutBounds().getWidth() + GAP;
    return (getWidth() - SignShape.SIZE - words) / 2;
  }
}
