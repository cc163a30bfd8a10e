package dev.vennguard.prove;

import dev.vennguard.prove.ActionShape.TypeShape;
import java.util.List;

/**
 * What a call touches that AWS checks for several resources at once (EVALUATION §6.9).
 *
 * @param groups of each of these one resource type; none where each resource stands alone
 */
record CallShape(List<List<TypeShape>> groups) {
  /** Each resource stands alone. */
  static final CallShape SINGLE = new CallShape(List.of());

  CallShape {
    groups = List.copyOf(groups);
  }

  /** Whether a call is checked for one resource. */
  boolean single() {
    return groups.size() < 2;
  }
}
