package dev.vennguard.live.why;

import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
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
record LayerReach(
    Layer layer, List<StatementCoverage> statements, Coverage allows, boolean required) {
  LayerReach {
    statements = List.copyOf(statements);
  }

  static LayerReach of(Layer layer, StatementCoverages reaches) {
    List<StatementCoverage> statements = reaches.of(layer);
    List<StatementCoverage> allowing =
        statements.stream().filter(one -> one.statement().effect() == Effect.ALLOW).toList();
    return new LayerReach(layer, statements, reaches.union(allowing), reaches.requires(layer));
  }

  LayerKind kind() {
    return layer.kind();
  }

  /** The statements of that effect that apply to some request. */
  List<StatementCoverage> applying(Effect effect) {
    return statements.stream()
        .filter(one -> one.statement().effect() == effect && one.applies())
        .toList();
  }

  /** Whether a request needs an Allow of this layer (EVALUATION §6.2). */
  boolean mustAllow() {
    return switch (kind()) {
      case IDENTITY, BOUNDARY, SCP, SESSION -> true;
      case RESOURCE -> required;
      case RCP -> false;
    };
  }

  /** Likewise, if the resource policy grants that far (EVALUATION §6.3). */
  boolean mustAllow(ResourcePolicyReach bypass) {
    return switch (kind()) {
      case IDENTITY -> bypass == ResourcePolicyReach.NOTHING;
      case BOUNDARY, SESSION -> bypass != ResourcePolicyReach.LIMITS;
      case SCP -> true;
      case RESOURCE -> required && bypass == ResourcePolicyReach.NOTHING;
      case RCP -> false;
    };
  }

  String the() {
    return LayerWords.the(layer);
  }
}
