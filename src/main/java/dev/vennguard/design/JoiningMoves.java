package dev.vennguard.design;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.effective.ActionNaming;
import dev.vennguard.prove.effective.ResourceMeet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two Allow statements as one that allows what either does, and mostly more. */
final class JoiningMoves {
  private static final int MOST_PATTERNS = 120;

  private final ActionNaming names;
  private final GuessedReach reach;
  private final ResourceMeet resources = new ResourceMeet();

  JoiningMoves(ActionNaming names, GuessedReach reach) {
    this.names = names;
    this.reach = reach;
  }

  /** A move that joins both, if they have something in common. */
  Optional<Move> of(Slot one, Slot other) {
    boolean allow =
        one.statement().effect() == Effect.ALLOW && other.statement().effect() == Effect.ALLOW;
    return allow && related(one.statement().actions(), other.statement().actions())
        ? Optional.of(() -> step(one, other))
        : Optional.empty();
  }

  /** Of one service, and few enough to be written again and again. */
  private static boolean related(ActionClause one, ActionClause other) {
    if (one.negated() || other.negated()) {
      return true;
    }
    if (one.patterns().size() + other.patterns().size() > MOST_PATTERNS) {
      return false;
    }
    Set<String> services = new HashSet<>();
    one.patterns().forEach(pattern -> services.add(pattern.service()));
    return other.patterns().stream().anyMatch(pattern -> services.contains(pattern.service()));
  }

  private Optional<Step> step(Slot left, Slot right) {
    if (!left.alive() || !right.alive()) {
      return Optional.empty();
    }
    Statement one = left.statement();
    Statement other = right.statement();
    Statement joined =
        Statement.of(
                Effect.ALLOW,
                actions(one.actions(), other.actions()),
                resources(one.resources(), other.resources()))
            .withConditions(conditions(one.conditions(), other.conditions()));
    int saves = StatementSize.of(one) + StatementSize.of(other) - StatementSize.of(joined);
    return saves > 0
        ? Optional.of(
            new Step(
                List.of(right),
                Optional.of(left),
                () -> joined,
                saves,
                0,
                List.of(reach.goes(one), reach.goes(other), reach.comes(joined))))
        : Optional.empty();
  }

  private ActionClause actions(ActionClause one, ActionClause other) {
    if (one.equals(other)) {
      return one;
    }
    if (one.negated() || other.negated()) {
      return ActionClause.EVERYTHING;
    }
    Set<ActionPattern> all = new LinkedHashSet<>(one.patterns());
    all.addAll(other.patterns());
    return new ActionClause(false, names.reduced(List.copyOf(all)));
  }

  private ResourceClause resources(ResourceClause one, ResourceClause other) {
    if (one.equals(other)) {
      return one;
    }
    if (one.negated() || other.negated()) {
      return ResourceClause.EVERYTHING;
    }
    Set<ResourcePattern> all = new LinkedHashSet<>(one.patterns());
    all.addAll(other.patterns());
    return resources.reduced(new ResourceClause(false, List.copyOf(all)));
  }

  /** What holds wherever either list holds. */
  private static List<Condition> conditions(List<Condition> one, List<Condition> other) {
    List<Condition> common = new ArrayList<>();
    for (Condition mine : one) {
      for (Condition theirs : other) {
        if (mine.operator().equals(theirs.operator()) && mine.name().equals(theirs.name())) {
          either(mine, theirs).ifPresent(common::add);
        }
      }
    }
    return common;
  }

  /**
   * Of an operator for which one of the values has to match, with the values of both; of one for
   * which none may, with those that both name.
   */
  private static Optional<Condition> either(Condition one, Condition other) {
    if (one.values().equals(other.values())) {
      return Optional.of(one);
    }
    if (!(one.operator() instanceof ConditionOperator.Known known)
        || known.comparison() == Comparison.NULL) {
      return Optional.empty();
    }
    Set<String> values = new LinkedHashSet<>(one.values());
    if (known.comparison().negated()) {
      values.retainAll(other.values());
    } else {
      values.addAll(other.values());
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Condition(one.operator(), one.key(), List.copyOf(values)));
  }
}
