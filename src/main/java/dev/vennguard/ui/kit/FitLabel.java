package dev.vennguard.ui.kit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** A label that says less where it has less room, instead of being cut off. */
public final class FitLabel extends Label {
  /** Never shown: tells how wide words are. */
  private final Text measured = new Text();

  private List<String> forms = List.of("");
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
    if (!longest.equals(forms)) {
      forms = List.copyOf(longest);
      setAccessibleText(forms.getFirst());
      setText(fitting());
      requestLayout();
    }
  }

  private String fitting() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    return forms.stream().filter(form -> wide(form) <= room).findFirst().orElse(forms.getLast());
  }

  private double wide(String words) {
    measured.setFont(getFont());
    measured.setText(words);
    return Math.ceil(measured.getLayoutBounds().getWidth());
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + wide(forms.getFirst()) + snappedRightInset();
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
