package dev.vennguard.prove.request;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.prove.request.ActionTraits.Rule;
import java.util.List;

/**
 * What the resource policy in force can be: the key policy of a KMS key, the trust policy of a
 * role, or neither. The policy of a bucket says nothing of keys: then the rule that such a policy
 * has to allow is left out (EVALUATION §6.7, rule 6). Proofs are remembered by it.
 *
 * @param ofKey it is, or may be, a key policy
 * @param ofRole it is, or may be, a trust policy
 * @param root whether the root user asks, who assumes no role
 */
public record GivenResourcePolicy(boolean ofKey, boolean ofRole, boolean root) {
  /** What these layers give. */
  public static GivenResourcePolicy of(Layers layers) {
    return of(List.of(layers));
  }

  /** What any of these layers give. */
  public static GivenResourcePolicy of(List<Layers> sides) {
    return new GivenResourcePolicy(
        sides.stream().anyMatch(layers -> speaks(layers, "kms")),
        sides.stream().anyMatch(layers -> speaks(layers, "sts")),
        sides.stream().allMatch(layers -> layers.situation().caller() == CallerKind.ROOT));
  }

  private static boolean speaks(Layers layers, String service) {
    return layers
        .first(LayerKind.RESOURCE)
        .map(Layer::policies)
        .filter(policies ->
            policies.stream()
                .flatMap(policy -> policy.statements().stream())
                .anyMatch(statement -> speaks(statement.actions(), service)))
        .isPresent();
  }

  private static boolean speaks(ActionClause clause, String service) {
    return clause.negated()
        || clause.patterns().stream()
            .anyMatch(one -> one.everything() || Glob.matches(one.service(), service));
  }

  /** The policy that has to allow an action on some of its resources, and is given. */
  public RequiredPolicy required(Action action) {
    RequiredPolicy required = ServiceRules.required(action.qualifiedName());
    return switch (required) {
      case NONE -> required;
      case KEY_POLICY -> ofKey ? required : RequiredPolicy.NONE;
      case TRUST_POLICY -> ofRole ? required : RequiredPolicy.NONE;
    };
  }

  /** The requests, decided by the rule of their service only if its policy is given. */
  public ActionShape shape(ActionShape shape) {
    Rule rule = shape.traits().rule();
    boolean missing =
        (rule == Rule.KEY_POLICY && !ofKey) || (rule == Rule.TRUST_POLICY && !ofRole && !root);
    return missing ? shape.usual() : shape;
  }
}
