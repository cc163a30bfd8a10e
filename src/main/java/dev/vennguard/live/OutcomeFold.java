package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.Layer;
import dev.vennguard.prove.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Stage one: the outcomes that bit sets alone can tell (DESIGN "Words", checked in that order).
 *
 * @param outcomes what is settled; a partition of all actions but the open ones
 * @param open the actions that need a proof
 */
record OutcomeFold(Map<Outcome, ActionSet> outcomes, ActionSet open) {

  /**
   * Folds layers to outcomes; all layers but the identity layer act as one cap.
   *
   * @param layers the layers in force
   * @param bits what each of them says
   * @param none the empty set of the catalogue
   */
  static OutcomeFold fold(List<Layer> layers, List<LayerBits> bits, ActionSet none) {
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
      switch (layers.get(i).kind()) {
        case IDENTITY -> identity = layer.allowAll();
        // A resource policy can grant past the others and names principals: bits can't tell.
        case RESOURCE -> open = open.or(layer.spokenOf());
        case RCP, SCP, BOUNDARY, SESSION -> cap = cap.and(layer.allowAll());
      }
    }
    ActionSet toProve = open.andNot(unknown);
    ActionSet settled = open.or(unknown).not();
    ActionSet explicit = denied.and(settled);
    ActionSet rest = settled.andNot(explicit);
    Map<Outcome, ActionSet> outcomes = new EnumMap<>(Outcome.class);
    outcomes.put(Outcome.UNDECIDED, unknown);
    outcomes.put(Outcome.EXPLICIT_DENY, explicit);
    outcomes.put(Outcome.ALLOWED, rest.and(identity).and(cap));
    outcomes.put(Outcome.IDENTITY_ONLY, rest.and(identity).andNot(cap));
    outcomes.put(Outcome.BOUNDARY_ONLY, rest.and(cap).andNot(identity));
    outcomes.put(Outcome.NEITHER, rest.andNot(identity).andNot(cap));
    return new OutcomeFold(outcomes, toProve);
  }

  /** The final outcomes: what is settled, what was proved, and what is still pending. */
  Map<Outcome, ActionSet> with(Proofs proofs) {
    Map<Outcome, ActionSet> all = new EnumMap<>(outcomes);
    proofs.byOutcome().forEach((outcome, set) -> all.merge(outcome, set, ActionSet::or));
    all.merge(Outcome.UNDECIDED, proofs.pending(), ActionSet::or);
    return all;
  }
}
