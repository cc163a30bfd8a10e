package dev.vennguard.prove;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.policy.Situation;
import dev.vennguard.prove.encode.StatementFacts;
import dev.vennguard.prove.request.ActionTraits.Rule;
import dev.vennguard.prove.request.Question;
import org.jspecify.annotations.Nullable;

/**
 * What questions that differ in the requests alone have in common: read once for all of them, and
 * only when a proof begins.
 */
final class QuestionGround {
  private final Rule rule;
  private final Situation situation;
  private final Question question;
  private final boolean open;
  private final boolean evaluable;
  private @Nullable AuthorizationFormula formula;
  private @Nullable StatementFacts facts;
  private @Nullable Replay replay;

  QuestionGround(Question question) {
    this.question = question;
    this.rule = question.shape().traits().rule();
    this.situation = question.situation();
    this.open = OpenValues.in(question);
    this.evaluable =
        question.layers().stream()
            .allMatch(layer ->
                layer.statements().stream().allMatch(one -> one.evaluableIn(layer.kind())));
  }

  /** Whether it is that of a question about the same layers. */
  boolean fits(Question question) {
    return rule == question.shape().traits().rule() && situation.equals(question.situation());
  }

  /** Whether some value is not known. */
  boolean open() {
    return open;
  }

  /** Whether each statement is one that IAM would store. */
  boolean evaluable() {
    return evaluable;
  }

  /** What it takes to pass the layers. */
  AuthorizationFormula formula() {
    AuthorizationFormula known = formula;
    if (known == null) {
      known = new AuthorizationFormula(question, situation.partition());
      formula = known;
    }
    return known;
  }

  /** What the statements speak of. */
  StatementFacts facts() {
    StatementFacts known = facts;
    if (known == null) {
      known = new StatementFacts(formula().statements());
      facts = known;
    }
    return known;
  }

  /** Puts examples through an evaluator that keeps these layers prepared. */
  Replay replay() {
    Replay known = replay;
    if (known == null) {
      known = new Replay(new Evaluator(), question);
      replay = known;
    }
    return known;
  }
}
