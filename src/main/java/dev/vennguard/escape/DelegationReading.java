package dev.vennguard.escape;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the boundary's ARN off the policies where nobody stated it: what conditions on {@code
 * iam:PermissionsBoundary} ask for; else the policy that a boundary keeps from being rewritten. A
 * policy of AWS is never taken for it, nor is a pattern of names: either would close paths that are
 * open.
 */
public final class DelegationReading {
  private static final String KEY = "iam:PermissionsBoundary";
  private static final String REWRITE = "iam:CreatePolicyVersion";

  private DelegationReading() {}

  /** What is known with these layers in force. */
  public static Delegation of(Delegation stated, Layers layers) {
    if (!stated.boundaries().isEmpty()) {
      return stated;
    }
    Set<String> found = new LinkedHashSet<>();
    for (Layer layer : layers.inForce()) {
      statements(layer).forEach(one -> asked(one, layers.situation(), found));
    }
    if (found.isEmpty()) {
      layers
          .first(LayerKind.BOUNDARY)
          .ifPresent(boundary ->
              statements(boundary).forEach(one -> kept(one, layers.situation(), found)));
    }
    return stated.read(List.copyOf(found));
  }

  private static Stream<Statement> statements(Layer layer) {
    return layer.policies().stream().flatMap(policy -> policy.statements().stream());
  }

  /** Compared for equality on an Allow, for inequality on a Deny: that is what has to be there. */
  private static void asked(Statement statement, Situation situation, Set<String> found) {
    for (Condition one : statement.conditions()) {
      if (one.key().equalsIgnoreCase(KEY)
          && one.operator() instanceof ConditionOperator.Known known
          && known.comparison() != Comparison.NULL
          && known.comparison().text().contains("Not") == (statement.effect() == Effect.DENY)) {
        one.values().forEach(value -> add(value, situation, found));
      }
    }
  }

  private static void kept(Statement statement, Situation situation, Set<String> found) {
    if (statement.effect() == Effect.DENY
        && statement.conditions().isEmpty()
        && !statement.resources().negated()
        && !statement.actions().negated()
        && statement.actions().matches(REWRITE)) {
      statement.resources().patterns().stream()
          .map(ResourcePattern::text)
          .forEach(text -> add(text, situation, found));
    }
  }

  /** {@code arn:P:iam::A:policy/NAME}; only its account may be a wildcard. */
  private static void add(String text, Situation situation, Set<String> found) {
    String[] parts = text.split(":", 6);
    if (parts.length < 6
        || !parts[2].equals("iam")
        || parts[4].equals("aws")
        || !parts[5].startsWith("policy/")
        || text.contains("${")
        || Glob.hasWildcard(parts[5])) {
      return;
    }
    boolean any = Glob.hasWildcard(parts[4]) || parts[4].isEmpty();
    String account = any ? (situation.account().isEmpty() ? "*" : situation.account()) : parts[4];
    String partition = Glob.hasWildcard(parts[1]) ? situation.partition() : parts[1];
    found.add("arn:" + partition + ":iam::" + account + ":" + parts[5]);
  }
}
