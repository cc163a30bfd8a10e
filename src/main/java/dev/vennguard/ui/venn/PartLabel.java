package dev.vennguard.ui.venn;

import dev.vennguard.ui.kit.Sign;
import dev.vennguard.ui.kit.SignShape;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Number, word and percentage of a part: what the keyboard and screen readers meet. */
final class PartLabel extends VBox {
  private static final PseudoClass LINE = PseudoClass.getPseudoClass("line");

  private final VennPart part;
  private final Label number = new Label();
  private final Label words = new Label();
  private final Label share = new Label();
  private final Label change = new Label();
  private final Tooltip tooltip = new Tooltip();

  /** Where the label stands. */
  enum Style {
    /** Inside its region: three centred lines. */
    INSIDE,
    /** Inside a small region: number and word. */
    INSIDE_BRIEF,
    /** Beside the circles: two lines. */
    OUTSIDE,
    /** A line of the list below. */
    LINE
  }

  PartLabel(VennPart part) {
    this.part = part;
    setId("venn-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    getStyleClass().addAll("venn-label", part.name().toLowerCase(Locale.ROOT));
    number.getStyleClass().add("venn-number");
    words.getStyleClass().add("venn-words");
    share.getStyleClass().add("venn-words");
    change.getStyleClass().addAll("venn-words", "venn-change");
    change.setId("venn-change-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    setAlignment(Pos.CENTER);
    setAccessibleRole(AccessibleRole.BUTTON);
    tooltip.setShowDelay(Duration.millis(350));
    tooltip.setShowDuration(Duration.INDEFINITE);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    sign().ifPresent(words::setGraphic);
    getChildren().addAll(number, words, share, change);
  }

  VennPart part() {
    return part;
  }

  Tooltip tooltip() {
    return tooltip;
  }

  private Optional<SignShape> sign() {
    return switch (part) {
      case CUT_OFF, EFFECTIVE, UNUSED -> Optional.empty();
      case DENIED -> Optional.of(new SignShape(Sign.BARRED));
      case CONDITIONAL -> Optional.of(new SignShape(Sign.HALF));
      case DISJOINT -> Optional.of(new SignShape(Sign.EMPTY));
      case UNDECIDED -> Optional.of(new SignShape(Sign.QUESTION));
    };
  }

  /** Writes the numbers of a model. */
  void show(VennModel model, Style style) {
    String count = VennModel.number(model.count(part));
    String percent = model.percent(part);
    String changed = model.change(part);
    boolean line = style == Style.LINE;
    number.setText(count);
    there(number, !line);
    words.setText(
        switch (style) {
          case INSIDE, INSIDE_BRIEF -> part.title();
          case OUTSIDE -> part.title() + " " + percent;
          case LINE -> count + " " + part.title() + (changed.isEmpty() ? "" : "  " + changed);
        });
    share.setText(percent);
    pseudoClassStateChanged(LINE, line);
    there(share, style == Style.INSIDE);
    change.setText(changed);
    there(change, !line && !changed.isEmpty());
    tooltip.setText(model.explanation(part));
    setAccessibleText(model.accessibleText(part));
  }

  private static void there(Label label, boolean there) {
    label.setManaged(there);
    label.setVisible(there);
  }

  void align(Pos position) {
    setAlignment(position);
  }
}
