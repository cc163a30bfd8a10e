package dev.vennguard.escape;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Caller;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.path.PathStep;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requests that reach into another account. Proofs speak of one account (EVALUATION §6.8); whoever
 * may assume a role of another leaves the boundary all the same, if that account lets it in
 * (EVALUATION §6.4), and nobody here knows whether it does. What is found here is never closed, so
 * conditions count as far as an account decides them: any other may hold for an Allow, and may fail
 * for a Deny.
 */
final class OtherAccounts {
  private static final Set<String> REACHING = Set.of("sts:AssumeRole", "sts:AssumeRoot");
  private static final String ORGANIZATIONS = "organizations";
  private static final String RESOURCE_ACCOUNT = "aws:ResourceAccount";
  private static final String PRINCIPAL_ACCOUNT = "aws:PrincipalAccount";
  private static final int ACCOUNT = 4;
  private static final List<String> UNNAMED = List.of("999999999999", "888888888888");
  private static final Layer WELCOME =
      new Layer(
          LayerKind.RESOURCE,
          0,
          List.of(
              new Policy(
                  PolicyVersion.V2012_10_17,
                  List.of(
                      new Statement(
                          "",
                          Effect.ALLOW,
                          new PrincipalClause(
                              false,
                              List.of(new PrincipalClause.Named(PrincipalClause.Kind.AWS, "*"))),
                          new ActionClause(false, List.of(new ActionPattern("*"))),
                          ResourceClause.EVERYTHING,
                          List.of(),
                          PolicyVersion.V2012_10_17)))));

  private final Layers layers;
  private final Evaluator evaluator = new Evaluator();

  OtherAccounts(Layers layers) {
    this.layers = layers;
  }

  /** A resource of another account that a step reaches, if that account allows it. */
  Optional<String> reached(PathStep step, Action action) {
    String own = layers.situation().account();
    boolean crossing =
        REACHING.contains(action.qualifiedName()) || action.service().equals(ORGANIZATIONS);
    if (!crossing
        || own.isEmpty()
        || !step.same().isEmpty()
        || layers.first(LayerKind.RESOURCE).isPresent()) {
      return Optional.empty();
    }
    Layers open = loosened().with(WELCOME);
    List<String> accounts = accounts(own);
    return Stream.concat(named(action, accounts), unnamed(action, accounts))
        .distinct()
        .filter(arn -> !account(arn).equals(own))
        .filter(arn -> callers(own).anyMatch(caller -> allowed(open, caller, action, arn, own)))
        .findFirst();
  }

  private boolean allowed(Layers open, String caller, Action action, String resource, String own) {
    Map<String, ContextValue> context =
        Map.of(
            folded(RESOURCE_ACCOUNT), new ContextValue.Single(account(resource)),
            folded(PRINCIPAL_ACCOUNT), new ContextValue.Single(own));
    Request request = new Request(caller, action.qualifiedName(), resource, "", context);
    return evaluator.decide(open, request).allowed();
  }

  /** The layers, with the conditions alone that an account decides. */
  private Layers loosened() {
    List<Layer> all = new ArrayList<>();
    for (Layer layer : layers.inForce()) {
      all.add(
          layer.map(policy ->
              new Policy(
                  policy.version(),
                  policy.statements().stream().flatMap(OtherAccounts::loosened).toList())));
    }
    return new Layers(all, layers.situation());
  }

  private static Stream<Statement> loosened(Statement statement) {
    List<Condition> known =
        statement.conditions().stream().filter(OtherAccounts::ofAccounts).toList();
    return statement.effect() == Effect.DENY && known.size() < statement.conditions().size()
        ? Stream.of()
        : Stream.of(statement.withConditions(known));
  }

  private static boolean ofAccounts(Condition condition) {
    return condition.name().is(RESOURCE_ACCOUNT) || condition.name().is(PRINCIPAL_ACCOUNT);
  }

  private Stream<Statement> allowing() {
    return layers.inForce().stream()
        .flatMap(layer -> layer.policies().stream())
        .flatMap(policy -> policy.statements().stream())
        .filter(one -> one.effect() == Effect.ALLOW);
  }

  /** Other accounts: those that conditions name, and one that nobody does. */
  private List<String> accounts(String own) {
    Stream<String> listed =
        allowing()
            .flatMap(one -> one.conditions().stream())
            .filter(one -> one.name().is(RESOURCE_ACCOUNT))
            .flatMap(one -> one.values().stream())
            .filter(Caller::isAccount);
    return Stream.concat(listed, Stream.of(UNNAMED.get(own.equals(UNNAMED.getFirst()) ? 1 : 0)))
        .filter(one -> !one.equals(own))
        .distinct()
        .toList();
  }

  /** What Allow statements name; a wildcard stands for a letter there, or for an account. */
  private Stream<String> named(Action action, List<String> accounts) {
    return allowing()
        .filter(one -> !one.resources().negated())
        .filter(one -> one.actions().matches(action.qualifiedName()))
        .flatMap(one -> one.resources().patterns().stream())
        .filter(one -> !one.everything() && !one.text().contains("${"))
        .map(one -> one.completed().split(":", ArnPattern.SEGMENTS))
        .flatMap(arn ->
            Caller.isAccount(arn[ACCOUNT])
                ? Stream.of(filled(arn, arn[ACCOUNT]))
                : accounts.stream()
                    .filter(account -> Glob.matches(arn[ACCOUNT], account))
                    .map(account -> filled(arn, account)));
  }

  private String filled(String[] arn, String account) {
    String[] segments = arn.clone();
    segments[1] = layers.situation().partition();
    segments[ACCOUNT] = account;
    return String.join(":", segments).replace('*', 'x').replace('?', 'x');
  }

  private Stream<String> unnamed(Action action, List<String> accounts) {
    String role =
        switch (action.qualifiedName()) {
          case "sts:AssumeRole" -> "role/zq7-any-other";
          case "sts:AssumeRoot" -> "root";
          default -> "";
        };
    String before = "arn:" + layers.situation().partition() + ":iam::";
    return role.isEmpty()
        ? Stream.of()
        : accounts.stream().map(account -> before + account + ":" + role);
  }

  private static String account(String arn) {
    return arn.split(":", ArnPattern.SEGMENTS)[ACCOUNT];
  }

  private static String folded(String key) {
    return ConditionKeyName.folded(key);
  }

  private Stream<String> callers(String own) {
    String stated = layers.situation().principal();
    if (!stated.isEmpty()) {
      return Stream.of(stated);
    }
    String partition = layers.situation().partition();
    String user = "arn:" + partition + ":iam::" + own + ":user/example";
    String session = "arn:" + partition + ":sts::" + own + ":assumed-role/example/s";
    CallerKind kind = layers.situation().caller();
    return switch (kind) {
      case ANY -> Stream.of(session, user);
      case USER -> Stream.of(user);
      case ROLE_SESSION -> Stream.of(session);
      case ROOT -> Stream.of();
    };
  }
}
