package dev.vennguard.prove;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.Replay.Claim;
import dev.vennguard.prove.encode.CaseSolver;
import dev.vennguard.prove.encode.RequestQuery;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.LayerCoverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ResourcePolicyReach;
import dev.vennguard.prove.result.Verdict;
import java.util.List;

/**
 * One question, asked step by step in the order of words.md "Outcomes".
 *
 * <p>Where nothing goes through, grants are held against what limits them. Identity policies grant,
 * and so does a resource policy where it spares the caller its identity policies ({@link
 * AuthorizationFormula}); SCPs, RCPs, boundary and session policy limit, but for a grant to the
 * caller itself SCPs and RCPs alone. Nobody grants: {@code BOUNDARY_ONLY} if the limits leave room,
 * else {@code NEITHER}. Somebody grants, and nothing is left by what limits these grants: {@code
 * IDENTITY_ONLY}. Something is left, but never what is granted: {@code DISJOINT}.
 */
final class Proof {
  private final Question question;
  private final AuthorizationFormula formula;
  private final CaseSolver solver;
  private final Replay replay;
  private String reason = "";

  Proof(Question question, AuthorizationFormula formula, CaseSolver solver, Replay replay) {
    this.question = question;
    this.formula = formula;
    this.solver = solver;
    this.replay = replay;
  }

  /**
   * The verdict.
   *
   * @param covered what each layer allows by itself
   */
  Verdict verdict(List<LayerCoverage> covered) {
    List<Coverage> coverage = covered.stream().map(LayerCoverage::coverage).toList();
    covered.forEach(layer -> reason = reason.isEmpty() ? layer.reason() : reason);
    Answer allowed = replayed(solver.everywhere(formula.allowed()), Claim.ALLOWED);
    Answer denied = replayed(solver.any(formula.refused()), Claim.DENIED);
    Coverage effective = coverage(allowed, denied);
    Grants grants =
        effective == Coverage.NONE
            ? new Grants(exists(formula.toRole()), exists(formula.toCaller()))
            : new Grants(Coverage.NONE, Coverage.NONE);
    Outcome outcome =
        switch (effective) {
          case ALL -> Outcome.ALLOWED;
          case SOME -> Outcome.CONDITIONAL;
          case NONE -> withoutAny(coverage, grants);
          case UNDECIDED -> Outcome.UNDECIDED;
        };
    boolean undecided = outcome == Outcome.UNDECIDED || coverage.contains(Coverage.UNDECIDED);
    return new Verdict(
        coverage,
        effective,
        outcome,
        example(allowed),
        example(denied),
        grants.bypass(),
        undecided ? reason : "");
  }

  /** The same verdict, with examples among these requests. */
  Verdict examples(Verdict known) {
    Answer allowed =
        known.effective() == Coverage.NONE
            ? new Answer.None()
            : replayed(solver.everywhere(formula.allowed()), Claim.ALLOWED);
    Answer denied =
        known.effective() == Coverage.ALL
            ? new Answer.None()
            : replayed(solver.any(formula.refused()), Claim.DENIED);
    return new Verdict(
        known.coverage(),
        known.effective(),
        known.outcome(),
        example(allowed),
        example(denied),
        known.bypass(),
        known.reason());
  }

  /** What the resource policy grants, whether or not it leads anywhere. */
  private record Grants(Coverage toRole, Coverage toCaller) {
    boolean undecided() {
      return toRole == Coverage.UNDECIDED || toCaller == Coverage.UNDECIDED;
    }

    ResourcePolicyReach bypass() {
      return toCaller == Coverage.SOME
          ? ResourcePolicyReach.LIMITS
          : toRole == Coverage.SOME ? ResourcePolicyReach.IDENTITY : ResourcePolicyReach.NOTHING;
    }
  }

  /** Nothing goes through: why. */
  private Outcome withoutAny(List<Coverage> coverage, Grants grants) {
    if (formula.unsigned()) {
      return Outcome.NEITHER;
    }
    if (!formula.denies().isEmpty()) {
      Answer granted = solver.everywhere(formula.granted());
      Answer spared = solver.everywhere(List.of(new RequestQuery(List.of(), formula.denies())));
      if (granted instanceof Answer.Found || spared instanceof Answer.None) {
        return Outcome.EXPLICIT_DENY;
      }
      if (note(granted) || note(spared)) {
        return Outcome.UNDECIDED;
      }
    }
    Coverage identity = identity(coverage);
    Coverage limits = exists(formula.limits());
    if (identity == Coverage.UNDECIDED || limits == Coverage.UNDECIDED || grants.undecided()) {
      return Outcome.UNDECIDED;
    }
    if (identity == Coverage.NONE && grants.bypass() == ResourcePolicyReach.NOTHING) {
      return limits == Coverage.NONE ? Outcome.NEITHER : Outcome.BOUNDARY_ONLY;
    }
    // A grant to the caller is not limited by all of them: more room is left for it.
    Coverage room =
        limits == Coverage.NONE && grants.bypass() == ResourcePolicyReach.LIMITS
            ? exists(formula.widestLimits())
            : limits;
    return switch (room) {
      case NONE -> Outcome.IDENTITY_ONLY;
      case SOME, ALL -> Outcome.DISJOINT;
      case UNDECIDED -> Outcome.UNDECIDED;
    };
  }

  private Coverage identity(List<Coverage> coverage) {
    if (formula.root()) {
      return Coverage.ALL;
    }
    for (int i = 0; i < coverage.size(); i++) {
      if (question.layers().get(i).kind() == LayerKind.IDENTITY) {
        return coverage.get(i);
      }
    }
    return Coverage.NONE;
  }

  /** {@code SOME} if there is such a request, else {@code NONE} or {@code UNDECIDED}. */
  private Coverage exists(RequestQuery query) {
    Answer answer = solver.everywhere(List.of(query));
    if (note(answer)) {
      return Coverage.UNDECIDED;
    }
    return answer instanceof Answer.Found ? Coverage.SOME : Coverage.NONE;
  }

  /** How many of the requests the first layer allows by itself. */
  Coverage first() {
    Answer allowed = solver.everywhere(List.of(formula.allowed(0)));
    Answer denied = solver.any(formula.refused(0));
    if (allowed instanceof Answer.Found(var request)) {
      replay.alone(request, Claim.ALLOWED);
    }
    if (denied instanceof Answer.Found(var request)) {
      replay.alone(request, Claim.DENIED);
    }
    return coverage(allowed, denied);
  }

  /** Why something stayed undecided; empty where nothing did. */
  String reason() {
    return reason;
  }

  private Coverage coverage(Answer allowed, Answer denied) {
    if (allowed instanceof Answer.None) {
      return Coverage.NONE;
    }
    if (denied instanceof Answer.None) {
      return Coverage.ALL;
    }
    return note(allowed) || note(denied) ? Coverage.UNDECIDED : Coverage.SOME;
  }

  private boolean note(Answer answer) {
    if (answer instanceof Answer.Unknown(String why)) {
      reason = reason.isEmpty() ? why : reason;
      return true;
    }
    return false;
  }

  private Answer replayed(Answer answer, Claim claim) {
    if (answer instanceof Answer.Found(var request)) {
      replay.together(request, claim);
    }
    return answer;
  }

  private static Example example(Answer answer) {
    return switch (answer) {
      case Answer.Found(var request) -> new Example.Found(request);
      case Answer.None _, Answer.Unknown _ -> new Example.None();
    };
  }
}
