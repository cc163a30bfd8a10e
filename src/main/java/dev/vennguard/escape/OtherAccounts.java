package dev.vennguard.escape;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Caller;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.path.PathStep;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requests that reach into another account. Proofs speak of one account (EVALUATION §6.8); whoever
 * may assume a role of another leaves the boundary all the same, if that account lets it in
 * (EVALUATION §6.4), and nobody here knows whether it does. What is found here is never closed.
 */
final class OtherAccounts {
  private static final Set<String> REACHING = Set.of("sts:AssumeRole", "sts:AssumeRoot");
  private static final String ORGANIZATIONS = "organizations";
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
    Layers open = layers.with(WELCOME);
    return Stream.concat(named(action, own), unnamed(action, own))
        .distinct()
        .filter(arn -> callers(own).anyMatch(caller -> allowed(open, caller, action, arn)))
        .findFirst();
  }

  private boolean allowed(Layers open, String caller, Action action, String resource) {
    Request request = new Request(caller, action.qualifiedName(), resource, "", Map.of());
    return evaluator.decide(open, request).allowed();
  }

  /** What Allow statements name of other accounts; a wildcard stands for a letter there. */
  private Stream<String> named(Action action, String own) {
    return layers.inForce().stream()
        .flatMap(layer -> layer.policies().stream())
        .flatMap(policy -> policy.statements().stream())
        .filter(one -> one.effect() == Effect.ALLOW && !one.resources().negated())
        .filter(one -> one.actions().matches(action.qualifiedName()))
        .flatMap(one -> one.resources().patterns().stream())
        .map(ResourcePattern::text)
        .filter(text -> !text.contains("${"))
        .map(text -> text.split(":", 6))
        .filter(arn -> arn.length == 6 && Caller.isAccount(arn[4]) && !arn[4].equals(own))
        .map(arn -> String.join(":", arn).replace('*', 'x').replace('?', 'x'));
  }

  private Stream<String> unnamed(Action action, String own) {
    String account = UNNAMED.get(own.equals(UNNAMED.getFirst()) ? 1 : 0);
    String iam = "arn:" + layers.situation().partition() + ":iam::" + account + ":";
    return switch (action.qualifiedName()) {
      case "sts:AssumeRole" -> Stream.of(iam + "role/zq7-any-other");
      case "sts:AssumeRoot" -> Stream.of(iam + "root");
      default -> Stream.of();
    };
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
