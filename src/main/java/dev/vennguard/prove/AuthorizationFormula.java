package dev.vennguard.prove;

import dev.vennguard.decide.PrincipalMatch;
import dev.vennguard.decide.request.Caller;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.encode.RequestQuery;
import dev.vennguard.prove.request.ActionTraits.Rule;
import dev.vennguard.prove.request.GuardStatements;
import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Principals;
import dev.vennguard.prove.request.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What it takes for a request of the principal's own account to pass layers (EVALUATION §6.2, §6.3,
 * §6.7). No Deny statement may apply, and every SCP has to allow. Beyond that there are three ways:
 *
 * <ol>
 *   <li>the identity policies allow, and so do boundary and session policy; on a KMS key or a role
 *       whose policy is given that policy allows, too;
 *   <li>the resource policy names the caller's role, and boundary and session policy allow;
 *   <li>the resource policy names the caller itself, or everyone; but a user whom a trust policy
 *       names needs the boundary.
 * </ol>
 *
 * A resource policy that names the account alone grants nothing by itself. An RCP need not allow:
 * the one that allows everything cannot be detached.
 */
final class AuthorizationFormula {
  private static final RequestQuery ANY = new RequestQuery(List.of(), List.of());

  private final List<Part> parts = new ArrayList<>();
  private final List<Statement> toRole = new ArrayList<>();
  private final List<Statement> toCaller = new ArrayList<>();
  private final Rule rule;
  private final boolean mustAllow;
  private final boolean root;

  /** What a layer says, without principals. */
  private record Part(LayerKind kind, List<Statement> allows, List<Statement> denies) {}

  /** Reads layers. */
  AuthorizationFormula(Question question, String partition) {
    List<LayerQuestion> layers = question.layers();
    this.rule = rule(question);
    boolean given = layers.stream().anyMatch(layer -> layer.kind() == LayerKind.RESOURCE);
    this.mustAllow = given && (rule == Rule.KEY_POLICY || rule == Rule.TRUST_POLICY);
    this.root = question.situation().caller() == CallerKind.ROOT;
    Principals.Boundary boundary =
        !root && layers.stream().anyMatch(layer -> layer.kind() == LayerKind.BOUNDARY)
            ? Principals.Boundary.ATTACHED
            : Principals.Boundary.NONE;
    for (LayerQuestion layer : layers) {
      Part part = new Part(layer.kind(), new ArrayList<>(), new ArrayList<>());
      boolean resource = layer.kind() == LayerKind.RESOURCE;
      for (Statement each : layer.statements()) {
        Statement one = resource ? GuardStatements.ofResource(each) : each;
        List<Statement> side = one.effect() == Effect.ALLOW ? part.allows : part.denies;
        side.addAll(Principals.plain(one, PrincipalMatch.TO_ACCOUNT, boundary, partition));
        if (resource && one.effect() == Effect.ALLOW) {
          toRole.addAll(Principals.plain(one, least(PrincipalMatch.TO_ROLE), boundary, partition));
          Statement closest = rule == Rule.TRUST_POLICY ? withoutUsers(one) : one;
          toCaller.addAll(
              Principals.plain(closest, least(PrincipalMatch.TO_CALLER), boundary, partition));
        }
      }
      parts.add(part);
    }
  }

  /**
   * The session of a role cannot ask for a session token: to it the usual rules apply. The root
   * user assumes no role.
   */
  private static Rule rule(Question question) {
    Rule rule = question.shape().traits().rule();
    CallerKind caller = question.situation().caller();
    if (rule == Rule.UNCONTROLLED_FOR_USERS && caller == CallerKind.ROLE_SESSION) {
      return Rule.USUAL;
    }
    return rule == Rule.TRUST_POLICY && caller == CallerKind.ROOT ? Rule.UNSIGNED : rule;
  }

  /** Who names the account names its root user. */
  private PrincipalMatch least(PrincipalMatch wanted) {
    return root ? PrincipalMatch.TO_ACCOUNT : wanted;
  }

  /** The same without the users that it names (EVALUATION §6.7, trust policies, rule 2). */
  private static Statement withoutUsers(Statement one) {
    if (one.principal().negated()) {
      return one;
    }
    List<Named> others =
        one.principal().principals().stream()
            .filter(each -> Caller.of(each.value()).kind() != Caller.Kind.USER)
            .toList();
    return one.withPrincipal(new PrincipalClause(false, others));
  }

  /** Every statement that is asked about, once. */
  Set<Statement> statements() {
    Set<Statement> all = new LinkedHashSet<>();
    for (Part part : parts) {
      all.addAll(part.allows);
      all.addAll(part.denies);
    }
    all.addAll(toRole);
    all.addAll(toCaller);
    if (mustAllow) {
      all.addAll(List.of(GuardStatements.ELSEWHERE, GuardStatements.REQUIRED));
    }
    return all;
  }

  /** Requests that all layers let through: one of these fits each. */
  List<RequestQuery> allowed() {
    if (rule.uncontrolled()) {
      return List.of(ANY);
    } else if (rule == Rule.UNSIGNED) {
      return List.of();
    }
    List<RequestQuery> ways = new ArrayList<>();
    List<List<Statement>> everywhere = allows(LayerKind.SCP);
    List<List<Statement>> limits = new ArrayList<>(everywhere);
    limits.addAll(allows(LayerKind.BOUNDARY));
    limits.addAll(allows(LayerKind.SESSION));
    List<Statement> denies = denies();
    ways.add(
        new RequestQuery(and(and(limits, allows(LayerKind.IDENTITY)), resourcePolicy()), denies));
    if (!toRole.isEmpty() && !toRole.equals(toCaller)) {
      ways.add(new RequestQuery(and(limits, List.of(toRole)), denies));
    }
    if (!toCaller.isEmpty()) {
      ways.add(new RequestQuery(and(everywhere, List.of(toCaller)), denies));
    }
    return ways;
  }

  /** That the resource policy allows, where it has to. */
  private List<List<Statement>> resourcePolicy() {
    if (!mustAllow) {
      return List.of();
    }
    List<Statement> allows = new ArrayList<>(List.of(GuardStatements.ELSEWHERE));
    allows(LayerKind.RESOURCE).forEach(allows::addAll);
    return List.of(allows);
  }

  /** Requests that do not pass: one of these fits each. */
  List<RequestQuery> refused() {
    if (rule.uncontrolled()) {
      return List.of();
    } else if (rule == Rule.UNSIGNED) {
      return List.of(ANY);
    }
    List<RequestQuery> queries = new ArrayList<>();
    if (mustAllow) {
      List<Statement> allows = allows(LayerKind.RESOURCE).stream().flatMap(List::stream).toList();
      queries.add(new RequestQuery(List.of(List.of(GuardStatements.REQUIRED)), allows));
    }
    if (!denies().isEmpty()) {
      queries.add(new RequestQuery(List.of(denies()), List.of()));
    }
    for (Part part : parts) {
      switch (counting(part) ? part.kind : LayerKind.RCP) {
        case RCP, RESOURCE -> {}
        case SCP -> queries.add(without(part.allows, List.of()));
        case IDENTITY -> queries.add(without(part.allows, toRole));
        case BOUNDARY, SESSION -> queries.add(without(part.allows, toCaller));
      }
    }
    return queries;
  }

  /** Requests that would pass if there were no Deny statements. */
  List<RequestQuery> granted() {
    return allowed().stream().map(way -> new RequestQuery(way.groups(), List.of())).toList();
  }

  /** Requests that pass all that limits a grant by the identity policies or to a role. */
  RequestQuery limits() {
    List<List<Statement>> limits = new ArrayList<>(allows(LayerKind.SCP));
    limits.addAll(allows(LayerKind.BOUNDARY));
    limits.addAll(allows(LayerKind.SESSION));
    limits.addAll(resourcePolicy());
    return new RequestQuery(limits, deniesBeside(LayerKind.IDENTITY));
  }

  /** Requests that pass all that limits a grant to the caller itself. */
  RequestQuery widestLimits() {
    return new RequestQuery(allows(LayerKind.SCP), deniesBeside(LayerKind.RESOURCE));
  }

  /** Requests that the resource policy grants without the identity policies. */
  RequestQuery toRole() {
    return new RequestQuery(List.of(toRole), deniesOf(LayerKind.RESOURCE));
  }

  /** Requests that the resource policy grants past boundary and session policy, too. */
  RequestQuery toCaller() {
    return new RequestQuery(List.of(toCaller), deniesOf(LayerKind.RESOURCE));
  }

  /** Requests that one layer allows, looked at by itself. */
  RequestQuery allowed(int layer) {
    Part part = parts.get(layer);
    boolean must = part.kind != LayerKind.RCP;
    return new RequestQuery(must ? List.of(part.allows) : List.of(), part.denies);
  }

  /** Requests that one layer does not allow, looked at by itself: one of these fits each. */
  List<RequestQuery> refused(int layer) {
    Part part = parts.get(layer);
    List<RequestQuery> queries = new ArrayList<>();
    if (!part.denies.isEmpty()) {
      queries.add(new RequestQuery(List.of(part.denies), List.of()));
    }
    if (part.kind != LayerKind.RCP) {
      queries.add(new RequestQuery(List.of(), part.allows));
    }
    return queries;
  }

  /** Whether nobody about whom verdicts speak sends such requests. */
  boolean unsigned() {
    return rule == Rule.UNSIGNED;
  }

  /** The Deny statements of all layers. */
  List<Statement> denies() {
    return parts.stream()
        .filter(this::counting)
        .flatMap(part -> part.denies.stream())
        .distinct()
        .toList();
  }

  private List<Statement> deniesOf(LayerKind kind) {
    return parts.stream()
        .filter(part -> part.kind == kind)
        .flatMap(part -> part.denies.stream())
        .distinct()
        .toList();
  }

  private List<Statement> deniesBeside(LayerKind kind) {
    return parts.stream()
        .filter(part -> part.kind != kind && counting(part))
        .flatMap(part -> part.denies.stream())
        .distinct()
        .toList();
  }

  private List<List<Statement>> allows(LayerKind kind) {
    return parts.stream()
        .filter(part -> part.kind == kind && counting(part))
        .map(Part::allows)
        .toList();
  }

  /**
   * The root user has neither identity policy nor boundary (EVALUATION §6.7); a session policy,
   * where one is given, limits its session as any other ({@code sts:AssumeRoot} has one).
   */
  private boolean counting(Part part) {
    return switch (part.kind) {
      case RCP, SCP, RESOURCE, SESSION -> true;
      case IDENTITY, BOUNDARY -> !root;
    };
  }

  /** Whether the caller needs no identity policy. */
  boolean root() {
    return root;
  }

  private static List<List<Statement>> and(
      List<List<Statement>> some, List<List<Statement>> others) {
    List<List<Statement>> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }

  private static RequestQuery without(List<Statement> allows, List<Statement> sparing) {
    List<Statement> none = new ArrayList<>(allows);
    none.addAll(sparing);
    return new RequestQuery(List.of(), none.stream().distinct().toList());
  }
}
