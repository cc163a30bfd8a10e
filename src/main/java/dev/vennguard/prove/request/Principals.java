package dev.vennguard.prove.request;

import dev.vennguard.decide.PrincipalMatch;
import dev.vennguard.decide.request.Caller;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a statement of a resource policy names, said as conditions on the keys that tell the
 * principal (EVALUATION §1.5, §6.3), so that a statement with principals becomes statements
 * without. Speaks of users and role sessions, over which verdicts speak:
 *
 * <ul>
 *   <li>a user: {@code aws:PrincipalArn} is its ARN;
 *   <li>a role: {@code aws:PrincipalArn} is its ARN;
 *   <li>a role session: {@code aws:PrincipalArn} is of that account and role name, whatever its
 *       path, and {@code aws:userid} ends with the session's name;
 *   <li>an account: {@code aws:PrincipalAccount}.
 * </ul>
 *
 * Everybody else who can be named (services, providers, federated users) is none of these.
 */
public final class Principals {
  private static final String ARN = "aws:PrincipalArn";
  private static final String USER_ID = "aws:userid";

  private final String partition;
  private final boolean bounded;
  private final Set<String> arns = new LinkedHashSet<>();
  private final Set<String> accounts = new LinkedHashSet<>();
  private final Map<List<String>, Set<String>> sessions = new LinkedHashMap<>();
  private boolean everyone;

  private Principals(String partition, boolean bounded) {
    this.partition = partition;
    this.bounded = bounded;
  }

  /** Whether the principals over which verdicts speak have a permissions boundary. */
  public enum Boundary {
    ATTACHED,
    NONE
  }

  /**
   * Statements that together apply to the requests to which one applies.
   *
   * @param statement of any policy type; without principals it stays as it is
   * @param least for an Allow statement, how closely the caller has to be named
   * @param boundary since a Deny with {@code NotPrincipal} spares nobody who has one
   * @param partition of the principals over which verdicts speak
   */
  public static List<Statement> plain(
      Statement statement, PrincipalMatch least, Boundary boundary, String partition) {
    PrincipalClause clause = statement.principal();
    if (clause.equals(PrincipalClause.NONE)) {
      return List.of(statement);
    }
    Principals named = new Principals(partition, boundary == Boundary.ATTACHED);
    PrincipalMatch wanted = clause.negated() ? PrincipalMatch.TO_ACCOUNT : least;
    clause.principals().forEach(one -> named.add(one, wanted, statement.version()));
    return named.alternatives(clause, statement.effect()).stream()
        .map(conditions -> with(conditions, statement))
        .toList();
  }

  private List<List<Condition>> alternatives(PrincipalClause clause, Effect effect) {
    if (!clause.negated()) {
      return everyone ? List.of(List.of()) : named();
    }
    boolean sparesNobody = effect == Effect.DENY && bounded;
    return sparesNobody ? List.of(List.of()) : everyone ? List.of() : notNamed();
  }

  private void add(Named named, PrincipalMatch least, PolicyVersion version) {
    Caller target = Caller.of(named.value());
    if (named.everyone()) {
      everyone = true;
    } else if (named.kind() == Kind.AWS && !Glob.hasWildcard(named.value())) {
      switch (target.kind()) {
        case USER -> arns.add(literal(named.value(), version));
        case ROLE_SESSION -> addSession(target, version);
        case ROLE -> {
          if (least.compareTo(PrincipalMatch.TO_ROLE) <= 0) {
            arns.add(literal(named.value(), version));
          }
        }
        case ROOT -> {
          boolean here = target.partition().isEmpty() || target.partition().equals(partition);
          if (here && least.compareTo(PrincipalMatch.TO_ACCOUNT) <= 0) {
            accounts.add(target.account());
          }
        }
        case FEDERATED_USER, SERVICE, PROVIDER, ANONYMOUS, OTHER -> {}
      }
    }
  }

  private void addSession(Caller target, PolicyVersion version) {
    // arn:aws:sts::111122223333:assumed-role/Name/Session
    String[] segments = target.arn().split(":", 6);
    String[] names = segments[5].split("/", -1);
    if (segments[3].isEmpty() && names.length == 3) {
      sessions
          .computeIfAbsent(role(target, version), _ -> new LinkedHashSet<>())
          .add("*:" + literal(names[2], version));
    }
  }

  /** A session's ARN tells no path, and names are unique in an account. */
  private static List<String> role(Caller target, PolicyVersion version) {
    String start = "arn:" + target.partition() + ":iam::" + target.account() + ":role/";
    String name = literal(target.name(), version);
    return List.of(start + name, start + "*/" + name);
  }

  /** No variable: principals have none. */
  private static String literal(String text, PolicyVersion version) {
    return version.variables() ? text.replace("${", "${$}{") : text;
  }

  private List<List<Condition>> named() {
    List<List<Condition>> found = new ArrayList<>();
    if (!arns.isEmpty()) {
      found.add(List.of(condition(Comparison.STRING_LIKE, ARN, arns)));
    }
    if (!accounts.isEmpty()) {
      found.add(List.of(condition(Comparison.STRING_EQUALS, "aws:PrincipalAccount", accounts)));
    }
    sessions.forEach((role, names) ->
        found.add(
            List.of(
                condition(Comparison.STRING_LIKE, ARN, role),
                condition(Comparison.STRING_LIKE, USER_ID, names))));
    return found;
  }

  private List<List<Condition>> notNamed() {
    List<Condition> always = new ArrayList<>();
    if (!arns.isEmpty()) {
      always.add(condition(Comparison.STRING_NOT_LIKE, ARN, arns));
    }
    if (!accounts.isEmpty()) {
      always.add(condition(Comparison.STRING_NOT_EQUALS, "aws:PrincipalAccount", accounts));
    }
    if (sessions.isEmpty()) {
      return List.of(always);
    }
    // Roles do not overlap: the caller is of none of them, or of one and not in these sessions.
    Set<String> all = new LinkedHashSet<>();
    sessions.keySet().forEach(all::addAll);
    List<List<Condition>> found = new ArrayList<>();
    found.add(and(always, condition(Comparison.STRING_NOT_LIKE, ARN, all)));
    sessions.forEach((role, names) -> {
      List<Condition> one = and(always, condition(Comparison.STRING_LIKE, ARN, role));
      found.add(and(one, condition(Comparison.STRING_NOT_LIKE, USER_ID, names)));
    });
    return found;
  }

  private static List<Condition> and(List<Condition> some, Condition another) {
    List<Condition> more = new ArrayList<>(some);
    more.add(another);
    return more;
  }

  private static Condition condition(Comparison comparison, String key, Collection<String> values) {
    return new Condition(new Known(Qualifier.NONE, comparison, false), key, List.copyOf(values));
  }

  private static Statement with(List<Condition> added, Statement one) {
    List<Condition> conditions = new ArrayList<>(one.conditions());
    conditions.addAll(added);
    return one.withPrincipal(PrincipalClause.NONE).withConditions(conditions);
  }
}
