package dev.vennguard.prove;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomKeys.Key;
import dev.vennguard.prove.RandomSubjects.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Policies that are near each other, and requests that are near them. */
final class RandomPolicies {
  /** Actions of services without rules of their own. */
  static final List<Subject> SUBJECTS = RandomSubjects.ALL;

  private final Random random;

  RandomPolicies(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** What is known of requests: mostly nothing. */
  Situation situation() {
    return random.nextInt(3) == 0 ? one(RandomSubjects.SITUATIONS) : Situation.ANY;
  }

  List<Statement> statements(Subject subject) {
    List<Statement> all = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      all.add(statement(subject));
    }
    return all;
  }

  private Statement statement(Subject subject) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Condition condition = condition(key(one(subject.keys())));
      if (condition.evaluable()) {
        conditions.add(condition);
      }
    }
    List<ResourcePattern> patterns = new ArrayList<>();
    for (int n = 1 + random.nextInt(10) / 6; n > 0; n--) {
      patterns.add(new ResourcePattern(one(subject.patterns())));
    }
    return new Statement(
        "",
        random.nextInt(10) < 7 ? Effect.ALLOW : Effect.DENY,
        PrincipalClause.NONE,
        new ActionClause(false, List.of(new ActionPattern("*"))),
        new ResourceClause(random.nextInt(8) == 0, patterns),
        conditions,
        PolicyVersion.V2012_10_17);
  }

  private Condition condition(Key key) {
    ConditionOperator operator = ConditionOperator.parse(one(key.operators()));
    List<String> values = new ArrayList<>();
    for (int n = 1 + random.nextInt(10) / 7; n > 0; n--) {
      values.add(
          operator.text().equals("Null") ? one(List.of("true", "false")) : one(key.listed()));
    }
    return new Condition(operator, key.name(), values);
  }

  private static Key key(String id) {
    Key tied = RandomTiedKeys.ALL.get(id);
    return tied == null ? RandomKeys.FREE.get(id) : tied;
  }

  /** A request of which nothing is known. */
  Request request(Subject subject) {
    return request(subject, Situation.ANY);
  }

  /** A request that AWS could send, and that fits what is known. */
  Request request(Subject subject, Situation situation) {
    return new RandomRequests(random, subject, situation).next();
  }
}
