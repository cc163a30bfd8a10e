package dev.vennguard.ui.kit;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Words that say less where there is less room, instead of being cut off. */
public final class FitWords {
  /** Never shown: tells how wide words are. */
  private final Text measured = new Text();

  private List<String> forms = List.of("");

  /** Nothing yet. */
  public FitWords() {}

  /**
   * What is said.
   *
   * @param longest first; the last is shown where nothing else fits
   * @return whether that is something else than before
   */
  public boolean say(List<String> longest) {
    boolean other = !longest.equals(forms);
    forms = List.copyOf(longest);
    return other;
  }

  /** All of it. */
  public String whole() {
    return forms.getFirst();
  }

  /** The longest that fits into so many pixels. */
  public String fitting(double room, Font font) {
    return forms.stream()
        .filter(form -> wide(form, font) <= room)
        .findFirst()
        .orElse(forms.getLast());
  }

  /** How many pixels words take. */
  public double wide(String words, Font font) {
    measured.setFont(font);
    measured.setText(words);
    return Math.ceil(measured.getLayoutBounds().getWidth());
  }
}
