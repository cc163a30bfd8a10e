package dev.vennguard.live;

import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import dev.vennguard.live.CutOff.How;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.request.GivenResourcePolicy;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.ResourcePolicyReach;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the layers that leave nothing of one action (EVALUATION §6.3). A resource policy never has
 * to allow in the principal's own account, so it cuts off by its Deny statements alone; and what it
 * grants is cut off only by layers that it does not spare the caller: never by the identity
 * policies, and if it names the caller itself by SCPs alone.
 */
public final class CutOffFold {
  private final Evaluation evaluation;
  private final int action;

  private CutOffFold(Evaluation evaluation, int action) {
    this.evaluation = evaluation;
    this.action = action;
  }

  /** Which layers leave no request of an action, where none is left. */
  public static CutOff of(Evaluation evaluation, int action) {
    return new CutOffFold(evaluation, action).cutOff();
  }

  private CutOff cutOff() {
    return switch (evaluation.outcome(action)) {
      case ALLOWED, CONDITIONAL, UNDECIDED -> CutOff.NOTHING;
      case EXPLICIT_DENY -> denied();
      case IDENTITY_ONLY, BOUNDARY_ONLY, DISJOINT, NEITHER -> notAllowed();
    };
  }

  /** A layer that denies every request needs no other; else all Deny statements count together. */
  private CutOff denied() {
    List<Integer> denying = evaluation.denying(action);
    List<Integer> alone =
        denying.stream().filter(layer -> evaluation.deniesAll(layer, action)).toList();
    return of(alone.isEmpty() ? denying : alone, How.DENY);
  }

  private CutOff notAllowed() {
    List<Integer> none = new ArrayList<>();
    List<Integer> notAll = new ArrayList<>();
    ResourcePolicyReach bypass = evaluation.bypass(action);
    List<Layer> layers = evaluation.layers().inForce();
    for (int i = 0; i < layers.size(); i++) {
      LayerKind kind = layers.get(i).kind();
      Coverage coverage = evaluation.coverage(i, action);
      if (kind == LayerKind.RESOURCE
          ? bypass != ResourcePolicyReach.NOTHING
          : coverage != Coverage.ALL && takesPart(kind, bypass)) {
        notAll.add(i);
      }
      if (coverage == Coverage.NONE && needed(kind, bypass)) {
        none.add(i);
      }
    }
    return none.isEmpty() ? of(notAll, How.TOGETHER) : of(none, How.EACH);
  }

  /** Whether a layer grants something, or limits what is granted. */
  private boolean takesPart(LayerKind kind, ResourcePolicyReach bypass) {
    return needed(kind, bypass)
        || kind == LayerKind.RCP
        || evaluation.coverage(LayerKind.IDENTITY, action) != Coverage.NONE;
  }

  /** Whether what is granted needs an Allow of such a layer. */
  private boolean needed(LayerKind kind, ResourcePolicyReach bypass) {
    return switch (kind) {
      case SCP -> true;
      case BOUNDARY, SESSION -> bypass != ResourcePolicyReach.LIMITS;
      case IDENTITY -> bypass == ResourcePolicyReach.NOTHING;
      case RESOURCE -> required() && bypass == ResourcePolicyReach.NOTHING;
      case RCP -> false;
    };
  }

  /** Whether the policy of a key or a role is in force, which has to allow. */
  private boolean required() {
    return GivenResourcePolicy.of(evaluation.layers())
            .required(evaluation.catalogue().actions().get(action))
        != RequiredPolicy.NONE;
  }

  private CutOff of(List<Integer> indices, How how) {
    List<LayerId> names = new ArrayList<>();
    for (int index : indices) {
      Layer layer = evaluation.layers().inForce().get(index);
      names.add(layer.id());
    }
    return new CutOff(names, how);
  }
}
