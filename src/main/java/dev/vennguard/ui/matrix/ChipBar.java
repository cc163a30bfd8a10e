package dev.vennguard.ui.matrix;

import dev.vennguard.ui.common.StandingSigns;
import dev.vennguard.ui.kit.Figures;
import dev.vennguard.ui.kit.SignShape;
import dev.vennguard.ui.kit.Tip;
import dev.vennguard.ui.matrix.filter.ChangeSigns;
import dev.vennguard.ui.matrix.filter.OutcomeChip;
import dev.vennguard.workspace.Review;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * One button per outcome with its count. A click (or Space) shows that outcome alone; with Shift,
 * Ctrl or Command it is added. What changed since the baseline has a button of its own, which
 * filters beside the others.
 */
final class ChipBar extends FlowPane {
  /** What a chip has around its words: its sign, the gap after it, padding and border. */
  private static final double AROUND = 29;

  private static final double SIGN = 15;
  private static final double GAP = 4;
  private static final double FONT = 11.5;

  /** The padding at both ends of the bar. */
  private static final double EDGES = 20;

  private static final int MOST_WIDTHS = 500;

  /** Which chips are sign and number only, as the room gets short; the tooltips keep the words. */
  private enum Brevity {
    NONE,
    RARE,
    DENIED,
    EFFECTIVE,
    ALL;

    boolean shortens(OutcomeChip chip) {
      return switch (this) {
        case NONE -> false;
        case RARE -> chip.rare();
        case DENIED -> chip.rare() || chip == OutcomeChip.DENIED;
        case EFFECTIVE ->
            chip.rare() || chip == OutcomeChip.DENIED || chip == OutcomeChip.EFFECTIVE;
        case ALL -> true;
      };
    }
  }

  private final ToggleButton all = new ToggleButton("All");
  private final Map<OutcomeChip, ToggleButton> buttons = new EnumMap<>(OutcomeChip.class);
  private final ToggleButton changed = new ToggleButton();
  private final Consumer<Set<OutcomeChip>> pressed;
  private final Set<OutcomeChip> on = EnumSet.noneOf(OutcomeChip.class);
  private final Text measure = new Text();
  private final Map<String, Double> widths = new HashMap<>();
  private boolean adding;
  private double room;
  private Brevity brevity = Brevity.RARE;

  ChipBar(Consumer<Set<OutcomeChip>> pressed, Consumer<ChangeFilter> changedPressed) {
    super(GAP, GAP);
    this.pressed = pressed;
    setId("matrix-chips");
    getStyleClass().add("matrix-chips");
    setFocusTraversable(false);
    measure.setFont(Font.font("DejaVu Sans", FONT));
    setup(all, "all");
    all.setOnAction(event -> {
      changedPressed.accept(ChangeFilter.ANY);
      choose(EnumSet.noneOf(OutcomeChip.class));
    });
    all.setSelected(true);
    for (OutcomeChip chip : OutcomeChip.values()) {
      ToggleButton button = new ToggleButton(chip.title());
      button.setGraphic(new SignShape(StandingSigns.of(chip.sign())));
      button.setGraphicTextGap(4);
      Tip.on(button, chip.title() + ": " + RowTexts.meaning(chip));
      setup(button, chip.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      button.setOnAction(event -> pressed(chip));
      button.addEventHandler(KeyEvent.KEY_RELEASED, event -> released(event, chip));
      buttons.put(chip, button);
    }
    setup(changed, "changed");
    Tip.on(changed, "Changed: allows other requests than it did in the baseline");
    changed.setOnAction(event ->
        changedPressed.accept(changed.isSelected() ? ChangeFilter.CHANGED : ChangeFilter.ANY));
    addEventFilter(
        MouseEvent.MOUSE_RELEASED, event -> adding = event.isShiftDown() || event.isShortcutDown());
  }

  private void setup(ToggleButton button, String id) {
    button.setId("chip-" + id);
    button.getStyleClass().addAll("vg-chip", "matrix-chip");
    getChildren().add(button);
  }

  /** A button itself does not react to Space with a modifier. */
  private void released(KeyEvent event, OutcomeChip chip) {
    if (event.getCode() == KeyCode.SPACE && (event.isShiftDown() || event.isShortcutDown())) {
      adding = true;
      pressed(chip);
      event.consume();
    }
  }

  private void pressed(OutcomeChip chip) {
    boolean wasOn = on.contains(chip);
    Set<OutcomeChip> next = EnumSet.noneOf(OutcomeChip.class);
    if (adding) {
      next.addAll(on);
    }
    adding = false;
    if (wasOn) {
      next.remove(chip);
    } else {
      next.add(chip);
    }
    choose(next);
  }

  /** Presses one no longer, and tells. */
  void release(OutcomeChip chip) {
    Set<OutcomeChip> next = EnumSet.noneOf(OutcomeChip.class);
    next.addAll(on);
    next.remove(chip);
    choose(next);
  }

  /** Presses exactly these, and tells. */
  void choose(Set<OutcomeChip> chips) {
    on.clear();
    on.addAll(chips);
    buttons.forEach((chip, button) -> button.setSelected(on.contains(chip)));
    all.setSelected(on.isEmpty());
    pressed.accept(Set.copyOf(on));
  }

  /** Writes the counts; a rare outcome that does not occur is not offered, unless it is pressed. */
  void show(MatrixModel model) {
    brevity = fitting(model);
    buttons.forEach((chip, button) -> show(button, chip, chip.count(model.all())));
    boolean compared = model.review() instanceof Review.Since;
    changed.setVisible(compared);
    changed.setManaged(compared);
    changed.setSelected(model.changed() == ChangeFilter.CHANGED);
    all.setSelected(on.isEmpty() && !changed.isSelected());
    if (model.review() instanceof Review.Since(var baseline, var changes)) {
      int count = changes.all().count();
      changed.setText(changedWords(number(count)));
      changed.setAccessibleText("changed since " + baseline.title() + ": " + actions(count));
    }
  }

  private String changedWords(String number) {
    return ChangeSigns.DELTA
        + (brevity.compareTo(Brevity.DENIED) >= 0 ? " " : " Changed ")
        + number;
  }

  private void show(ToggleButton button, OutcomeChip chip, int count) {
    String text = words(chip, count);
    if (!button.getText().equals(text)) {
      button.setText(text);
      button.setAccessibleText(chip.title() + ": " + actions(count));
    }
    button.setVisible(offered(chip, count));
    button.setManaged(offered(chip, count));
  }

  private String words(OutcomeChip chip, int count) {
    return brevity.shortens(chip) ? number(count) : chip.title() + " " + number(count);
  }

  private boolean offered(OutcomeChip chip, int count) {
    return !chip.rare() || count > 0 || on.contains(chip);
  }

  private static String actions(int count) {
    return Figures.counted(count, "action");
  }

  private static String number(int count) {
    return Figures.grouped(count);
  }

  /** The most words with which all chips stand on one line. */
  private Brevity fitting(MatrixModel model) {
    for (Brevity candidate : Brevity.values()) {
      brevity = candidate;
      if (wide(model) <= room) {
        return candidate;
      }
    }
    return Brevity.ALL;
  }

  private double wide(MatrixModel model) {
    double wide = around(all.getText()) - SIGN;
    for (OutcomeChip chip : OutcomeChip.values()) {
      int count = chip.count(model.all());
      wide += offered(chip, count) ? GAP + around(words(chip, count)) : 0;
    }
    if (model.review() instanceof Review.Since(var baseline, var changes)) {
      wide += GAP + around(changedWords(number(changes.all().count()))) - SIGN;
    }
    return wide;
  }

  private double around(String words) {
    if (widths.size() >= MOST_WIDTHS) {
      widths.clear();
    }
    return AROUND + widths.computeIfAbsent(words, this::measured);
  }

  private double measured(String words) {
    measure.setText(words);
    return measure.getLayoutBounds().getWidth();
  }

  /** Chooses the words anew for another width. */
  void width(double width, MatrixModel model) {
    room = width - EDGES;
    show(model);
  }
}
