package dev.vennguard.live;

import dev.vennguard.decide.DecidedBy;
import dev.vennguard.live.CutOff.How;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the layers that leave nothing of one action. A resource policy never has to allow in the
 * principal's own account, so it cuts off by its Deny statements alone (EVALUATION §6.3).
 */
final class CutOffFold {
  private final Evaluation evaluation;
  private final int action;

  CutOffFold(Evaluation evaluation, int action) {
    this.evaluation = evaluation;
    this.action = action;
  }

  CutOff cutOff() {
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
    List<Layer> layers = evaluation.layers().inForce();
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).kind() != LayerKind.RESOURCE) {
        Coverage coverage = evaluation.coverage(i, action);
        if (coverage == Coverage.NONE) {
          none.add(i);
        } else if (coverage != Coverage.ALL) {
          notAll.add(i);
        }
      }
    }
    return none.isEmpty() ? of(notAll, How.TOGETHER) : of(none, How.EACH);
  }

  private CutOff of(List<Integer> indices, How how) {
    List<DecidedBy> names = new ArrayList<>();
    for (int index : indices) {
      Layer layer = evaluation.layers().inForce().get(index);
      names.add(new DecidedBy(layer.kind(), layer.level()));
    }
    return new CutOff(names, how);
  }
}
