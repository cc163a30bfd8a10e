package dev.vennguard.ui.venn;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.workspace.ComparisonModel;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Review;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many of the changed actions came into each part, and how many left it, since the baseline: an
 * action has changed if it allows other requests than before. The same are counted by the chip
 * {@code Changed} over the matrix.
 */
final class PartChanges {
  private PartChanges() {}

  /** In words such as {@code +3 −12}; a part that did not change is not in the map. */
  static Map<VennPart, String> of(Map<VennPart, ActionSet> now, ActionSet universe, Review review) {
    return switch (review) {
      case Review.None none -> Map.of();
      case Review.Since(var baseline, var changes) -> {
        Map<VennPart, String> words = new EnumMap<>(VennPart.class);
        Counts then = new Counts(baseline.evaluation());
        now.forEach((part, set) -> {
          ActionSet before = VennSelections.set(part, then).and(universe);
          int came = set.andNot(before).and(changes.all()).count();
          int left = before.andNot(set).and(changes.all()).count();
          if (came + left > 0) {
            words.put(part, ComparisonModel.signed(came, left));
          }
        });
        yield words;
      }
    };
  }
}
