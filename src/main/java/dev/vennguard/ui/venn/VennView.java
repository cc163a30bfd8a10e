package dev.vennguard.ui.venn;

import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.common.StaleMark;
import dev.vennguard.workspace.Review;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/**
 * The picture of both policies' actions, with a number in every region. Regions are chosen by
 * mouse, or by arrow keys and Enter or Space; Esc ends the choice.
 */
public final class VennView extends StackPane {
  private static final double HEIGHT = 210;

  /** The list of layers has at least so many pixels, and that share of the view. */
  private static final double LIST = 84;

  private static final double SHARE = 0.4;

  /**
   * In a lower view the circles need all of the room; what is written beside them would collide.
   */
  private static final double BOTH = 200;

  private final Consumer<Selection> selections;
  private final ObjectProperty<VennForm> form =
      new SimpleObjectProperty<>(this, "form", VennForm.CIRCLES);
  private final ObjectProperty<VennScope> scope =
      new SimpleObjectProperty<>(this, "scope", VennScope.ALL_ACTIONS);
  private final ReadOnlyBooleanWrapper layered = new ReadOnlyBooleanWrapper(this, "layered");
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
  private final VennPane pane;
  private final LayerListPane list;

  /** In a low window beside an open card. */
  private static final double LOWEST = 110;

  private Optional<Evaluation> shown = Optional.empty();
  private Optional<VennModel> model = Optional.empty();
  private Review review = new Review.None();
  private Selection selection = new Selection.None();

  /**
   * A view that shows nothing yet.
   *
   * @param selections is told what the user selects
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public VennView(Consumer<Selection> selections) {
    this.selections = selections;
    pane = new VennPane(this::toggle, form, scope, reducedMotion, this::conditional);
    list = new LayerListPane(selections);
    list.visibleProperty().bind(layered.and(heightProperty().greaterThanOrEqualTo(BOTH)));
    list.managedProperty().bind(list.visibleProperty());
    setId("venn");
    getStyleClass().add("venn-view");
    getStylesheets().add(stylesheet());
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("how the two policies overlap");
    setMinSize(280, LOWEST);
    setPrefHeight(HEIGHT);
    setMaxWidth(Double.MAX_VALUE);
    list.setMinHeight(LIST);
    list.prefHeightProperty().bind(heightProperty().multiply(SHARE));
    VBox.setVgrow(pane, Priority.ALWAYS);
    getChildren().add(new VBox(pane, list));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    scope.addListener((observable, before, now) -> scopeChanged());
  }

  private static String stylesheet() {
    return Optional.ofNullable(VennView.class.getResource("venn.css"))
        .orElseThrow()
        .toExternalForm();
  }

  /** Draws what a snapshot says, and marks what is selected. */
  public void show(Snapshot snapshot, Selection current) {
    StaleMark.show(this, snapshot);
    Evaluation evaluation = snapshot.evaluation();
    boolean same = shown.filter(before -> before == evaluation).isPresent();
    if (!same || !review.equals(snapshot.review())) {
      shown = Optional.of(evaluation);
      review = snapshot.review();
      showPicture(evaluation);
    }
    selection = current;
    list.choose(current);
    pane.choose(chosen().stream().toList());
  }

  /**
   * Two circles: what the identity policies grant, and what all that limits them lets through.
   * Where that is more than the boundary, the list beneath says which layer lets what through.
   */
  private void showPicture(Evaluation evaluation) {
    boolean further = LayerListModel.needed(evaluation);
    if (further) {
      list.show(evaluation);
    }
    layered.set(further);
    model = Optional.of(new VennModel(evaluation, scope.get(), review));
    model.ifPresent(pane::show);
  }

  /** Whether layers are listed beneath the circles, so that more room is of use. */
  public ReadOnlyBooleanProperty layeredProperty() {
    return layered.getReadOnlyProperty();
  }

  /** The same selection for a new evaluation; to be applied whenever a snapshot is published. */
  public Selection renewed(Selection current, Evaluation evaluation) {
    return VennSelections.renewed(current, evaluation, scope.get());
  }

  private void scopeChanged() {
    shown.ifPresent(evaluation -> {
      showPicture(evaluation);
      Selection next = renewed(selection, evaluation);
      if (!next.equals(selection)) {
        selections.accept(next);
      }
    });
  }

  /** The picture as it stands, as an SVG document. */
  public String svg() {
    layout();
    return VennSvg.write(pane, background(), pane.title(), pane.description());
  }

  /** The picture as it stands, at twice its size, on the colour of its pane. */
  public WritableImage image() {
    layout();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(background());
    parameters.setTransform(Transform.scale(2, 2));
    boolean before = isVisible();
    setVisible(true);
    try {
      return pane.withoutSwitches(() -> snapshot(parameters, null));
    } finally {
      setVisible(before);
    }
  }

  /** The colour behind the picture: that of the nearest pane which has one. */
  private Color background() {
    for (Parent parent = this; parent != null; parent = parent.getParent()) {
      if (parent instanceof Region region && region.getBackground() != null) {
        for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
          if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
            return colour;
          }
        }
      }
    }
    return Color.WHITE;
  }

  /** Takes the keyboard to the region that had it last. */
  public void focusFirst() {
    pane.focusStop();
  }

  /** Which actions are counted; the user can change it, so keep it. */
  public ObjectProperty<VennScope> scopeProperty() {
    return scope;
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

  /** Chooses the actions of which a side allows some requests only. */
  private void conditional(LayerKind kind) {
    model.ifPresent(known ->
        selections.accept(
            new Selection.Actions(
                kind.title() + ", only under conditions", known.conditional(kind))));
  }

  private void toggle(VennPart part) {
    pane.focus(part);
    if (chosen().filter(part::equals).isPresent()) {
      selections.accept(new Selection.None());
    } else {
      shown.ifPresent(
          evaluation -> selections.accept(VennSelections.of(part, evaluation, scope.get())));
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
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
