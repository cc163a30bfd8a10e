package dev.vennguard.live;

import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.LayerCoverage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some statements of one layer, looked at without the other layers, and what they allow of actions.
 * They tell far fewer actions apart than all layers together do, and what they allow outlives edits
 * of the other layers.
 */
final class LoneLayer {
  private final Facets facets;
  private final Question question;
  private final Map<Integer, LayerCoverage> known = new HashMap<>(4);

  /**
   * @param facets what of an action's requests matters to these statements
   * @param question what they say, of any requests
   */
  LoneLayer(Facets facets, Question question) {
    this.facets = facets;
    this.question = question;
  }

  /** The number of what matters of an action: of all that have the same the same is allowed. */
  int facet(int action) {
    return facets.of(action);
  }

  /**
   * What they allow of an action; null if that was not proved before. Known by action, not by what
   * matters of it: two proofs of the same may take a different number of steps.
   */
  @Nullable LayerCoverage known(int action) {
    return known.get(action);
  }

  /** What they allow of an action. */
  LayerCoverage of(int action, Function<Question, LayerCoverage> prove) {
    return known.computeIfAbsent(action, _ -> prove.apply(question.of(facets.shape(action))));
  }
}
