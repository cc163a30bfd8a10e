package dev.vennguard.ui.venn;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.workspace.ComparisonModel;
import dev.vennguard.workspace.Review;
import java.util.EnumMap;
import java.util.Map;

/** How many actions came into each part, and how many left it, since the baseline. */
final class PartChanges {
  private PartChanges() {}

  /** In words such as {@code +3 −12}; a part that did not change is not in the map. */
  static Map<VennPart, String> of(Map<VennPart, ActionSet> now, ActionSet universe, Review review) {
    return switch (review) {
      case Review.None none -> Map.of();
      case Review.Since(var baseline, var changes) -> {
        Map<VennPart, String> words = new EnumMap<>(VennPart.class);
        now.forEach((part, set) -> {
          ActionSet before = VennSelections.set(part, baseline.evaluation()).and(universe);
          int came = set.andNot(before).count();
          int left = before.andNot(set).count();
          if (came + left > 0) {
            words.put(part, ComparisonModel.signed(came, left));
          }
        });
        yield words;
      }
    };
  }
}
