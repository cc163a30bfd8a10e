package dev.vennguard.explain;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Coverage;
import java.util.List;

/**
 * What one layer says of the action.
 *
 * @param id which layer
 * @param allows how many requests its Allow statements cover, Deny statements left aside
 * @param deciding the statements that apply to some request: the denying ones first
 * @param nearest if nothing allows: the Allow statements that came closest, the nearest first
 * @param idle the Deny statements that name the action and apply to no request of it
 * @param words the layer in one sentence
 */
public record LayerSummary(
    LayerId id,
    Coverage allows,
    List<StatementNote> deciding,
    List<NearMiss> nearest,
    List<NearMiss> idle,
    String words) {
  /** Copies the lists. */
  public LayerSummary {
    deciding = List.copyOf(deciding);
    nearest = List.copyOf(nearest);
    idle = List.copyOf(idle);
  }

  /** Which policy type it is. */
  public LayerKind kind() {
    return id.kind();
  }
}
