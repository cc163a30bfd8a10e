package dev.vennguard.explain.coverage;

import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.ResourcePolicyReach;
import java.util.List;

/**
 * How much of an action's requests the statements of one layer apply to.
 *
 * @param layer the layer
 * @param statements all of its statements
 * @param allows what its Allow statements cover together
 * @param required whether it is the policy of a key or a role, which has to allow
 */
public record LayerReach(
    Layer layer, List<StatementCoverage> statements, Coverage allows, boolean required) {
  /** A list of its own. */
  public LayerReach {
    statements = List.copyOf(statements);
  }

  /** Which policy type the layer is of. */
  public LayerKind kind() {
    return layer.kind();
  }

  /** Which layer it is. */
  public LayerId id() {
    return layer.id();
  }

  /** The statements of that effect that apply to some request. */
  public List<StatementCoverage> applying(Effect effect) {
    return statements.stream()
        .filter(one -> one.statement().effect() == effect && one.applies())
        .toList();
  }

  /** Whether it has statements, and none of them is an Allow. */
  public boolean deniesOnly() {
    return !statements.isEmpty()
        && statements.stream().allMatch(one -> one.statement().effect() == Effect.DENY);
  }

  /** Whether a request needs an Allow of this layer (EVALUATION §6.2). */
  public boolean mustAllow() {
    return switch (kind()) {
      case IDENTITY, BOUNDARY, SCP, SESSION -> true;
      case RESOURCE -> required;
      case RCP -> false;
    };
  }

  /** Likewise, if the resource policy grants that far (EVALUATION §6.3). */
  public boolean mustAllow(ResourcePolicyReach bypass) {
    return switch (kind()) {
      case IDENTITY -> bypass == ResourcePolicyReach.NOTHING;
      case BOUNDARY, SESSION -> bypass != ResourcePolicyReach.LIMITS;
      case SCP -> true;
      case RESOURCE -> required && bypass == ResourcePolicyReach.NOTHING;
      case RCP -> false;
    };
  }
}
