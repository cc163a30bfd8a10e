package dev.vennguard.explain.content;

import dev.vennguard.policy.Effect;

/** What a statement does to the requests of an action. */
public sealed interface StatementFinding {
  /** It allows or denies every request. */
  record All(Effect effect) implements StatementFinding {}

  /** It allows or denies some. */
  record Some(Effect effect, StatementScope scope) implements StatementFinding {}

  /** Perhaps it does: that could not be decided. */
  record Perhaps(Effect effect, StatementScope scope) implements StatementFinding {}

  /** It has errors, so that nothing is known of it. */
  record NotEvaluable() implements StatementFinding {}

  /** It applies to no request. */
  record Never() implements StatementFinding {}
}
