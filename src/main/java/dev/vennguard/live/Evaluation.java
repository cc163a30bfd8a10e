package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Premise;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.Premises;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ResourcePolicyReach;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The outcome of every action of the catalogue under the layers in force, with the coverage of each
 * layer, the statements that mention it, and what is still to be proved. Immutable; made by {@link
 * LiveModel}. The pages cite the semantics as EVALUATION; this is its result.
 */
public final class Evaluation {
  private final Catalogue catalogue;
  private final Layers layers;
  private final List<LayerBits> bits;
  private final List<LayerCovers> covers;
  private final ProofResults proofs;
  private final Map<Outcome, ActionSet> outcomes;

  /**
   * @param bits one entry per layer in force
   * @param covers what the statements of each layer cover
   * @param proofs the verdicts on what the bits leave open
   * @param outcomes a partition of all actions
   */
  Evaluation(
      Catalogue catalogue,
      Layers layers,
      List<LayerBits> bits,
      List<LayerCovers> covers,
      ProofResults proofs,
      Map<Outcome, ActionSet> outcomes) {
    this.catalogue = catalogue;
    this.layers = layers;
    this.bits = bits;
    this.covers = covers;
    this.proofs = proofs;
    this.outcomes = outcomes;
  }

  /** The catalogue whose actions are spoken of. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The layers that were evaluated. */
  public Layers layers() {
    return layers;
  }

  /** The effective verdict on an action. */
  public Outcome outcome(int action) {
    for (Map.Entry<Outcome, ActionSet> entry : outcomes.entrySet()) {
      if (entry.getValue().contains(action)) {
        return entry.getKey();
      }
    }
    throw new IndexOutOfBoundsException(action);
  }

  /** The actions with that outcome. */
  public ActionSet with(Outcome outcome) {
    return outcomes.getOrDefault(outcome, catalogue.none());
  }

  /** How many actions have that outcome. */
  public int count(Outcome outcome) {
    return with(outcome).count();
  }

  /** How many requests of an action the first layer of a kind allows; all if it is not in force. */
  public Coverage coverage(LayerKind kind, int action) {
    for (int i = 0; i < bits.size(); i++) {
      if (layers.inForce().get(i).kind() == kind) {
        return coverage(i, action);
      }
    }
    return Coverage.ALL;
  }

  /** How many requests of an action a layer allows. */
  public Coverage coverage(int layer, int action) {
    LayerBits found = bits.get(layer);
    if (found.surelyAll(action)) {
      return Coverage.ALL;
    }
    if (found.surelyNone(action)) {
      return Coverage.NONE;
    }
    return proofs
        .of(action)
        .map(verdict -> verdict.coverage().get(layer))
        .orElse(Coverage.UNDECIDED);
  }

  /**
   * The actions of which a layer allows, or may allow, some request, its Deny statements counted.
   */
  public ActionSet passing(int layer) {
    LayerBits found = bits.get(layer);
    ActionSet.Builder none = ActionSet.builder(catalogue.size());
    found
        .granted()
        .andNot(found.surelyAll())
        .forEach(action -> {
          if (coverage(layer, action) == Coverage.NONE) {
            none.add(action);
          }
        });
    return found.surelyNone().or(none.build()).not();
  }

  /**
   * How far grants of the resource policy go, of an action of which no request is left; what bit
   * sets settle, it grants to everyone or not at all.
   */
  ResourcePolicyReach bypass(int action) {
    for (int i = 0; i < bits.size(); i++) {
      boolean resource = layers.inForce().get(i).kind() == LayerKind.RESOURCE;
      if (resource && bits.get(i).surelyAll().contains(action)) {
        return ResourcePolicyReach.LIMITS;
      }
    }
    return proofs.of(action).map(Verdict::bypass).orElse(ResourcePolicyReach.NOTHING);
  }

  /** The layers that have a Deny statement that speaks of an action. */
  List<Integer> denying(int action) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < bits.size(); i++) {
      if (bits.get(i).denyAll().or(bits.get(i).denySome()).contains(action)) {
        found.add(i);
      }
    }
    return found;
  }

  /** Whether a layer denies every request of an action explicitly, as far as bits can tell. */
  boolean deniesAll(int layer, int action) {
    return bits.get(layer).denyAll().contains(action);
  }

  /** The actions whose proof was not reached in time; they count as undecided until it is. */
  public ActionSet pending() {
    return proofs.pending();
  }

  /** How many requests of an action all layers together allow. */
  public Coverage effective(int action) {
    return switch (outcome(action)) {
      case ALLOWED -> Coverage.ALL;
      case CONDITIONAL -> Coverage.SOME;
      case IDENTITY_ONLY, BOUNDARY_ONLY, DISJOINT, EXPLICIT_DENY, NEITHER -> Coverage.NONE;
      case UNDECIDED ->
          // Whose doing it is may be open though it is proved that nothing is left.
          proofs.of(action).map(Verdict::effective).orElse(Coverage.UNDECIDED);
    };
  }

  /** What an action's being allowed rests on and no document shows; mostly nothing. */
  public List<Premise> onCondition(int action) {
    return outcome(action).effective()
        ? Premises.of(layers, catalogue.actions().get(action))
        : List.of();
  }

  /** Why an action is undecided, in words; empty if it is decided. */
  public String reason(int action) {
    if (!with(Outcome.UNDECIDED).contains(action)) {
      return "";
    }
    if (bits.stream().anyMatch(layer -> layer.unknown().contains(action))) {
      return "a statement that speaks of it cannot be evaluated: see the problems under the text";
    }
    return proofs.of(action).map(Verdict::reason).orElse("its proof is still being worked out");
  }

  /** The actions of which a layer of that kind allows, or may allow, some request. */
  public ActionSet grantedBy(LayerKind kind) {
    for (int i = 0; i < bits.size(); i++) {
      if (layers.inForce().get(i).kind() == kind) {
        return bits.get(i).granted();
      }
    }
    return kind == LayerKind.IDENTITY ? catalogue.none() : catalogue.all();
  }

  /** The actions of which a layer of that kind has a statement that cannot be evaluated. */
  public ActionSet unknownIn(LayerKind kind) {
    ActionSet unknown = catalogue.none();
    for (int i = 0; i < bits.size(); i++) {
      if (layers.inForce().get(i).kind() == kind) {
        unknown = unknown.or(bits.get(i).unknown());
      }
    }
    return unknown;
  }

  /** The actions that a statement speaks of; none if there is no such statement. */
  public ActionSet mentions(StatementId id) {
    return covers.stream()
        .flatMap(layer -> layer.at(id).stream())
        .findFirst()
        .map(StatementCover::mentions)
        .orElseGet(catalogue::none);
  }

  /** The statements that speak of an action, in the order of the layers and of the texts. */
  public List<StatementId> statementsFor(int action) {
    List<StatementId> found = new ArrayList<>();
    for (LayerCovers layer : covers) {
      for (int policy = 0; policy < layer.documents().size(); policy++) {
        List<StatementCover> statements = layer.documents().get(policy);
        for (int s = 0; s < statements.size(); s++) {
          if (statements.get(s).mentions().contains(action)) {
            found.add(new StatementId(layer.layer(), policy, s));
          }
        }
      }
    }
    return found;
  }
}
