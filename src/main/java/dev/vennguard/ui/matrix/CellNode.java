package dev.vennguard.ui.matrix;

import dev.vennguard.ui.common.StandingSigns;
import dev.vennguard.ui.kit.Sign;
import dev.vennguard.ui.kit.SignShape;
import dev.vennguard.workspace.Counts.Standing;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Signs with a few characters each, centred together. Where not all of them have room, a plus sign
 * says that there are more; the row's tooltip has them all.
 */
final class CellNode extends Region {
  private static final double GAP = 3;
  private static final double BETWEEN = 6;
  private static final double EDGE = 2;
  private static final String MORE = "+";

  private final List<SignShape> signs = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final Text more = text(MORE);
  private List<Piece> pieces = List.of();
  private int fitting;

  /** One sign with its characters. */
  record Piece(Standing standing, String words) {}

  CellNode() {
    setMouseTransparent(true);
    getChildren().add(more);
    more.setVisible(false);
  }

  private static Text text(String words) {
    Text text = new Text(words);
    text.getStyleClass().add("matrix-cell");
    text.setTextOrigin(VPos.CENTER);
    text.setManaged(false);
    return text;
  }

  /** Shows other content; does nothing if it is the one shown. */
  void show(List<Piece> wanted) {
    if (wanted.equals(pieces)) {
      return;
    }
    pieces = List.copyOf(wanted);
    while (signs.size() < pieces.size()) {
      SignShape sign = new SignShape(Sign.DOT);
      sign.setManaged(false);
      Text text = text("");
      signs.add(sign);
      texts.add(text);
      getChildren().addAll(sign, text);
    }
    for (int i = 0; i < pieces.size(); i++) {
      signs.get(i).show(StandingSigns.of(pieces.get(i).standing()));
      if (!texts.get(i).getText().equals(pieces.get(i).words())) {
        texts.get(i).setText(pieces.get(i).words());
      }
    }
    setNeedsLayout(true);
  }

  @Override
  protected void layoutChildren() {
    double x = Math.rint(contentStart());
    double middle = Math.rint(getHeight() / 2);
    for (int i = 0; i < signs.size(); i++) {
      boolean there = i < fitting;
      signs.get(i).setVisible(there);
      texts.get(i).setVisible(there);
      if (there) {
        signs.get(i).setLayoutX(x);
        signs.get(i).setLayoutY(middle - SignShape.SIZE / 2);
        texts.get(i).setLayoutX(x + SignShape.SIZE + GAP);
        texts.get(i).setLayoutY(middle);
        x += Math.ceil(wide(i)) + BETWEEN;
      }
    }
    more.setVisible(fitting < pieces.size());
    more.setLayoutX(x - GAP);
    more.setLayoutY(middle);
  }

  /** Where the first sign starts, from the left edge of the cell. */
  double contentStart() {
    double room = getWidth() - EDGE;
    double plus = more.getLayoutBounds().getWidth() + GAP;
    double used = 0;
    fitting = 0;
    for (int i = 0; i < pieces.size(); i++) {
      double next = used + (i == 0 ? 0 : BETWEEN) + wide(i);
      boolean last = i == pieces.size() - 1;
      if (i > 0 && next + (last ? 0 : plus) > room) {
        break;
      }
      used = next;
      fitting = i + 1;
    }
    double all = used + (fitting < pieces.size() ? plus : 0);
    return (getWidth() - all) / 2;
  }

  private double wide(int piece) {
    String words = pieces.get(piece).words();
    double text = words.isEmpty() ? 0 : texts.get(piece).getLayoutBounds().getWidth() + GAP;
    return SignShape.SIZE + text;
  }
}
