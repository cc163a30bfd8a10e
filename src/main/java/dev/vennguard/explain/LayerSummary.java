package dev.vennguard.explain;

import dev.vennguard.explain.content.LayerFinding;
import dev.vennguard.explain.words.LayerFindingWords;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.explain.words.Sentence;
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
 * @param finding what it says as a whole
 */
public record LayerSummary(
    LayerId id,
    Coverage allows,
    List<StatementNote> deciding,
    List<NearMiss> nearest,
    List<NearMiss> idle,
    LayerFinding finding) {
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

  /** The layer in one sentence: {@code the boundary allows it}. */
  public Sentence words() {
    return new Sentence(LayerWords.the(id) + " " + predicate().text());
  }

  /** Likewise without the layer, where that stands before it: {@code allows it}. */
  public Sentence predicate() {
    return new Sentence(LayerFindingWords.predicate(finding));
  }
}
