package dev.vennguard.ui.venn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/** Lays out picture, numbers, headings and lists in the space of the view. */
final class VennPane extends Pane {
  private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
  private static final double EDGE = 18;
  private static final double GAP = 8;

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
      PartNodes.PartListener listener, ObjectProperty<VennForm> form, BooleanProperty reduced) {
    this.form = form;
    nodes = new PartNodes(listener);
    circles = new CirclePicture(nodes);
    bars = new BarPicture(nodes);
    corner = new Corner(form);
    animation = new FrameAnimation(reduced, circles::draw);
    list.getStyleClass().add("venn-list");
    getChildren().addAll(circles, bars, leaders, headings.identity(), headings.boundary());
    getChildren().addAll(list, corner);
    for (VennPart part : VennPart.values()) {
      PartLabel label = new PartLabel(part);
      labels.put(part, label);
      nodes.add(part, label);
      label.setVisible(false);
      if (listed(part)) {
        list.getChildren().add(label);
      } else {
        getChildren().add(label);
      }
    }
    labels.forEach((part, label) -> nodes.explain(part, label.tooltip()));
    form.addListener((observable, before, now) -> requestLayout());
  }

  private static boolean listed(VennPart part) {
    return switch (part) {
      case CUT_OFF, EFFECTIVE, UNUSED -> false;
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
    for (PartLabel label : labels.values()) {
      boolean there = !listed(label.part()) || next.count(label.part()) > 0;
      boolean hidden = label.part() == VennPart.UNUSED && !next.boundaryAttached();
      label.setVisible(there && !hidden);
      label.setManaged(there && !hidden);
      if (listed(label.part())) {
        label.show(next, PartLabel.Style.LINE);
      }
    }
    keepOneTabStop();
    requestLayout();
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
    headings.layout(width, EDGE, Math.max(side(width), width * 0.4) - EDGE);
    corner.autosize();
    corner.relocate(width - EDGE + 6 - corner.getWidth(), height - GAP + 3 - corner.getHeight());
    boolean round = form.get() == VennForm.CIRCLES;
    double beside = width - corner.getWidth() - 2 * EDGE;
    double listWidth = Math.max(140, round ? width * 0.36 : beside);
    list.setPrefWrapLength(listWidth);
    double listHeight = list.prefHeight(listWidth);
    list.resizeRelocate(EDGE, height - listHeight - GAP, listWidth, listHeight);
    model.ifPresent(present -> layoutPicture(present, width, height));
  }

  /** Space beside the circles for headings and outside labels. */
  private static double side(double width) {
    return Math.clamp(width * 0.25, 130, 190);
  }

  private void layoutPicture(VennModel present, double width, double height) {
    boolean round = form.get() == VennForm.CIRCLES;
    circles.setVisible(round);
    bars.setVisible(!round);
    List<Leaders.Line> lines = new ArrayList<>();
    if (round) {
      VennLayout layout = VennLayout.of(present.counts(), width, height, side(width));
      animation.moveTo(layout.frame(), width, height);
      corner.scale(layout.accuracy());
      new CircleLabels(layout.frame(), width, side(width) - EDGE - GAP, EDGE)
          .place(present, regionLabels(), lines);
    } else {
      BarLayout layout = BarLayout.of(present.counts(), EDGE, width - EDGE);
      double y = Math.max(57, height * 0.27);
      bars.draw(layout, y);
      corner.scale(VennLayout.Accuracy.EXACT);
      BarLabels.place(layout, y + 2 * BarPicture.BAR + 3, present, regionLabels(), lines);
    }
    leaders.draw(lines);
  }

  private Map<VennZone, PartLabel> regionLabels() {
    Map<VennZone, PartLabel> found = new EnumMap<>(VennZone.class);
    for (PartLabel label : labels.values()) {
      if (label.isVisible()) {
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
