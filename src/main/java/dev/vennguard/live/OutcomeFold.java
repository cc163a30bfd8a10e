package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Stage one: the outcomes that bit sets alone can tell (DESIGN "Words", checked in that order).
 * What needs a proof is {@link Outcome#UNDECIDED}, never guessed.
 */
final class OutcomeFold {
  private OutcomeFold() {}

  /**
   * Folds layers to outcomes; all layers but the identity layer act as one cap.
   *
   * @param layers the layers in force
   * @param bits what each of them says
   * @param none the empty set of the catalogue
   */
  static Map<Outcome, ActionSet> fold(List<Layer> layers, List<LayerBits> bits, ActionSet none) {
    ActionSet unknown = none;
    ActionSet denied = none;
    ActionSet open = none;
    ActionSet identity = none;
    ActionSet cap = none.not();
    for (int i = 0; i < bits.size(); i++) {
      LayerBits layer = bits.get(i);
      unknown = unknown.or(layer.unknown());
      denied = denied.or(layer.denyAll());
      open = open.or(layer.open());
      if (layers.get(i).kind() == LayerKind.IDENTITY) {
        identity = layer.allowAll();
      } else {
        cap = cap.and(layer.allowAll());
      }
    }
    ActionSet undecided = open.andNot(denied).or(unknown);
    ActionSet explicit = denied.andNot(unknown);
    ActionSet settled = undecided.or(explicit).not();
    Map<Outcome, ActionSet> outcomes = new EnumMap<>(Outcome.class);
    outcomes.put(Outcome.UNDECIDED, undecided);
    outcomes.put(Outcome.EXPLICIT_DENY, explicit);
    outcomes.put(Outcome.ALLOWED, settled.and(identity).and(cap));
    outcomes.put(Outcome.IDENTITY_ONLY, settled.and(identity).andNot(cap));
    outcomes.put(Outcome.BOUNDARY_ONLY, settled.and(cap).andNot(identity));
    outcomes.put(Outcome.NEITHER, settled.andNot(identity).andNot(cap));
    return outcomes;
  }
}
