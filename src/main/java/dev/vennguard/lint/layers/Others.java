package dev.vennguard.lint.layers;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What other statements of a layer say. Which of them can be evaluated and of which actions they
 * speak is found once: rules ask for each statement again. Not for several threads.
 */
final class Others {
  private final LintedLayers layers;
  private final Map<Side, List<Speaking>> known = new HashMap<>();

  private record Side(LayerId layer, Effect effect) {}

  /** A statement and the actions that it speaks of. */
  record Speaking(Statement statement, ActionSet actions) {}

  Others(LintedLayers layers) {
    this.layers = layers;
  }

  /** The statements of one effect in all documents of a layer, in order. */
  List<Speaking> of(LintedDocument beside, Effect effect) {
    return known.computeIfAbsent(
        new Side(beside.ref().layer(), effect),
        side ->
            layers.documents().stream()
                .filter(one -> one.ref().layer().equals(side.layer()))
                .flatMap(one -> one.policy().statements().stream())
                .filter(one -> one.effect() == effect && one.evaluableIn(beside.kind()))
                .map(one -> new Speaking(one, layers.facts().actions(one.actions())))
                .toList());
  }

  /** Those of them that speak of some of the actions: what is proved depends on no others. */
  static List<Speaking> about(List<Speaking> others, ActionSet actions) {
    return others.stream().filter(one -> one.actions().intersects(actions)).toList();
  }

  /**
   * Whether they speak of every one of the actions: without that no proof is needed. Not of none.
   */
  static boolean speakOfAll(List<Speaking> others, ActionSet actions) {
    ActionSet left = actions;
    for (Speaking other : others) {
      left = left.andNot(other.actions());
    }
    return left.isEmpty() && !actions.isEmpty();
  }

  /** The statements alone. */
  static List<Statement> statements(List<Speaking> others) {
    return others.stream().map(Speaking::statement).toList();
  }

  /** What of whole documents speaks of some of a statement's actions. */
  static List<Policy> policiesAbout(
      LintedLayers layers, List<Policy> policies, Statement statement) {
    ActionSet actions = layers.facts().actions(statement.actions());
    return policies.stream()
        .map(one ->
            new Policy(
                one.version(),
                one.statements().stream()
                    .filter(other -> layers.facts().actions(other.actions()).intersects(actions))
                    .toList()))
        .toList();
  }

  /**
   * The actions of which it is seen without a proof that some request passes: they are allowed
   * without a condition and not denied.
   */
  static ActionSet passing(LintedLayers layers, List<Policy> policies) {
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
    return free.andNot(denied);
  }
}
