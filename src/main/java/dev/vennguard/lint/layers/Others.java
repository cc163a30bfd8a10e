package dev.vennguard.lint.layers;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.policy.Effect;
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
        .filter(one -> one.kind() == beside.kind() && one.ref().level() == beside.ref().level())
        .flatMap(one -> one.policy().statements().stream())
        .filter(
            one -> one.effect() == effect && one.evaluableIn(beside.kind()) && !but.contains(one))
        .toList();
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
