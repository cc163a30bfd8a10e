package dev.vennguard.ui.venn;

import dev.vennguard.ui.kit.Sign;
import dev.vennguard.ui.kit.SignShape;
import dev.vennguard.ui.kit.Tip;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Number, word and percentage of a part: what the keyboard and screen readers meet. */
final class PartLabel extends VBox {
  private static final PseudoClass LINE = PseudoClass.getPseudoClass("line");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int MOST_SIZES = 500;

  /** As in the style sheet. */
  private static final double AROUND_WORDS = 9;

  private static final double ABOVE_AND_BELOW = 3;
  private static final Size NOTHING = new Size(0, 0);

  private final VennPart part;
  private final Label number = new Label();
  private final Label words = new Label();
  private final Label share = new Label();
  private final Label change = new Label();
  private final Text measure = new Text();
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

  /**
   * How large the label would be. The texts are measured, not the label: what is written into it
   * only to be measured would be styled and laid out each time.
   */
  Size size(VennModel model, Style style) {
    if (sizes.size() >= MOST_SIZES) {
      sizes.clear();
    }
    return sizes.computeIfAbsent(look(model, style), this::measured);
  }

  private Look look(VennModel model, Style style) {
    return new Look(
        style,
        model.title(part),
        VennModel.number(model.count(part)),
        model.percent(part),
        model.change(part),
        number.getFont(),
        wordsFont(style));
  }

  /** The style sheets make the words bold where they stand in a line, or are chosen. */
  private Font wordsFont(Style style) {
    boolean bold = isLine(style) || getPseudoClassStates().contains(CHOSEN);
    Font font = words.getFont();
    return Font.font(font.getFamily(), bold ? FontWeight.BOLD : FontWeight.NORMAL, font.getSize());
  }

  private Size measured(Look look) {
    boolean line = isLine(look.style());
    Size all = line ? NOTHING : under(NOTHING, look.count(), look.number());
    all = under(all, words(look), look.words());
    if (look.style() == Style.INSIDE) {
      all = under(all, look.percent(), look.words());
    }
    if (!line && !look.changed().isEmpty()) {
      all = under(all, look.changed(), look.words());
    }
    return new Size(all.width() + AROUND_WORDS, all.height() + ABOVE_AND_BELOW);
  }

  private Size under(Size above, String text, Font font) {
    measure.setFont(font);
    measure.setText(text);
    Bounds bounds = measure.getLayoutBounds();
    return new Size(
        Math.max(above.width(), Math.ceil(bounds.getWidth()) + 1),
        above.height() + Math.ceil(bounds.getHeight()));
  }

  private static boolean isLine(Style style) {
    return style == Style.LINE || style == Style.LINE_BRIEF;
  }

  private static String words(Look look) {
    return switch (look.style()) {
      case INSIDE, INSIDE_BRIEF -> look.title();
      case OUTSIDE -> look.title() + " " + look.percent();
      case LINE_BRIEF -> look.count() + " " + look.title();
      case LINE ->
          look.count()
              + " "
              + look.title()
              + (look.changed().isEmpty() ? "" : "  " + look.changed());
    };
  }

  /** Writes the numbers of a model. */
  void show(VennModel model, Style style) {
    told = Optional.of(model);
    Look look = look(model, style);
    boolean line = isLine(style);
    boolean styled = shown.map(before -> isLine(before) == line).orElse(false);
    there(number, look.count(), !line);
    words.setText(words(look));
    pseudoClassStateChanged(LINE, line);
    there(share, look.percent(), style == Style.INSIDE);
    there(change, look.changed(), !line && !look.changed().isEmpty());
    setAccessibleText(model.accessibleText(part));
    shown = Optional.of(style);
    if (!styled) {
      applyCss();
    }
  }

  /**
   * A text that changes where nobody sees it leaves JavaFX with a frame in which nothing is to be
   * painted, and then it paints the whole window: so what is hidden keeps its text; and what comes
   * is styled at once, not in a frame of its own.
   */
  private static void there(Label label, String text, boolean there) {
    boolean comes = there && !label.isVisible();
    label.setManaged(there);
    label.setVisible(there);
    if (there) {
      label.setText(text);
    }
    if (comes) {
      label.applyCss();
    }
  }

  void align(Pos position) {
    setAlignment(position);
  }
}
