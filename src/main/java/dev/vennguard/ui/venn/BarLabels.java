package dev.vennguard.ui.venn;

import dev.vennguard.ui.venn.geometry.BarLayout;
import dev.vennguard.ui.venn.geometry.Leaders;
import dev.vennguard.ui.venn.geometry.Slices;
import dev.vennguard.ui.venn.geometry.VennZone;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;

/** Places the numbers under the bars, left to right, pushed apart where they would overlap. */
final class BarLabels {
  private static final double DROP = 9;
  private static final double LEAST_DROP = 3;
  private static final double GAP = 10;

  private BarLabels() {}

  /**
   * @param y where the bars end
   * @param bar how high one of them is
   * @param free how much room there is below them
   */
  static void place(
      BarLayout layout,
      double y,
      double bar,
      double free,
      VennModel model,
      PartLabel.Style style,
      Map<VennZone, PartLabel> labels,
      List<Leaders.Line> lines) {
    VennZone[] zones = VennZone.values();
    double[] wide = new double[zones.length];
    double[] left = new double[zones.length];
    double least = layout.from();
    for (int i = 0; i < zones.length; i++) {
      PartLabel label = labels.get(zones[i]);
      if (label != null) {
        label.show(model, style);
        label.align(Pos.CENTER);
        label.applyCss();
        wide[i] = Math.ceil(label.prefWidth(-1));
        left[i] = Math.max(least, middle(layout, zones[i]) - wide[i] / 2);
        least = left[i] + wide[i] + GAP;
      }
    }
    pushBack(layout, wide, left);
    for (int i = 0; i < zones.length; i++) {
      PartLabel label = labels.get(zones[i]);
      if (label != null) {
        double high = Math.ceil(label.prefHeight(wide[i]));
        double drop = Math.clamp(free - high - LEAST_DROP, LEAST_DROP, DROP);
        label.resizeRelocate(Math.rint(left[i]), Math.rint(y + drop), wide[i], high);
        if (model.count(label.part()) > 0) {
          double x = left[i] + wide[i] / 2;
          double lower = zones[i] == VennZone.IDENTITY_ONLY ? y - bar - BarPicture.BETWEEN : y;
          lines.add(new Leaders.Line(x, y + drop, middle(layout, zones[i]), lower - 5));
        }
      }
    }
  }

  /** What was pushed over the right end comes back, and pushes what stands before it. */
  private static void pushBack(BarLayout layout, double[] wide, double[] left) {
    double most = layout.end(VennZone.BOUNDARY_ONLY);
    for (int i = left.length - 1; i >= 0; i--) {
      if (wide[i] > 0) {
        left[i] = Math.max(layout.from(), Math.min(left[i], most - wide[i]));
        most = left[i] - GAP;
      }
    }
  }

  private static double middle(BarLayout layout, VennZone zone) {
    Slices cuts = layout.cuts(zone);
    return (cuts.undecidedEnd() + cuts.mainEnd()) / 2;
  }
}
