package dev.vennguard.explain.words;

import dev.vennguard.explain.content.StatementFinding;
import dev.vennguard.explain.content.StatementScope;
import dev.vennguard.policy.Effect;

/** What a statement does to requests, and to which ones. */
public final class StatementWords {
  private StatementWords() {}

  /** As a clause: {@code allows it on `…` when …}. */
  public static String of(StatementFinding finding) {
    return switch (finding) {
      case StatementFinding.All(Effect effect) -> verb(effect) + " every request";
      case StatementFinding.Some(Effect effect, StatementScope scope) ->
          verb(effect) + " it " + scope(scope);
      case StatementFinding.Perhaps(Effect effect, StatementScope scope) ->
          "perhaps " + verb(effect) + " it " + scope(scope);
      case StatementFinding.NotEvaluable _ ->
          "cannot be evaluated: see the problems under its text";
      case StatementFinding.Never _ -> "never applies";
    };
  }

  private static String verb(Effect effect) {
    return switch (effect) {
      case ALLOW -> "allows";
      case DENY -> "denies";
    };
  }

  /** For which requests a statement applies: {@code to … on … when …}. */
  static String scope(StatementScope scope) {
    String who = who(scope);
    String on = scope.resources().map(one -> "on " + ResourceWords.of(one)).orElse("");
    String when =
        scope.conditions().isEmpty() ? "" : "when " + ConditionWords.all(scope.conditions());
    return (who.isEmpty() ? "" : "to " + who + " ")
        + on
        + (on.isEmpty() || when.isEmpty() ? "" : " ")
        + when;
  }

  private static String who(StatementScope scope) {
    String who = PrincipalWords.of(scope.who());
    return scope.sparesNobody() && !who.isEmpty()
        ? "everyone with a boundary (`NotPrincipal` spares none of them)"
        : who;
  }
}
