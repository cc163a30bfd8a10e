package dev.vennguard.decide;

import dev.vennguard.decide.Decision.Result;
import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.decide.Trace.Gate.State;
import dev.vennguard.decide.request.Caller.Kind;
import dev.vennguard.decide.request.Facts;
import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import java.util.ArrayList;
import java.util.List;

/**
 * From what each policy type says to what AWS answers (EVALUATION §6.2 to §6.4). Any Deny wins;
 * then every gate that must allow has to; the gates stand in AWS's order.
 *
 * <ul>
 *   <li>RCPs never fail to allow: {@code RCPFullAWSAccess} cannot be detached. They count for the
 *       services of {@link RcpServices} alone.
 *   <li>SCPs and RCPs leave service-linked roles alone. SCPs of a management account do not count
 *       either: a request does not tell, so leave them out of the layers.
 *   <li>In one account a resource policy may spare the caller its identity policies, and its
 *       boundary and session policy too ({@link PrincipalMatch}, the table of §6.3).
 *   <li>Across accounts nothing is spared, and the resource policy must allow.
 *   <li>Callers without an account (services, anonymous) need the resource policy alone.
 *   <li>A federated user without a session policy has no rights but those of a resource policy.
 *   <li>Key policies and trust policies must allow in one account as well; where none is given, the
 *       answer rests on a {@link Premise} ({@link ServiceRules}, §6.7).
 * </ul>
 */
final class EvaluationOrder {
  private final Facts facts;
  private final List<LayerResult> results;
  private final PrincipalMatch spared;

  EvaluationOrder(Facts facts, List<LayerResult> results) {
    this.facts = facts;
    this.results = results;
    this.spared = facts.crossAccount() ? PrincipalMatch.NONE : grant(results);
  }

  /** Every policy type in AWS's order, and those missing that would have had to allow. */
  List<Gate> gates() {
    List<Gate> gates = new ArrayList<>(results.size() + 1);
    boolean resourceMissing = resourcePolicyNeeded() && missing(LayerKind.RESOURCE);
    for (LayerResult result : results) {
      if (resourceMissing && result.name().kind().compareTo(LayerKind.RESOURCE) > 0) {
        gates.add(absent(LayerKind.RESOURCE));
        resourceMissing = false;
      }
      gates.add(gate(result));
    }
    if (!facts.uncontrolled()
        && facts.caller().kind() == Kind.FEDERATED_USER
        && spared != PrincipalMatch.TO_CALLER
        && missing(LayerKind.SESSION)) {
      gates.add(absent(LayerKind.SESSION));
    }
    return gates;
  }

  /** What the gates amount to. */
  Decision decide(List<Gate> gates) {
    List<StatementId> notEvaluated = new ArrayList<>(0);
    for (LayerResult result : results) {
      notEvaluated.addAll(result.notEvaluated());
    }
    for (State state : List.of(State.EXPLICIT_DENY, State.IMPLICIT_DENY)) {
      for (Gate gate : gates) {
        if (gate.state() == state) {
          return denied(gate, gates, notEvaluated);
        }
      }
    }
    boolean resource =
        !facts.uncontrolled()
            && (facts.caller().outsider() || spared.compareTo(PrincipalMatch.TO_ROLE) >= 0);
    return new Decision(
        Result.ALLOWED,
        LayerId.of(resource ? LayerKind.RESOURCE : LayerKind.IDENTITY),
        statements(gates, State.ALLOWED),
        notEvaluated,
        missing(LayerKind.RESOURCE)
            ? Premise.without(facts.required()).stream().toList()
            : List.of());
  }

  private static Decision denied(Gate gate, List<Gate> gates, List<StatementId> notEvaluated) {
    boolean explicit = gate.state() == State.EXPLICIT_DENY;
    return new Decision(
        explicit ? Result.EXPLICIT_DENY : Result.IMPLICIT_DENY,
        gate.layer(),
        explicit ? statements(gates, gate.state()) : List.of(),
        notEvaluated);
  }

  private Gate gate(LayerResult result) {
    if (!result.inForce()) {
      boolean needed = result.name().kind() == LayerKind.RESOURCE && resourcePolicyNeeded();
      return gate(result.name(), needed ? State.IMPLICIT_DENY : State.NOT_IN_FORCE, List.of());
    }
    if (!result.denies().isEmpty()) {
      return gate(result.name(), State.EXPLICIT_DENY, result.denies());
    }
    return gate(result.name(), allowance(result), result.allows());
  }

  private Gate gate(LayerId layer, State state, List<StatementId> statements) {
    boolean resource = layer.kind() == LayerKind.RESOURCE;
    return new Gate(layer, state, statements, resource ? facts.required() : RequiredPolicy.NONE);
  }

  private State allowance(LayerResult result) {
    boolean allows = !result.allows().isEmpty();
    return switch (result.name().kind()) {
      case RCP -> State.ALLOWED;
      case SCP -> allows ? State.ALLOWED : State.IMPLICIT_DENY;
      case RESOURCE -> resource(allows);
      case IDENTITY -> unless(spared.compareTo(PrincipalMatch.TO_ROLE) >= 0, allows);
      case BOUNDARY, SESSION -> unless(spared == PrincipalMatch.TO_CALLER, allows);
    };
  }

  private State resource(boolean allows) {
    if (resourcePolicyNeeded() || facts.required() != RequiredPolicy.NONE) {
      return allows && !facts.barred() ? State.ALLOWED : State.IMPLICIT_DENY;
    }
    return spared.compareTo(PrincipalMatch.TO_ROLE) >= 0 ? State.ALLOWED : State.NOT_NEEDED;
  }

  private static State unless(boolean spared, boolean allows) {
    if (allows) {
      return State.ALLOWED;
    }
    return spared ? State.NOT_NEEDED : State.IMPLICIT_DENY;
  }

  /** Whether the caller cannot do without one, be one given or not. */
  private boolean resourcePolicyNeeded() {
    return !facts.uncontrolled()
        && (facts.crossAccount() || facts.caller().outsider() || facts.barred());
  }

  private boolean missing(LayerKind kind) {
    return results.stream().noneMatch(result -> result.name().kind() == kind);
  }

  private Gate absent(LayerKind kind) {
    return gate(LayerId.of(kind), State.IMPLICIT_DENY, List.of());
  }

  private static List<StatementId> statements(List<Gate> gates, State state) {
    List<StatementId> found = new ArrayList<>();
    for (Gate gate : gates) {
      if (gate.state() == state) {
        found.addAll(gate.statements());
      }
    }
    return found;
  }

  private static PrincipalMatch grant(List<LayerResult> results) {
    for (LayerResult result : results) {
      if (result.name().kind() == LayerKind.RESOURCE) {
        return result.grant();
      }
    }
    return PrincipalMatch.NONE;
  }
}
