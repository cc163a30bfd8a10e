package dev.vennguard.ui.venn;

import dev.vennguard.live.Evaluation;
import dev.vennguard.workspace.Freshness;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The picture of both policies' actions, with a number in every region. Regions are chosen by
 * mouse, or by arrow keys and Enter or Space; Esc ends the choice.
 */
public final class VennView extends StackPane {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final double HEIGHT = 210;

  private final Consumer<Selection> selections;
  private final ObjectProperty<VennForm> form =
      new SimpleObjectProperty<>(this, "form", VennForm.CIRCLES);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
  private final VennPane pane;
  private final LayerListPane list;
  private Optional<Evaluation> shown = Optional.empty();
  private Selection selection = new Selection.None();

  /**
   * A view that shows nothing yet.
   *
   * @param selections is told what the user selects
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public VennView(Consumer<Selection> selections) {
    this.selections = selections;
    pane = new VennPane(this::toggle, form, reducedMotion);
    list = new LayerListPane(selections);
    list.setVisible(false);
    setId("venn");
    getStyleClass().add("venn-view");
    getStylesheets().add(stylesheet());
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("how the two policies overlap");
    setMinSize(280, 150);
    setPrefHeight(HEIGHT);
    setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(pane, list);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private static String stylesheet() {
    return Optional.ofNullable(VennView.class.getResource("venn.css"))
        .orElseThrow()
        .toExternalForm();
  }

  /** Draws what a snapshot says, and marks what is selected. */
  public void show(Snapshot snapshot, Selection current) {
    boolean stale =
        switch (snapshot.freshness()) {
          case Freshness.Current ignored -> false;
          case Freshness.Stale ignored -> true;
        };
    pseudoClassStateChanged(STALE, stale);
    Evaluation evaluation = snapshot.evaluation();
    if (shown.filter(before -> before == evaluation).isEmpty()) {
      shown = Optional.of(evaluation);
      showPicture(evaluation);
    }
    selection = current;
    list.choose(current);
    pane.choose(chosen().stream().toList());
  }

  /** Two layers are two circles; more of them are a list (UX §3.2.5). */
  private void showPicture(Evaluation evaluation) {
    boolean further = LayerListModel.needed(evaluation);
    pane.setVisible(!further);
    list.setVisible(further);
    if (further) {
      list.show(evaluation);
    } else {
      pane.show(new VennModel(evaluation));
    }
  }

  /** Circles or bars; the user can change it, so keep it. */
  public ObjectProperty<VennForm> formProperty() {
    return form;
  }

  /** Whether transitions are off. */
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /** The selected part: titles are unique among parts. */
  private Optional<VennPart> chosen() {
    return switch (selection) {
      case Selection.Actions(String title, var ignored) -> VennSelections.partOf(title);
      case Selection.None ignored -> Optional.empty();
      case Selection.OneAction ignored -> Optional.empty();
      case Selection.InService ignored -> Optional.empty();
      case Selection.StatementAt ignored -> Optional.empty();
    };
  }

  private void toggle(VennPart part) {
    pane.focus(part);
    if (chosen().filter(part::equals).isPresent()) {
      selections.accept(new Selection.None());
    } else {
      shown.ifPresent(evaluation -> selections.accept(VennSelections.of(part, evaluation)));
    }
  }

  private void pressed(KeyEvent event) {
    boolean handled =
        switch (event.getCode()) {
          case RIGHT, DOWN -> move(1);
          case LEFT, UP -> move(-1);
          case ENTER, SPACE -> pane.focused().map(this::toggled).orElse(false);
          case ESCAPE -> clear();
          default -> false;
        };
    if (handled) {
      event.consume();
    }
  }

  private boolean toggled(VennPart part) {
    toggle(part);
    return true;
  }

  private boolean clear() {
    if (chosen().isEmpty()) {
      return false;
    }
    selections.accept(new Selection.None());
    return true;
  }

  private boolean move(int by) {
    List<VennPart> parts = pane.parts().stream().sorted(Comparator.naturalOrder()).toList();
    Optional<VennPart> focused = pane.focused();
    if (focused.isEmpty() || parts.isEmpty()) {
      return false;
    }
    int next = Math.floorMod(parts.indexOf(focused.get()) + by, parts.size());
    pane.focus(parts.get(next));
    return true;
  }

  /** The node to put into a window. */
  public Region node() {
    return this;
  }
}
