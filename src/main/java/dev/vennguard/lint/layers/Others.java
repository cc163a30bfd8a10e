package dev.vennguard.lint.layers;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Set;

/** What other statements of a layer say. */
final class Others {
  private Others() {}

  /** The statements of one effect in all documents of a layer, in order, but for some. */
  static List<Statement> of(
      LintedLayers layers, LintedDocument beside, Effect effect, Set<Statement> but) {
    return layers.documents().stream()
        .filter(one -> one.ref().layer().equals(beside.ref().layer()))
        .flatMap(one -> one.policy().statements().stream())
        .filter(
            one -> one.effect() == effect && one.evaluableIn(beside.kind()) && !but.contains(one))
        .toList();
  }

  /** Those of them that speak of an action of a statement: what is proved depends on no others. */
  static List<Statement> about(LintedLayers layers, List<Statement> others, Statement statement) {
    ActionSet actions = layers.facts().actions(statement.actions());
    return others.stream()
        .filter(one -> layers.facts().actions(one.actions()).intersects(actions))
        .toList();
  }

  /** The same of whole documents. */
  static List<Policy> policiesAbout(
      LintedLayers layers, List<Policy> policies, Statement statement) {
    return policies.stream()
        .map(one -> new Policy(one.version(), about(layers, one.statements(), statement)))
        .toList();
  }

  /**
   * Whether it is seen without a proof that some request passes: an action of the statement is
   * allowed without a condition and not denied.
   */
  static boolean passes(LintedLayers layers, List<Policy> policies, Statement statement) {
    ActionSet free = layers.facts().catalogue().none();
    ActionSet denied = free;
    for (Policy policy : policies) {
      for (Statement one : policy.statements()) {
        ActionSet actions = layers.facts().actions(one.actions());
        if (one.effect() == Effect.DENY) {
          denied = denied.or(actions);
        } else if (one.unconditional()) {
          free = free.or(actions);
        }
      }
    }
    return free.andNot(denied).intersects(layers.facts().actions(statement.actions()));
  }

  /**
   * Whether they speak of every action that a statement speaks of: without that no proof is needed.
   */
  static boolean speakOfAll(LintedLayers layers, List<Statement> others, Statement statement) {
    ActionSet left = layers.facts().actions(statement.actions());
    if (left.isEmpty()) {
      return false;
    }
    for (Statement other : others) {
      left = left.andNot(layers.facts().actions(other.actions()));
    }
    return left.isEmpty();
  }
}
