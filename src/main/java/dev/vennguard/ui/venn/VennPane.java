package dev.vennguard.ui.venn;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.venn.geometry.BarLayout;
import dev.vennguard.ui.venn.geometry.Box;
import dev.vennguard.ui.venn.geometry.Leaders;
import dev.vennguard.ui.venn.geometry.Room;
import dev.vennguard.ui.venn.geometry.RoundFit;
import dev.vennguard.ui.venn.geometry.VennLayout;
import dev.vennguard.ui.venn.geometry.VennZone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

  /** Under the bars, numbers with words below them need so many pixels. */
  private static final double ROOMY = 70;

  /** A lower view has thinner bars, so that what is written has room. */
  private static final double LOW = 180;

  private static final double TWO_LABELS = 44;

  /**
   * Lower than this what is listed stands in one row under the circles; where one does not hold it,
   * nothing is listed: the chips of the filter have the same numbers, and circles need the room.
   */
  private static final double LOWEST = 140;

  private static final double ONE_ROW = 26;

  private final ObjectProperty<VennForm> form;
  private final PartNodes nodes;
  private final CirclePicture circles;
  private final BarPicture bars;
  private final Leaders leaders = new Leaders();
  private final Headings headings;
  private final FlowPane list = new FlowPane(12, 2);
  private final Corner corner;
  private final Corners corners;
  private final Map<VennPart, PartLabel> labels = new EnumMap<>(VennPart.class);
  private final FrameAnimation animation;
  private final RoundFit plain = new RoundFit();
  private final RoundFit scaled = new RoundFit();
  private Optional<VennModel> model = Optional.empty();

  VennPane(
      PartNodes.PartListener listener,
      ObjectProperty<VennForm> form,
      ObjectProperty<VennScope> scope,
      BooleanProperty reduced,
      Consumer<LayerKind> conditional) {
    this.form = form;
    headings = new Headings(conditional);
    nodes = new PartNodes(listener);
    circles = new CirclePicture(nodes);
    bars = new BarPicture(nodes);
    corner = new Corner(form, scope);
    corners = new Corners(list, corner);
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
      case DENIED, CONDITIONAL, DISJOINT, NEVER_APPLIES, UNDECIDED -> true;
    };
  }

  void show(VennModel next) {
    model = Optional.of(next);
    headings.show(next);
    corner.show(next);
    boolean noBoundary = !next.limited() || next.counts().boundary() == 0;
    circles.boundaryRing().pseudoClassStateChanged(ABSENT, noBoundary);
    circles.boundaryDisc().pseudoClassStateChanged(ABSENT, noBoundary);
    boolean noIdentity = next.counts().identity() == 0;
    circles.identityRing().pseudoClassStateChanged(ABSENT, noIdentity);
    circles.identityDisc().pseudoClassStateChanged(ABSENT, noIdentity);
    labels.values().forEach(label -> show(label, next));
    keepOneTabStop();
    requestLayout();
  }

  /**
   * A region of no actions has no number in the picture; that nothing is effective is listed. What
   * is not in the list is placed by this pane alone: not managed, it asks for no second layout.
   */
  private void show(PartLabel label, VennModel next) {
    int count = next.count(label.part());
    boolean listed = listed(label.part(), count);
    boolean hidden = label.part() == VennPart.UNUSED && !next.limited();
    boolean there = (count > 0 && !hidden) || label.part() == VennPart.EFFECTIVE;
    label.setVisible(there);
    label.setManaged(there && listed);
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

  /** Takes a picture in which there is nothing to press. */
  <T> T withoutSwitches(Supplier<T> picture) {
    corner.showSwitches(false);
    try {
      return picture.get();
    } finally {
      corner.showSwitches(true);
    }
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
    return labels.values().stream().filter(this::seen).map(PartLabel::part).toList();
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
        .filter(label -> seen(label) && label.isFocusTraversable())
        .findFirst()
        .ifPresent(PartLabel::requestFocus);
  }

  private boolean seen(PartLabel label) {
    return label.isVisible() && (list.isVisible() || !list.equals(label.getParent()));
  }

  private void keepOneTabStop() {
    boolean reachable =
        labels.values().stream().anyMatch(label -> seen(label) && label.isFocusTraversable());
    if (!reachable) {
      labels.values().forEach(label -> label.setFocusTraversable(false));
      labels.values().stream()
          .filter(this::seen)
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
    double share = height < LOW ? 0.58 : 0.36;
    boolean apart = round && height >= LOWEST;
    double listWidth = Math.max(140, apart ? width * share : beside);
    list.setPrefWrapLength(listWidth);
    double listHeight = list.prefHeight(listWidth);
    list.setVisible(!round || apart || listHeight <= ONE_ROW);
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
    double wide = width / 2 - EDGE - GAP;
    headings.layout(width, EDGE, wide);
    list.layout();
    List<Box> inOneLine = headings.boxes(width, EDGE, wide);
    Corners.View view = new Corners.View(width, EDGE, height - GAP, height / 2);
    List<Box> wrapped = besides(inOneLine, view);
    RoundFit.Fit fit = plain.of(question(present, inOneLine, wrapped, false));
    place(fit.layout().accuracy());
    if (fit.layout().accuracy() != VennLayout.Accuracy.EXACT) {
      fit = scaled.of(question(present, inOneLine, wrapped, true));
    }
    headings.layout(width, EDGE, fit.headings());
    animation.moveTo(fit.layout().frame(), width, height);
    place(fit.layout().accuracy());
    List<Box> written = corners.written(fit.headings() == wide ? inOneLine : wrapped, true);
    List<Leaders.Line> lines = new ArrayList<>();
    new CircleLabels(
            fit.layout().frame(),
            width,
            EDGE,
            Corners.free(written, view, true),
            Corners.free(written, view, false))
        .place(present, regionLabels(), lines);
    leaders.draw(lines);
  }

  /** Headings that keep to their side, if enough room stays below them for two labels. */
  private List<Box> besides(List<Box> inOneLine, Corners.View view) {
    List<Box> wrapped = headings.boxes(getWidth(), EDGE, side(getWidth()) - EDGE - GAP);
    List<Box> all = corners.written(wrapped, true);
    boolean room =
        Corners.free(all, view, true).height() >= TWO_LABELS
            && Corners.free(all, view, false).height() >= TWO_LABELS / 2;
    return room ? wrapped : inOneLine;
  }

  /** What is asked of the fit: with the words on the scale in the corner or without them. */
  private RoundFit.Question question(
      VennModel present, List<Box> inOneLine, List<Box> wrapped, boolean withScale) {
    double width = getWidth();
    double side = side(width);
    double wide = width / 2 - EDGE - GAP;
    return new RoundFit.Question(
        present.counts(),
        new Room(width, getHeight(), side, Room.INSET),
        new RoundFit.Written(wide, corners.written(inOneLine, withScale)),
        new RoundFit.Written(
            wrapped.equals(inOneLine) ? wide : side - EDGE - GAP,
            corners.written(wrapped, withScale)));
  }

  private void layoutBars(VennModel present, double width, double height) {
    headings.layout(width, EDGE, width / 2 - EDGE - GAP);
    BarLayout layout = BarLayout.of(present.counts(), EDGE, width - EDGE);
    double y = Math.max(57, height * 0.27);
    double bar = height < LOW ? BarPicture.BAR * 0.6 : BarPicture.BAR;
    bars.draw(layout, y, bar);
    List<Leaders.Line> lines = new ArrayList<>();
    double under = y + 2 * bar + BarPicture.BETWEEN;
    double free = Math.min(list.getLayoutY(), corner.getLayoutY()) - under;
    PartLabel.Style style = free < ROOMY ? PartLabel.Style.LINE : PartLabel.Style.OUTSIDE;
    BarLabels.place(layout, under, bar, free, present, style, regionLabels(), lines);
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
      case DENIED, CONDITIONAL, DISJOINT, NEVER_APPLIES, UNDECIDED -> Optional.empty();
    };
  }
}
