package dev.vennguard.ui.venn;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.StatementId;

/** Which actions the Deny statements of a layer speak of. */
final class DenyStatements {
  private DenyStatements() {}

  static ActionSet of(Evaluation evaluation, Layer layer) {
    ActionSet union = evaluation.catalogue().none();
    for (int p = 0; p < layer.policies().size(); p++) {
      Policy policy = layer.policies().get(p);
      for (int s = 0; s < policy.statements().size(); s++) {
        if (policy.statements().get(s).effect() == Effect.DENY) {
          StatementId id = new StatementId(layer.id(), p, s);
          union = union.or(evaluation.mentions(id));
        }
      }
    }
    return union;
  }
}
