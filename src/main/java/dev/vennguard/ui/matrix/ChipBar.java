package dev.vennguard.ui.matrix;

import dev.vennguard.ui.kit.SignShape;
import dev.vennguard.ui.matrix.MatrixModel.ChangeFilter;
import dev.vennguard.workspace.Review;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;

/**
 * One button per outcome with its count. A click (or Space) shows that outcome alone; with Shift,
 * Ctrl or Command it is added. What changed since the baseline has a button of its own, which
 * filters beside the others.
 */
final class ChipBar extends FlowPane {
  /** From this width on, all chips fit on one line with their words. */
  private static final double ROOMY = 760;

  private final ToggleButton all = new ToggleButton("All");
  private final Map<OutcomeChip, ToggleButton> buttons = new EnumMap<>(OutcomeChip.class);
  private final ToggleButton changed = new ToggleButton();
  private final Consumer<Set<OutcomeChip>> pressed;
  private final Set<OutcomeChip> on = EnumSet.noneOf(OutcomeChip.class);
  private boolean adding;
  private boolean brief = true;

  ChipBar(Consumer<Set<OutcomeChip>> pressed, Consumer<ChangeFilter> changedPressed) {
    super(5, 4);
    this.pressed = pressed;
    setId("matrix-chips");
    getStyleClass().add("matrix-chips");
    setFocusTraversable(false);
    setup(all, "all");
    all.setOnAction(event -> {
      changedPressed.accept(ChangeFilter.ANY);
      choose(EnumSet.noneOf(OutcomeChip.class));
    });
    all.setSelected(true);
    for (OutcomeChip chip : OutcomeChip.values()) {
      ToggleButton button = new ToggleButton(chip.title());
      button.setGraphic(new SignShape(OutcomeSigns.of(chip.sign())));
      button.setGraphicTextGap(4);
      button.setTooltip(
          new Tooltip(chip.title().toLowerCase(Locale.ROOT) + ": " + RowTexts.meaning(chip)));
      setup(button, chip.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      button.setOnAction(event -> pressed(chip));
      button.addEventHandler(KeyEvent.KEY_RELEASED, event -> released(event, chip));
      buttons.put(chip, button);
    }
    setup(changed, "changed");
    changed.setTooltip(new Tooltip("changed: allows other requests than it did in the baseline"));
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
    buttons.forEach((chip, button) -> show(button, chip, chip.count(model.evaluation())));
    boolean compared = model.review() instanceof Review.Since;
    changed.setVisible(compared);
    changed.setManaged(compared);
    changed.setSelected(model.changed() == ChangeFilter.CHANGED);
    all.setSelected(on.isEmpty() && !changed.isSelected());
    if (model.review() instanceof Review.Since(var baseline, var changes)) {
      String number = String.format(Locale.ROOT, "%,d", changes.all().count());
      changed.setText(ChangeSigns.DELTA + " Changed " + number);
      changed.setAccessibleText("changed since " + baseline.title() + ": " + number + " actions");
    }
  }

  private void show(ToggleButton button, OutcomeChip chip, int count) {
    String number = String.format(Locale.ROOT, "%,d", count);
    String text = brief && chip.rare() ? number : chip.title() + " " + number;
    if (!button.getText().equals(text)) {
      button.setText(text);
      button.setAccessibleText(chip.title() + ": " + number + " actions");
    }
    boolean offered = !chip.rare() || count > 0 || on.contains(chip);
    button.setVisible(offered);
    button.setManaged(offered);
  }

  /** In a narrow window the rare chips are sign and number only, so that one line is enough. */
  void width(double width, MatrixModel model) {
    boolean narrow = width < ROOMY;
    if (narrow != brief) {
      brief = narrow;
      show(model);
    }
  }
}
