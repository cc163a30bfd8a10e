package dev.vennguard.ui.venn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/** Lays out picture, numbers, headings and lists in the space of the view. */
final class VennPane extends Pane {
  private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
  private static final double EDGE = 18;
  private static final double GAP = 8;

  /** Under the bars, numbers with words below them need so many pixels. */
  private static final double ROOMY = 70;

  private final ObjectProperty<VennForm> form;
  private final PartNodes nodes;
  private final CirclePicture circles;
  private final BarPicture bars;
  private final Leaders leaders = new Leaders();
  private final Headings headings = new Headings();
  private final FlowPane list = new FlowPane(12, 2);
  private final Corner corner;
  private final Map<VennPart, PartLabel> labels = new EnumMap<>(VennPart.class);
  private final FrameAnimation animation;
  private Optional<VennModel> model = Optional.empty();

  VennPane(
      PartNodes.PartListener listener,
      ObjectProperty<VennForm> form,
      ObjectProperty<VennScope> scope,
      BooleanProperty reduced) {
    this.form = form;
    nodes = new PartNodes(listener);
    circles = new CirclePicture(nodes);
    bars = new BarPicture(nodes);
    corner = new Corner(form, scope);
    animation = new FrameAnimation(reduced, circles::draw);
    list.getStyleClass().add("venn-list");
    getChildren().addAll(circles, bars, leaders, headings.identity(), headings.boundary());
    getChildren().addAll(list, corner);
    for (VennPart part : VennPart.values()) {
      PartLabel label = new PartLabel(part);
      labels.put(part, label);
      nodes.add(part, label);
      label.setVisible(false);
      if (listed(part, 1)) {
        list.getChildren().add(label);
      } else {
        getChildren().add(label);
      }
    }
    labels.forEach((part, label) -> nodes.explain(part, label.tip()));
    form.addListener((observable, before, now) -> requestLayout());
  }

  /** What stands in the list below: regions only if there is nothing in them to draw. */
  private static boolean listed(VennPart part, int count) {
    return switch (part) {
      case CUT_OFF, UNUSED -> false;
      case EFFECTIVE -> count == 0;
      case DENIED, CONDITIONAL, DISJOINT, UNDECIDED -> true;
    };
  }

  void show(VennModel next) {
    model = Optional.of(next);
    headings.show(next);
    corner.show(next);
    boolean noBoundary = !next.boundaryAttached() || next.counts().boundary() == 0;
    circles.boundaryRing().pseudoClassStateChanged(ABSENT, noBoundary);
    circles.boundaryDisc().pseudoClassStateChanged(ABSENT, noBoundary);
    boolean noIdentity = next.counts().identity() == 0;
    circles.identityRing().pseudoClassStateChanged(ABSENT, noIdentity);
    circles.identityDisc().pseudoClassStateChanged(ABSENT, noIdentity);
    labels.values().forEach(label -> show(label, next));
    keepOneTabStop();
    requestLayout();
  }

  /** A region of no actions has no number in the picture; that nothing is effective is listed. */
  private void show(PartLabel label, VennModel next) {
    int count = next.count(label.part());
    boolean listed = listed(label.part(), count);
    boolean hidden = label.part() == VennPart.UNUSED && !next.boundaryAttached();
    boolean there = count > 0 && !hidden || label.part() == VennPart.EFFECTIVE;
    label.setVisible(there);
    label.setManaged(there);
    boolean inList = list.getChildren().contains(label);
    if (listed && !inList) {
      getChildren().remove(label);
      list.getChildren().addFirst(label);
    } else if (!listed && inList) {
      list.getChildren().remove(label);
      getChildren().add(label);
    }
    if (listed) {
      label.show(next, PartLabel.Style.LINE);
    }
  }

  /** The picture's title, for an exported file. */
  String title() {
    return model.map(VennModel::title).orElse("");
  }

  /** All its numbers in words, for an exported file. */
  String description() {
    return model.map(VennModel::description).orElse("");
  }

  void choose(List<VennPart> chosen) {
    nodes.choose(chosen);
  }

  /** The parts that there are now. */
  List<VennPart> parts() {
    return labels.values().stream().filter(PartLabel::isVisible).map(PartLabel::part).toList();
  }

  Optional<VennPart> focused() {
    return labels.values().stream().filter(PartLabel::isFocused).map(PartLabel::part).findFirst();
  }

  void focus(VennPart part) {
    labels.values().forEach(label -> label.setFocusTraversable(label.part() == part));
    Optional.ofNullable(labels.get(part)).ifPresent(PartLabel::requestFocus);
  }

  /** Gives the keyboard to the one label that Tab stops at. */
  void focusStop() {
    keepOneTabStop();
    labels.values().stream()
        .filter(label -> label.isVisible() && label.isFocusTraversable())
        .findFirst()
        .ifPresent(PartLabel::requestFocus);
  }

  private void keepOneTabStop() {
    boolean reachable =
        labels.values().stream().anyMatch(label -> label.isVisible() && label.isFocusTraversable());
    if (!reachable) {
      labels.values().forEach(label -> label.setFocusTraversable(false));
      labels.values().stream()
          .filter(PartLabel::isVisible)
          .findFirst()
          .ifPresent(label -> label.setFocusTraversable(true));
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean round = form.get() == VennForm.CIRCLES;
    place(round ? corner.accuracy() : VennLayout.Accuracy.EXACT);
    double beside = width - corner.getWidth() - 2 * EDGE;
    double listWidth = Math.max(140, round ? width * 0.36 : beside);
    list.setPrefWrapLength(listWidth);
    double listHeight = list.prefHeight(listWidth);
    list.resizeRelocate(EDGE, height - listHeight - GAP, listWidth, listHeight);
    circles.setVisible(round);
    bars.setVisible(!round);
    model.ifPresent(present -> {
      if (round) {
        layoutCircles(present, width, height);
      } else {
        layoutBars(present, width, height);
      }
    });
  }

  /** What stands in the corner depends on whether the picture is to scale. */
  private void place(VennLayout.Accuracy accuracy) {
    corner.scale(accuracy);
    corner.autosize();
    corner.relocate(
        getWidth() - EDGE + 6 - corner.getWidth(), getHeight() - GAP + 3 - corner.getHeight());
    corner.layout();
  }

  /** Space beside the circles for headings and outside labels. */
  private static double side(double width) {
    return Math.clamp(width * 0.25, 126, 190);
  }

  private void layoutCircles(VennModel present, double width, double height) {
    Room room = new Room(width, height, side(width), Room.INSET);
    double wide = width / 2 - EDGE - GAP;
    double narrow = side(width) - EDGE - GAP;
    headings.layout(width, EDGE, wide);
    list.layout();
    RoundFit.Fit fit =
        RoundFit.of(
            present.counts(), room, wide, narrow, heading -> written(width, heading, false));
    place(fit.layout().accuracy());
    if (fit.layout().accuracy() != VennLayout.Accuracy.EXACT) {
      fit =
          RoundFit.of(
              present.counts(), room, wide, narrow, heading -> written(width, heading, true));
    }
    headings.layout(width, EDGE, fit.headings());
    VennLayout layout = fit.layout();
    animation.moveTo(layout.frame(), width, height);
    place(layout.accuracy());
    List<Leaders.Line> lines = new ArrayList<>();
    new CircleLabels(layout.frame(), width, EDGE, free(width, fit, true), free(width, fit, false))
        .place(present, regionLabels(), lines);
    leaders.draw(lines);
  }

  /**
   * Everything that is written in the corners if a heading is as wide as that.
   *
   * @param scaled with the words on the scale; they change nothing about where the others stand
   */
  private List<Box> written(double width, double heading, boolean scaled) {
    List<Box> boxes = new ArrayList<>(headings.boxes(width, EDGE, heading));
    for (Pane group : List.of(list, corner)) {
      for (Node child : group.getChildren()) {
        boolean there = scaled || !child.equals(corner.scaleWords());
        if (there && child.isVisible() && child.isManaged()) {
          Bounds bounds = child.getBoundsInParent();
          boxes.add(
              new Box(
                  group.getLayoutX() + bounds.getMinX(),
                  group.getLayoutY() + bounds.getMinY(),
                  bounds.getWidth(),
                  bounds.getHeight()));
        }
      }
    }
    return boxes;
  }

  /** The heights between what is written above and below in a margin. */
  private CircleLabels.Free free(double width, RoundFit.Fit fit, boolean left) {
    double from = EDGE;
    double to = getHeight() - GAP;
    for (Box box : written(width, fit.headings(), true)) {
      boolean here = left == box.x() + box.width() / 2 < width / 2;
      if (here && box.y() < getHeight() / 2) {
        from = Math.max(from, box.bottom() + 2);
      } else if (here) {
        to = Math.min(to, box.y() - 2);
      }
    }
    return new CircleLabels.Free(from, to);
  }

  private void layoutBars(VennModel present, double width, double height) {
    headings.layout(width, EDGE, width / 2 - EDGE - GAP);
    BarLayout layout = BarLayout.of(present.counts(), EDGE, width - EDGE);
    double y = Math.max(57, height * 0.27);
    bars.draw(layout, y);
    List<Leaders.Line> lines = new ArrayList<>();
    double under = y + 2 * BarPicture.BAR + 3;
    double free = Math.min(list.getLayoutY(), corner.getLayoutY()) - under;
    PartLabel.Style style = free < ROOMY ? PartLabel.Style.LINE : PartLabel.Style.OUTSIDE;
    BarLabels.place(layout, under, present, style, regionLabels(), lines);
    leaders.draw(lines);
  }

  private Map<VennZone, PartLabel> regionLabels() {
    Map<VennZone, PartLabel> found = new EnumMap<>(VennZone.class);
    for (PartLabel label : labels.values()) {
      if (label.isVisible() && equals(label.getParent())) {
        zone(label.part()).ifPresent(zone -> found.put(zone, label));
      }
    }
    return found;
  }

  private static Optional<VennZone> zone(VennPart part) {
    return switch (part) {
      case CUT_OFF -> Optional.of(VennZone.IDENTITY_ONLY);
      case EFFECTIVE -> Optional.of(VennZone.BOTH);
      case UNUSED -> Optional.of(VennZone.BOUNDARY_ONLY);
      case DENIED, CONDITIONAL, DISJOINT, UNDECIDED -> Optional.empty();
    };
  }
}
