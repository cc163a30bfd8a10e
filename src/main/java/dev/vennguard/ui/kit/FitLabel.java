package dev.vennguard.ui.kit;

import java.util.List;
import javafx.scene.control.Label;

/** A label that says less where it has less room, instead of being cut off. */
public final class FitLabel extends Label {
  private final FitWords words = new FitWords();
  private boolean choosing;

  /** Says nothing yet. */
  public FitLabel() {
    setMinWidth(0);
  }

  /**
   * What it says.
   *
   * @param longest first; the last may be empty, and is shown where nothing else fits
   */
  public void say(List<String> longest) {
    if (words.say(longest)) {
      setAccessibleText(words.whole());
      setText(fitting());
      requestLayout();
    }
  }

  private String fitting() {
    return words.fitting(getWidth() - snappedLeftInset() - snappedRightInset(), getFont());
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + words.wide(words.whole(), getFont()) + snappedRightInset();
  }

  /**
   * What is chosen during a layout changes nobody's size: no frame more is to be painted for it.
   */
  @Override
  public void requestLayout() {
    if (!choosing) {
      super.requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    choosing = true;
    setText(fitting());
    choosing = false;
    super.layoutChildren();
  }
}
