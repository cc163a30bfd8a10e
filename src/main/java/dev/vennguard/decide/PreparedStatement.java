package dev.vennguard.decide;

import dev.vennguard.decide.Trace.Outcome;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.policy.range.Unknowns;
import java.util.ArrayList;
import java.util.List;

/** One statement with its elements prepared; it applies if all of them hold (EVALUATION §5.1). */
final class PreparedStatement {
  private final StatementId id;
  private final Statement statement;
  private final boolean evaluable;
  private final ActionMatching action;
  private final PrincipalMatching principal;
  private final StatementPart[] parts;

  /** Both ends of what a statement with unknown values may say; empty for any other. */
  private final List<PreparedStatement> ends;

  PreparedStatement(StatementId id, Statement statement) {
    this.id = id;
    this.statement = statement;
    this.evaluable = statement.evaluableIn(id.kind());
    this.action = new ActionMatching(statement.actions());
    this.principal = new PrincipalMatching(statement.principal(), statement.effect());
    List<StatementPart> all = new ArrayList<>();
    all.add(action);
    all.add(principal);
    all.add(new ResourceMatching(statement.resources(), statement.version()));
    for (Condition condition : statement.conditions()) {
      if (evaluable && condition.operator() instanceof Known known) {
        all.add(new ConditionMatching(condition, known, statement.version(), statement.effect()));
      }
    }
    this.parts = all.toArray(StatementPart[]::new);
    this.ends =
        Unknowns.in(statement) && Unknowns.ranged(statement, id.kind())
            ? Unknowns.ends(statement).map(end -> new PreparedStatement(id, end)).toList()
            : List.of();
  }

  StatementId id() {
    return id;
  }

  Effect effect() {
    return statement.effect();
  }

  /**
   * Whether it is not known whether it applies: it cannot be evaluated, or that depends on values
   * that nobody knows.
   */
  boolean doubtful(Facts facts) {
    if (evaluable) {
      return false;
    }
    return ends.isEmpty()
        ? action.holds(facts)
        : ends.getFirst().applies(facts) && !(ends.size() > 1 && ends.getLast().applies(facts));
  }

  /** Whether it applies for certain. */
  boolean applies(Facts facts) {
    if (!evaluable) {
      return ends.size() > 1 && ends.getLast().applies(facts);
    }
    for (StatementPart part : parts) {
      if (!part.holds(facts)) {
        return false;
      }
    }
    return true;
  }

  /** How closely it names the caller. */
  PrincipalMatch grant(Facts facts) {
    return principal.grant(facts);
  }

  StatementTrace trace(Facts facts, boolean inForce) {
    List<Mismatch> mismatches = new ArrayList<>();
    for (StatementPart part : parts) {
      if (inForce && evaluable && !part.holds(facts)) {
        mismatches.add(part.mismatch(facts));
      }
    }
    return new StatementTrace(
        id, statement.sid(), effect(), outcome(inForce, mismatches, facts), mismatches);
  }

  private Outcome outcome(boolean inForce, List<Mismatch> mismatches, Facts facts) {
    if (!inForce) {
      return Outcome.NOT_IN_FORCE;
    } else if (!evaluable) {
      return applies(facts) ? Outcome.APPLIES : Outcome.NOT_EVALUATED;
    }
    return mismatches.isEmpty() ? Outcome.APPLIES : Outcome.DOES_NOT_APPLY;
  }
}
