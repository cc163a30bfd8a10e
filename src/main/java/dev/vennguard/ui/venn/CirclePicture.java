package dev.vennguard.ui.venn;

import dev.vennguard.ui.venn.geometry.Disc;
import dev.vennguard.ui.venn.geometry.Slices;
import dev.vennguard.ui.venn.geometry.VennFrame;
import dev.vennguard.ui.venn.geometry.VennZone;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/**
 * Draws a {@link VennFrame}. Painted from the bottom up: left disc, right disc over it, lens over
 * both; so each region's parts can be cut from whole discs, and what is seen of them is right.
 */
final class CirclePicture extends Pane {
  private static final int STEPS = 48;

  private final Circle leftDisc = new Circle();
  private final Circle rightDisc = new Circle();
  private final Polygon lens = new Polygon();
  private final Map<VennZone, Polygon> undecided = new EnumMap<>(VennZone.class);
  private final Map<VennZone, Polygon> denied = new EnumMap<>(VennZone.class);
  private final Polygon disjoint = new Polygon();
  private final Circle leftRing = new Circle();
  private final Circle rightRing = new Circle();
  private final Polygon lensRing = new Polygon();

  /** Unmanaged: what moves in it never asks the view around it for a layout. */
  CirclePicture(PartNodes parts) {
    setManaged(false);
    for (VennZone zone : VennZone.values()) {
      undecided.put(zone, styled(new Polygon(), "venn-undecided"));
      denied.put(zone, styled(new Polygon(), "venn-denied"));
    }
    styled(leftDisc, "venn-disc", "identity");
    styled(rightDisc, "venn-disc", "boundary");
    styled(lens, "venn-lens");
    styled(disjoint, "venn-disjoint");
    styled(leftRing, "venn-ring", "identity");
    styled(rightRing, "venn-ring", "boundary");
    styled(lensRing, "venn-ring", "effective");
    List.of(leftRing, rightRing, lensRing).forEach(ring -> ring.setMouseTransparent(true));
    getChildren().addAll(leftDisc, part(VennZone.IDENTITY_ONLY, undecided));
    getChildren().addAll(part(VennZone.IDENTITY_ONLY, denied), rightDisc);
    getChildren().addAll(part(VennZone.BOUNDARY_ONLY, undecided));
    getChildren().addAll(part(VennZone.BOUNDARY_ONLY, denied), lens);
    getChildren().addAll(part(VennZone.BOTH, undecided), disjoint, part(VennZone.BOTH, denied));
    getChildren().addAll(leftRing, rightRing, lensRing);
    parts.add(VennPart.CUT_OFF, leftDisc, leftRing);
    parts.add(VennPart.EFFECTIVE, lens, lensRing);
    parts.add(VennPart.UNUSED, rightDisc, rightRing);
    parts.add(VennPart.DISJOINT, disjoint);
    undecided.values().forEach(shape -> parts.add(VennPart.UNDECIDED, shape));
    denied.values().forEach(shape -> parts.add(VennPart.DENIED, shape));
  }

  private static Polygon part(VennZone zone, Map<VennZone, Polygon> shapes) {
    return shapes.computeIfAbsent(zone, missing -> new Polygon());
  }

  private static <S extends Shape> S styled(S shape, String... classes) {
    shape.getStyleClass().addAll(classes);
    return shape;
  }

  /** Moves all shapes to where the frame has them. */
  void draw(VennFrame frame) {
    place(leftDisc, frame.identity());
    place(leftRing, frame.identity());
    place(rightDisc, frame.boundary());
    place(rightRing, frame.boundary());
    Slices both = frame.both();
    set(lens, frame.lensOutline(both.top(), both.bottom(), STEPS));
    set(lensRing, lens.getPoints());
    boolean overlap = both.bottom() - both.top() > 0.5;
    lens.setVisible(overlap);
    lensRing.setVisible(overlap);
    for (VennZone zone : VennZone.values()) {
      Slices cuts = frame.slices(zone);
      slice(part(zone, undecided), frame, zone, cuts.top(), cuts.undecidedEnd());
      slice(part(zone, denied), frame, zone, cuts.disjointEnd(), cuts.bottom());
    }
    slice(disjoint, frame, VennZone.BOTH, both.mainEnd(), both.disjointEnd());
  }

  private static void slice(Polygon shape, VennFrame frame, VennZone zone, double from, double to) {
    boolean there = to - from > 0.5;
    shape.setVisible(there);
    if (there) {
      set(
          shape,
          switch (zone) {
            case IDENTITY_ONLY -> frame.identity().outline(from, to, STEPS);
            case BOTH -> frame.lensOutline(from, to, STEPS);
            case BOUNDARY_ONLY -> frame.boundary().outline(from, to, STEPS);
          });
    }
  }

  private static void set(Polygon shape, List<Double> points) {
    shape.getPoints().setAll(points);
  }

  private static void place(Circle shape, Disc circle) {
    shape.setCenterX(circle.x());
    shape.setCenterY(circle.y());
    shape.setRadius(circle.radius());
  }

  Circle boundaryRing() {
    return rightRing;
  }

  Circle boundaryDisc() {
    return rightDisc;
  }

  Circle identityDisc() {
    return leftDisc;
  }

  Circle identityRing() {
    return leftRing;
  }
}
