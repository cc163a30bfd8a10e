package dev.vennguard.live;

import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.GivenResourcePolicy;
import dev.vennguard.prove.request.Relevance;
import dev.vennguard.prove.request.Relevance.Facet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What of each action's requests matters to statements that look at the same, as numbers: actions
 * of one number share their proofs. An edit seldom changes what statements look at, so these
 * numbers outlive most edits.
 */
final class Facets {
  private static final int UNKNOWN = -1;

  private final ActionShapes shapes;
  private final Key key;
  private final int[] ofAction;
  private final IdentityHashMap<ActionShape, Integer> ofShape = new IdentityHashMap<>();
  private final Map<Facet, Integer> numbers = new HashMap<>();

  /** What they depend on. */
  record Key(Relevance relevance, GivenResourcePolicy given) {}

  Facets(ActionShapes shapes, int actions, Key key) {
    this.shapes = shapes;
    this.key = key;
    this.ofAction = new int[actions];
    Arrays.fill(ofAction, UNKNOWN);
  }

  /** The number of an action's facet; numbers start at 0 and have no gaps. */
  int of(int action) {
    if (ofAction[action] == UNKNOWN) {
      ofAction[action] = ofShape.computeIfAbsent(shape(action), this::number);
    }
    return ofAction[action];
  }

  /** The requests of an action. */
  ActionShape shape(int action) {
    return key.given().shape(shapes.of(action));
  }

  private int number(ActionShape shape) {
    return numbers.computeIfAbsent(key.relevance().facet(shape), _ -> numbers.size());
  }
}
