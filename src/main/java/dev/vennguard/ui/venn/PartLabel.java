package dev.vennguard.ui.venn;

import dev.vennguard.ui.kit.Sign;
import dev.vennguard.ui.kit.SignShape;
import dev.vennguard.ui.kit.Tip;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

/** Number, word and percentage of a part: what the keyboard and screen readers meet. */
final class PartLabel extends VBox {
  private static final PseudoClass LINE = PseudoClass.getPseudoClass("line");
  private static final int MOST_SIZES = 500;

  private final VennPart part;
  private final Label number = new Label();
  private final Label words = new Label();
  private final Label share = new Label();
  private final Label change = new Label();
  private final Tip tip = new Tip(this::explanation, 350, 360);
  private final Map<Look, Size> sizes = new HashMap<>();
  private Optional<Style> shown = Optional.empty();
  private Optional<VennModel> told = Optional.empty();

  /** What a label needs, in whole pixels. */
  record Size(double width, double height) {}

  /** All that the size of a label depends on. */
  private record Look(
      Style style,
      String title,
      String count,
      String percent,
      String changed,
      Font number,
      Font words) {}

  /** Where the label stands. */
  enum Style {
    /** Inside its region: three centred lines. */
    INSIDE,
    /** Inside a small region: number and word. */
    INSIDE_BRIEF,
    /** Beside the circles: two lines. */
    OUTSIDE,
    /** A line of the list below. */
    LINE,
    /** The same where the room is short: what changed is in the tooltip. */
    LINE_BRIEF
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
    sign().ifPresent(words::setGraphic);
    getChildren().addAll(number, words, share, change);
  }

  VennPart part() {
    return part;
  }

  Tip tip() {
    return tip;
  }

  private String explanation() {
    return told.map(model -> model.explanation(part)).orElse("");
  }

  private Optional<SignShape> sign() {
    return switch (part) {
      case CUT_OFF, EFFECTIVE, UNUSED -> Optional.empty();
      case DENIED -> Optional.of(new SignShape(Sign.BARRED));
      case CONDITIONAL -> Optional.of(new SignShape(Sign.HALF));
      case DISJOINT -> Optional.of(new SignShape(Sign.EMPTY));
      case NEVER_APPLIES -> Optional.of(new SignShape(Sign.CROSSED));
      case UNDECIDED -> Optional.of(new SignShape(Sign.QUESTION));
    };
  }

  /** How large the label would be: measured once for each text, for writing it takes long. */
  Size size(VennModel model, Style style) {
    if (sizes.size() >= MOST_SIZES) {
      sizes.clear();
    }
    Size known = sizes.get(look(model, style));
    if (known != null) {
      return known;
    }
    show(model, style);
    double wide = Math.ceil(prefWidth(-1));
    Size measured = new Size(wide, Math.ceil(prefHeight(wide)));
    sizes.put(look(model, style), measured);
    return measured;
  }

  private Look look(VennModel model, Style style) {
    return new Look(
        style,
        model.title(part),
        VennModel.number(model.count(part)),
        model.percent(part),
        model.change(part),
        number.getFont(),
        words.getFont());
  }

  /** Writes the numbers of a model. */
  void show(VennModel model, Style style) {
    told = Optional.of(model);
    String count = VennModel.number(model.count(part));
    String percent = model.percent(part);
    String changed = model.change(part);
    boolean line = style == Style.LINE || style == Style.LINE_BRIEF;
    there(number, count, !line);
    words.setText(
        switch (style) {
          case INSIDE, INSIDE_BRIEF -> model.title(part);
          case OUTSIDE -> model.title(part) + " " + percent;
          case LINE_BRIEF -> count + " " + model.title(part);
          case LINE -> count + " " + model.title(part) + (changed.isEmpty() ? "" : "  " + changed);
        });
    pseudoClassStateChanged(LINE, line);
    there(share, percent, style == Style.INSIDE);
    there(change, changed, !line && !changed.isEmpty());
    setAccessibleText(model.accessibleText(part));
    if (shown.filter(style::equals).isEmpty()) {
      shown = Optional.of(style);
      applyCss();
    }
  }

  /**
   * A text that changes where nobody sees it leaves JavaFX with a frame in which nothing is to be
   * painted, and then it paints the whole window: so what is hidden keeps its text.
   */
  private static void there(Label label, String text, boolean there) {
    label.setManaged(there);
    label.setVisible(there);
    if (there) {
      label.setText(text);
    }
  }

  void align(Pos position) {
    setAlignment(position);
  }
}
