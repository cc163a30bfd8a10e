package dev.vennguard.ui.kit;

import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/**
 * Shows a {@link Sign}, in the colour that the style sheets give it. Which one it is is a
 * pseudo-class: another style class would make JavaFX look all its styles up anew.
 */
public final class SignShape extends SVGPath {
  /** Width and height in pixels. */
  public static final double SIZE = 12;

  private Sign sign;

  public SignShape(Sign sign) {
    this.sign = sign;
    setFillRule(FillRule.EVEN_ODD);
    setMouseTransparent(true);
    setContent(sign.path());
    getStyleClass().add("vg-sign");
    pseudoClassStateChanged(sign.look(), true);
  }

  /** Shows another sign; does nothing if it is the one shown. */
  public void show(Sign next) {
    if (next != sign) {
      pseudoClassStateChanged(sign.look(), false);
      pseudoClassStateChanged(next.look(), true);
      sign = next;
      setContent(next.path());
    }
  }

  /** The sign shown. */
  public Sign sign() {
    return sign;
  }
}
