package dev.vennguard.lint.kit;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.Set;

/**
 * Whether a proof may be taken for an answer. Proofs speak of principals and resources of one
 * account (EVALUATION §6.8), so nothing follows from them where statements that let something in
 * compare accounts or organisations; and which requests carry the keys of other services that stand
 * in variables is not published.
 */
final class Decidable {
  private static final Set<String> ACROSS =
      Set.of(
          "aws:resourceaccount",
          "aws:resourceorgid",
          "aws:resourceorgpaths",
          "s3:resourceaccount",
          "aws:principalaccount",
          "aws:principalorgid",
          "aws:principalorgpaths");

  private Decidable() {}

  static boolean is(Layers layers, Statement region) {
    return sure(region)
        && layers.inForce().stream()
            .flatMap(layer -> layer.policies().stream())
            .map(Policy::statements)
            .flatMap(java.util.List::stream)
            .filter(one -> one.effect() == Effect.ALLOW)
            .allMatch(Decidable::sure);
  }

  private static boolean sure(Statement statement) {
    for (Condition condition : statement.conditions()) {
      boolean across = ACROSS.contains(condition.name().folded());
      if (across
          || condition.values().stream().anyMatch(one -> foreign(one, statement.version()))) {
        return false;
      }
    }
    return statement.resources().patterns().stream()
        .map(ResourcePattern::text)
        .noneMatch(one -> foreign(one, statement.version()));
  }

  private static boolean foreign(String text, PolicyVersion version) {
    return text.contains("${")
        && TextPattern.parse(text, Wildcards.LITERAL, version).variables().stream()
            .map(one -> one.name().folded())
            .anyMatch(key -> !KnownKeys.global(key) || ACROSS.contains(key));
  }
}
