package dev.vennguard.policy;

import java.util.Comparator;

/**
 * Which layer: a policy type, and for SCPs and RCPs the level of the organisation. In AWS's order,
 * root first (EVALUATION §6.2).
 *
 * @param kind the policy type
 * @param level for SCPs and RCPs the level of the organisation, root first, from 0; otherwise 0
 */
public record LayerId(LayerKind kind, int level) implements Comparable<LayerId> {
  private static final Comparator<LayerId> ORDER =
      Comparator.comparing(LayerId::kind).thenComparingInt(LayerId::level);

  /** The one layer of a policy type without levels, and the root level of one that has them. */
  public static LayerId of(LayerKind kind) {
    return new LayerId(kind, 0);
  }

  /** The name in JSON: {@code boundary}, {@code scp}, and from the second level on {@code scp2}. */
  public String text() {
    return level == 0 ? kind.id() : kind.id() + (level + 1);
  }

  /** As {@link #text}: so it reads in messages of tests. */
  @Override
  public String toString() {
    return text();
  }

  @Override
  public int compareTo(LayerId other) {
    return ORDER.compare(this, other);
  }
}
