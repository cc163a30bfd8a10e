package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.prove.result.Outcome;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stage one: the outcomes that bit sets alone can tell (words.md "Outcomes", checked in that
 * order).
 *
 * @param outcomes what is settled; a partition of all actions but the open ones
 * @param open the actions that need a proof
 */
record OutcomeFold(Map<Outcome, ActionSet> outcomes, ActionSet open) {
  /** The root user has none of them (EVALUATION §6.7). */
  private static final Set<LayerKind> OF_PRINCIPALS =
      EnumSet.of(LayerKind.IDENTITY, LayerKind.BOUNDARY);

  /**
   * Folds layers to outcomes. SCPs, RCPs, boundary and session policy limit what the identity
   * policies grant. A resource policy that grants to everyone grants beside these, limited by SCPs
   * and RCPs alone (EVALUATION §6.3); what it says of others needs a proof.
   *
   * @param held the layers in force
   * @param bits what each of them says
   * @param services the actions that follow rules of their own
   */
  static OutcomeFold fold(Layers held, List<LayerBits> bits, ServiceSets services) {
    List<Layer> layers = held.inForce();
    boolean root = held.situation().caller() == CallerKind.ROOT;
    ActionSet all = services.ruled().or(services.ruled().not());
    ActionSet none = all.not();
    ActionSet unknown = none;
    ActionSet denied = none;
    ActionSet open = none;
    ActionSet identity = none;
    ActionSet everyone = none;
    ActionSet organisation = none.not();
    ActionSet limits = none.not();
    if (root) {
      identity = none.not();
    }
    for (int i = 0; i < bits.size(); i++) {
      LayerBits layer = bits.get(i);
      if (root && OF_PRINCIPALS.contains(layers.get(i).kind())) {
        open = open.or(layer.open().andNot(layer.unknown())); // what it says by itself is shown
        continue;
      }
      unknown = unknown.or(layer.unknown());
      denied = denied.or(layer.denyAll());
      open = open.or(layer.open());
      switch (layers.get(i).kind()) {
        case IDENTITY -> identity = layer.allowAll();
        case RESOURCE -> {
          everyone = layer.allowAll();
          open = open.or(services.ruled());
        }
        case RCP, SCP -> organisation = organisation.and(layer.allowAll());
        case BOUNDARY, SESSION -> limits = limits.and(layer.allowAll());
      }
    }
    return new Folded(unknown, denied, open, identity, everyone, organisation, limits)
        .outcomes()
        .following(
            services.uncontrolled(held.situation().caller()),
            services.never(held.situation().caller()));
  }

  /** What the layers of each sort say together. */
  private record Folded(
      ActionSet unknown,
      ActionSet denied,
      ActionSet open,
      ActionSet identity,
      ActionSet everyone,
      ActionSet organisation,
      ActionSet limits) {
    OutcomeFold outcomes() {
      ActionSet settled = open.or(unknown).not();
      ActionSet explicit = denied.and(settled);
      ActionSet rest = settled.andNot(explicit);
      ActionSet room = organisation.and(limits);
      ActionSet granted = rest.and(identity.or(everyone));
      ActionSet allowed = granted.and(organisation).and(everyone.or(limits));
      Map<Outcome, ActionSet> outcomes = new EnumMap<>(Outcome.class);
      outcomes.put(Outcome.UNDECIDED, unknown);
      outcomes.put(Outcome.EXPLICIT_DENY, explicit);
      outcomes.put(Outcome.ALLOWED, allowed);
      outcomes.put(Outcome.IDENTITY_ONLY, granted.andNot(allowed));
      outcomes.put(Outcome.BOUNDARY_ONLY, rest.and(room).andNot(granted));
      outcomes.put(Outcome.NEITHER, rest.andNot(room).andNot(granted));
      return new OutcomeFold(outcomes, open.andNot(unknown));
    }
  }

  /** What no policy has a say in is settled, unless its layers need a proof anyway. */
  private OutcomeFold following(ActionSet uncontrolled, ActionSet never) {
    ActionSet free = uncontrolled.andNot(open);
    ActionSet idle = never.andNot(open);
    Map<Outcome, ActionSet> ruled = new EnumMap<>(outcomes);
    ruled.replaceAll((_, set) -> set.andNot(free).andNot(idle));
    ruled.merge(Outcome.ALLOWED, free, ActionSet::or);
    ruled.merge(Outcome.NEITHER, idle, ActionSet::or);
    return new OutcomeFold(ruled, open);
  }

  /** The final outcomes: what is settled, what was proved, and what is still pending. */
  Map<Outcome, ActionSet> with(ProofResults proofs) {
    Map<Outcome, ActionSet> all = new EnumMap<>(outcomes);
    proofs.byOutcome().forEach((outcome, set) -> all.merge(outcome, set, ActionSet::or));
    all.merge(Outcome.UNDECIDED, proofs.pending(), ActionSet::or);
    return all;
  }
}
