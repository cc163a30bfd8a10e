package dev.vennguard.prove.request;

import java.util.List;

/**
 * What a call touches that AWS checks for several resources at once (EVALUATION §6.9).
 *
 * @param groups of each of these one resource type; none where each resource stands alone
 */
public record CallShape(List<List<TypeShape>> groups) {
  /** Each resource stands alone. */
  public static final CallShape SINGLE = new CallShape(List.of());

  public CallShape {
    groups = List.copyOf(groups);
  }

  /** Whether a call is checked for one resource. */
  public boolean single() {
    return groups.size() < 2;
  }
}
