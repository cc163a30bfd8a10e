package dev.vennguard.ui.venn;

import dev.vennguard.ui.venn.geometry.BarLayout;
import dev.vennguard.ui.venn.geometry.RegionCounts;
import dev.vennguard.ui.venn.geometry.Slices;
import dev.vennguard.ui.venn.geometry.VennZone;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Draws a {@link BarLayout}: the identity policy's bar, and the boundary's under it. */
final class BarPicture extends Pane {
  /** How high a bar is where there is room for it, in pixels. */
  static final double BAR = 24;

  /** The space between the bars. */
  static final double BETWEEN = 3;

  private static final double THINNEST = 1;

  private final Row identity;
  private final Row boundary;

  BarPicture(PartNodes parts) {
    identity = new Row(parts, VennZone.IDENTITY_ONLY, VennPart.CUT_OFF, "identity");
    boundary = new Row(parts, VennZone.BOUNDARY_ONLY, VennPart.UNUSED, "boundary");
    getChildren().addAll(identity, boundary);
  }

  /**
   * Moves all shapes.
   *
   * @param y where the first bar starts
   * @param high how high each is
   */
  void draw(BarLayout layout, double y, double high) {
    identity.draw(layout, y, high);
    boundary.draw(layout, y + high + BETWEEN, high);
  }

  /** One bar: its own zone and the common one, each with its parts. */
  private static final class Row extends Pane {
    private final VennZone own;
    private final Map<VennZone, Rectangle> main = new EnumMap<>(VennZone.class);
    private final Map<VennZone, Rectangle> undecided = new EnumMap<>(VennZone.class);
    private final Map<VennZone, Rectangle> denied = new EnumMap<>(VennZone.class);
    private final Rectangle disjoint = new Rectangle();

    Row(PartNodes parts, VennZone own, VennPart ownPart, String style) {
      this.own = own;
      for (VennZone zone : new VennZone[] {own, VennZone.BOTH}) {
        boolean both = zone == VennZone.BOTH;
        main.put(zone, bar(parts, both ? VennPart.EFFECTIVE : ownPart, "venn-bar"));
        rectangle(main, zone).getStyleClass().add(both ? "effective" : style);
        undecided.put(zone, bar(parts, VennPart.UNDECIDED, "venn-undecided"));
        denied.put(zone, bar(parts, VennPart.DENIED, "venn-denied"));
        getChildren()
            .addAll(rectangle(main, zone), rectangle(undecided, zone), rectangle(denied, zone));
      }
      disjoint.getStyleClass().add("venn-disjoint");
      parts.add(VennPart.DISJOINT, disjoint);
      getChildren().add(disjoint);
    }

    private static Rectangle bar(PartNodes parts, VennPart part, String style) {
      Rectangle rectangle = new Rectangle();
      rectangle.getStyleClass().add(style);
      parts.add(part, rectangle);
      return rectangle;
    }

    private static Rectangle rectangle(Map<VennZone, Rectangle> map, VennZone zone) {
      return map.computeIfAbsent(zone, missing -> new Rectangle());
    }

    void draw(BarLayout layout, double y, double high) {
      for (VennZone zone : new VennZone[] {own, VennZone.BOTH}) {
        Slices cuts = layout.cuts(zone);
        RegionCounts counts = layout.region(zone);
        place(
            rectangle(undecided, zone),
            cuts.top(),
            cuts.undecidedEnd(),
            counts.undecided(),
            y,
            high);
        place(rectangle(main, zone), cuts.undecidedEnd(), cuts.mainEnd(), counts.main(), y, high);
        place(rectangle(denied, zone), cuts.disjointEnd(), cuts.bottom(), counts.denied(), y, high);
        if (zone == VennZone.BOTH) {
          place(disjoint, cuts.mainEnd(), cuts.disjointEnd(), counts.disjoint(), y, high);
        }
      }
    }

    private static void place(
        Rectangle shape, double from, double to, int count, double y, double high) {
      shape.setVisible(count > 0);
      shape.setX(from);
      shape.setY(y);
      shape.setWidth(Math.max(THINNEST, to - from));
      shape.setHeight(high);
    }
  }
}
