package dev.vennguard.design;

import dev.vennguard.catalog.Action;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.Set;

/**
 * Guesses by which widenings are compared: how much of an action's requests a statement speaks of,
 * and how much a request of an action matters. Nothing that is said of a boundary rests on them.
 */
final class Breadth {
  private static final int SEGMENTS = 6;
  private static final double ONE_RESOURCE = 0.02;
  private static final double REST = 0.9;
  private static final double OTHER_PLACES = 0.85;
  private static final double PER_LETTER = 0.93;
  private static final double CONDITION = 0.4;
  private static final double OPTIONAL_CONDITION = 0.7;
  private static final Set<String> IDENTITY_SERVICES =
      Set.of("iam", "sts", "organizations", "account", "sso", "identitystore", "kms", "ram");
  private static final double OF_IDENTITIES = 10;

  private Breadth() {}

  /** From 0, none of the requests of its actions, to 1, all of them. */
  static double of(Statement statement) {
    double breadth = of(statement.resources());
    for (Condition condition : statement.conditions()) {
      boolean optional =
          condition.operator() instanceof ConditionOperator.Known known
              && (known.ifExists() || known.comparison().negated());
      breadth *= optional ? OPTIONAL_CONDITION : CONDITION;
    }
    return breadth;
  }

  private static double of(ResourceClause clause) {
    if (clause.everything()) {
      return 1;
    }
    if (clause.negated()) {
      return REST;
    }
    double left = 1;
    for (ResourcePattern pattern : clause.patterns()) {
      left *= 1 - of(pattern);
    }
    return 1 - left;
  }

  private static double of(ResourcePattern pattern) {
    String[] segments = pattern.completed().split(":", SEGMENTS);
    if (segments.length < SEGMENTS) {
      return ONE_RESOURCE;
    }
    double breadth = 1;
    for (int i = 3; i < SEGMENTS - 1; i++) {
      breadth *= segments[i].contains("*") || segments[i].isEmpty() ? 1 : OTHER_PLACES;
    }
    String last = segments[SEGMENTS - 1];
    if (!last.contains("*")) {
      return breadth * ONE_RESOURCE;
    }
    double letters = last.replace("*", "").length();
    return breadth * Math.max(ONE_RESOURCE * 2, Math.pow(PER_LETTER, letters));
  }

  /** How much it matters that more requests of an action are allowed. */
  static double weight(Action action) {
    double weight =
        switch (action.level()) {
          case LIST -> 1;
          case READ -> 2;
          case TAGGING -> 3;
          case WRITE -> 5;
          case PERMISSIONS_MANAGEMENT -> 25;
        };
    boolean changes =
        switch (action.level()) {
          case LIST, READ -> false;
          case TAGGING, WRITE, PERMISSIONS_MANAGEMENT -> true;
        };
    return changes && IDENTITY_SERVICES.contains(action.service())
        ? weight * OF_IDENTITIES
        : weight;
  }
}
