package dev.vennguard.workspace;

import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Decision.Result;
import dev.vennguard.decide.Mismatch;
import dev.vennguard.decide.Premise;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import dev.vennguard.live.CutOff;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.ResourcePattern;
import java.util.List;
import java.util.stream.Collectors;

/** A decision and its trace in words, the same in the window and on the command line. */
public final class DecisionWords {
  private static final int MOST = 3;

  private DecisionWords() {}

  /** The answer in a sentence. */
  public static String sentence(Decision decision) {
    String by = CutOff.name(decision.decidedBy());
    return switch (decision.result()) {
      case ALLOWED ->
          (decision.statements().isEmpty()
                  ? "Allowed: no policy has to grant this"
                  : "Allowed by " + by)
              + onCondition(decision);
      case EXPLICIT_DENY -> "Not allowed, explicitly denied by " + by;
      case IMPLICIT_DENY ->
          switch (decision.decidedBy().kind()) {
            case IDENTITY -> "Not allowed: no statement of the identity policy grants this";
            case RESOURCE -> "Not allowed, cut off by " + by + ": it does not let this caller in";
            case RCP, SCP, BOUNDARY, SESSION ->
                "Not allowed, cut off by " + by + ": no statement in it allows this";
          };
    };
  }

  private static String onCondition(Decision decision) {
    return decision.onCondition().isEmpty()
        ? ""
        : decision.onCondition().stream()
            .map(Premise::text)
            .collect(Collectors.joining(" and ", ", on the condition that ", ""));
  }

  /** The gate before all policy types (EVALUATION §6.2): a Deny anywhere ends it. */
  public static String denyGate(Decision decision) {
    return decision.result() == Result.EXPLICIT_DENY ? "⊘ explicit deny" : "✓ no explicit deny";
  }

  /** What is behind the last gate. */
  public static String end(Decision decision) {
    return decision.allowed() ? "● allowed" : "✗ denied";
  }

  /** A gate with the sign of its state. */
  public static String gate(Gate gate) {
    boolean required = gate.required() != RequiredPolicy.NONE;
    String name = required ? gate.required().title() : gate.layer().text();
    boolean grants = gate.layer().kind() == LayerKind.RESOURCE && !required;
    return switch (gate.state()) {
      case EXPLICIT_DENY -> "⊘ " + name + ": denies";
      case ALLOWED -> "✓ " + name + (grants ? ": grants it" : ": allows");
      case IMPLICIT_DENY -> "✗ " + name + ": does not allow";
      case NOT_NEEDED -> name + ": not needed";
      case NOT_IN_FORCE -> name + ": not in force";
    };
  }

  /** The statements that match the action, in AWS's order. */
  public static List<StatementTrace> speaking(Trace trace) {
    return trace.statements().stream()
        .filter(one -> one.mismatches().stream().noneMatch(Mismatch.Action.class::isInstance))
        .toList();
  }

  /** How a statement came out. */
  public static String outcome(StatementTrace statement) {
    String verb = statement.effect() == Effect.ALLOW ? "✓ allows it" : "⊘ denies it";
    return switch (statement.outcome()) {
      case APPLIES -> verb;
      case DOES_NOT_APPLY ->
          "✗ "
              + statement.mismatches().stream()
                  .map(DecisionWords::mismatch)
                  .collect(Collectors.joining("; "));
      case NOT_EVALUATED -> "? cannot be evaluated: see the problems under its text";
      case NOT_IN_FORCE ->
          statement.id().kind() == LayerKind.RCP
              ? "does not count for this service or principal"
              : "does not count for this principal, or for this action";
    };
  }

  private static String mismatch(Mismatch mismatch) {
    return switch (mismatch) {
      case Mismatch.Action(var wanted, String action) -> "another action";
      case Mismatch.Resource(var wanted, String resource) ->
          (wanted.negated() ? "resource is among the excepted " : "resource is not among ")
              + some(wanted.patterns().stream().map(ResourcePattern::text).toList());
      case Mismatch.Principal(var wanted, String principal) -> "names another principal";
      case Mismatch.ConditionEntry(var wanted, boolean present, List<String> values) ->
          "condition `%s %s` wants %s, %s"
              .formatted(
                  operator(wanted.operator()),
                  wanted.key(),
                  some(wanted.values()),
                  present ? "the request has " + some(values) : "the key is absent");
    };
  }

  private static String operator(ConditionOperator operator) {
    return operator.text();
  }

  private static String some(List<String> values) {
    if (values.isEmpty()) {
      return "nothing";
    }
    String shown =
        values.stream().limit(MOST).map(DecisionWords::quoted).collect(Collectors.joining(", "));
    int more = values.size() - MOST;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String quoted(String value) {
    return "`" + (value.length() > 90 ? value.substring(0, 90) + "…" : value) + "`";
  }
}
