package dev.vennguard.decide;

import dev.vennguard.decide.request.Caller;
import dev.vennguard.decide.request.Facts;
import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.StatementId;
import java.util.ArrayList;
import java.util.List;

/** One policy type with its statements prepared: they act as one policy (EVALUATION §6.1). */
final class PreparedLayer {
  private final LayerId name;
  private final List<PreparedStatement> statements = new ArrayList<>();

  PreparedLayer(Layer layer) {
    this.name = layer.id();
    List<Policy> policies = layer.policies();
    for (int p = 0; p < policies.size(); p++) {
      for (int s = 0; s < policies.get(p).statements().size(); s++) {
        StatementId id = new StatementId(layer.id(), p, s);
        statements.add(new PreparedStatement(id, policies.get(p).statements().get(s)));
      }
    }
  }

  List<PreparedStatement> statements() {
    return statements;
  }

  /** Whether this policy type counts for the request at all (EVALUATION §6.2, §6.7, §7.1). */
  boolean inForce(Facts facts) {
    Caller caller = facts.caller();
    if (facts.uncontrolled()) {
      return false;
    }
    return switch (name.kind()) {
      case RCP -> RcpServices.include(facts.service()) && !facts.serviceLinked();
      case SCP -> !caller.outsider() && !facts.serviceLinked();
      case RESOURCE -> facts.asksResourcePolicy();
      case IDENTITY -> caller.hasIdentityPolicies();
      case BOUNDARY -> facts.mayHaveBoundary();
      case SESSION -> !caller.outsider();
    };
  }

  /** What this policy type says, all of its statements together. */
  LayerResult evaluate(Facts facts) {
    LayerResult result = new LayerResult(name, inForce(facts));
    if (!result.inForce()) {
      return result;
    }
    for (PreparedStatement statement : statements) {
      if (statement.doubtful(facts)) {
        result.addNotEvaluated(statement.id());
      } else if (statement.applies(facts)) {
        if (statement.effect() == Effect.DENY) {
          result.addDeny(statement.id());
        } else {
          boolean resource = name.kind() == LayerKind.RESOURCE;
          result.addAllow(statement.id(), resource ? statement.grant(facts) : PrincipalMatch.NONE);
        }
      }
    }
    return result;
  }
}
