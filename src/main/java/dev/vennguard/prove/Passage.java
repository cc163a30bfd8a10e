package dev.vennguard.prove;

import dev.vennguard.decide.Caller;
import dev.vennguard.decide.Grant;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.ActionTraits.Rule;
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
final class Passage {
  // Statements come without the Sids of their authors: these are ours alone.
  private static final String OF_ELSEWHERE = "elsewhere";
  private static final String OF_REQUIRED = "required";

  /** Marks the statements of the resource policy: equal ones of other layers are not they. */
  private static final String OF_RESOURCE = "resource";

  /** Applies wherever no resource policy has to allow. */
  private static final Statement ELSEWHERE = standIn(OF_ELSEWHERE);

  /** Applies wherever a resource policy has to allow. */
  private static final Statement REQUIRED = standIn(OF_REQUIRED);

  private static final Sought ANY = new Sought(List.of(), List.of());

  private final List<Part> parts = new ArrayList<>();
  private final List<Statement> toRole = new ArrayList<>();
  private final List<Statement> toCaller = new ArrayList<>();
  private final Rule rule;
  private final boolean mustAllow;
  private final boolean root;

  /** What a layer says, without principals. */
  private record Part(LayerKind kind, List<Statement> allows, List<Statement> denies) {}

  /** Reads layers. */
  Passage(Question question, String partition) {
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
        Statement one = resource ? named(each, OF_RESOURCE) : each;
        List<Statement> side = one.effect() == Effect.ALLOW ? part.allows : part.denies;
        side.addAll(Principals.plain(one, Grant.TO_ACCOUNT, boundary, partition));
        if (resource && one.effect() == Effect.ALLOW) {
          toRole.addAll(Principals.plain(one, least(Grant.TO_ROLE), boundary, partition));
          Statement closest = rule == Rule.TRUST_POLICY ? withoutUsers(one) : one;
          toCaller.addAll(Principals.plain(closest, least(Grant.TO_CALLER), boundary, partition));
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
  private Grant least(Grant wanted) {
    return root ? Grant.TO_ACCOUNT : wanted;
  }

  private static Statement standIn(String name) {
    return new Statement(
        name,
        Effect.ALLOW,
        PrincipalClause.NONE,
        new ActionClause(true, List.of()),
        ResourceClause.EVERYTHING,
        List.of(),
        PolicyVersion.V2012_10_17);
  }

  private static Statement named(Statement one, String sid) {
    return new Statement(
        sid,
        one.effect(),
        one.principal(),
        one.actions(),
        one.resources(),
        one.conditions(),
        one.version());
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
    return new Statement(
        one.sid(),
        one.effect(),
        new PrincipalClause(false, others),
        one.actions(),
        one.resources(),
        one.conditions(),
        one.version());
  }

  /** Whether a statement applies to any request on resources of that format. */
  static boolean counts(Statement statement, ArnFormat format, Rule rule) {
    return switch (statement.sid()) {
      case OF_ELSEWHERE -> !rule.requires(format);
      case OF_REQUIRED -> rule.requires(format);
      case OF_RESOURCE -> rule.asks(format);
      default -> true;
    };
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
      all.addAll(List.of(ELSEWHERE, REQUIRED));
    }
    return all;
  }

  /** Requests that all layers let through: one of these sorts each. */
  List<Sought> allowed() {
    if (rule.uncontrolled()) {
      return List.of(ANY);
    } else if (rule == Rule.UNSIGNED) {
      return List.of();
    }
    List<Sought> ways = new ArrayList<>();
    List<List<Statement>> everywhere = allows(LayerKind.SCP);
    List<List<Statement>> limits = new ArrayList<>(everywhere);
    limits.addAll(allows(LayerKind.BOUNDARY));
    limits.addAll(allows(LayerKind.SESSION));
    List<Statement> denies = denies();
    ways.add(new Sought(and(and(limits, allows(LayerKind.IDENTITY)), resourcePolicy()), denies));
    if (!toRole.isEmpty() && !toRole.equals(toCaller)) {
      ways.add(new Sought(and(limits, List.of(toRole)), denies));
    }
    if (!toCaller.isEmpty()) {
      ways.add(new Sought(and(everywhere, List.of(toCaller)), denies));
    }
    return ways;
  }

  /** That the resource policy allows, where it has to. */
  private List<List<Statement>> resourcePolicy() {
    if (!mustAllow) {
      return List.of();
    }
    List<Statement> allows = new ArrayList<>(List.of(ELSEWHERE));
    allows(LayerKind.RESOURCE).forEach(allows::addAll);
    return List.of(allows);
  }

  /** Requests that do not pass: one of these sorts each. */
  List<Sought> refused() {
    if (rule.uncontrolled()) {
      return List.of();
    } else if (rule == Rule.UNSIGNED) {
      return List.of(ANY);
    }
    List<Sought> sorts = new ArrayList<>();
    if (mustAllow) {
      List<Statement> allows = allows(LayerKind.RESOURCE).stream().flatMap(List::stream).toList();
      sorts.add(new Sought(List.of(List.of(REQUIRED)), allows));
    }
    if (!denies().isEmpty()) {
      sorts.add(new Sought(List.of(denies()), List.of()));
    }
    for (Part part : parts) {
      switch (counting(part) ? part.kind : LayerKind.RCP) {
        case RCP, RESOURCE -> {}
        case SCP -> sorts.add(without(part.allows, List.of()));
        case IDENTITY -> sorts.add(without(part.allows, toRole));
        case BOUNDARY, SESSION -> sorts.add(without(part.allows, toCaller));
      }
    }
    return sorts;
  }

  /** Requests that would pass if there were no Deny statements. */
  List<Sought> granted() {
    return allowed().stream().map(way -> new Sought(way.groups(), List.of())).toList();
  }

  /** Requests that pass all that limits a grant by the identity policies or to a role. */
  Sought limits() {
    List<List<Statement>> limits = new ArrayList<>(allows(LayerKind.SCP));
    limits.addAll(allows(LayerKind.BOUNDARY));
    limits.addAll(allows(LayerKind.SESSION));
    limits.addAll(resourcePolicy());
    return new Sought(limits, deniesBeside(LayerKind.IDENTITY));
  }

  /** Requests that pass all that limits a grant to the caller itself. */
  Sought widestLimits() {
    return new Sought(allows(LayerKind.SCP), deniesBeside(LayerKind.RESOURCE));
  }

  /** Requests that the resource policy grants without the identity policies. */
  Sought toRole() {
    return new Sought(List.of(toRole), deniesOf(LayerKind.RESOURCE));
  }

  /** Requests that the resource policy grants past boundary and session policy, too. */
  Sought toCaller() {
    return new Sought(List.of(toCaller), deniesOf(LayerKind.RESOURCE));
  }

  /** Requests that one layer allows, looked at by itself. */
  Sought allowed(int layer) {
    Part part = parts.get(layer);
    boolean must = part.kind != LayerKind.RCP;
    return new Sought(must ? List.of(part.allows) : List.of(), part.denies);
  }

  /** Requests that one layer does not allow, looked at by itself: one of these sorts each. */
  List<Sought> refused(int layer) {
    Part part = parts.get(layer);
    List<Sought> sorts = new ArrayList<>();
    if (!part.denies.isEmpty()) {
      sorts.add(new Sought(List.of(part.denies), List.of()));
    }
    if (part.kind != LayerKind.RCP) {
      sorts.add(new Sought(List.of(), part.allows));
    }
    return sorts;
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

  private static Sought without(List<Statement> allows, List<Statement> sparing) {
    List<Statement> none = new ArrayList<>(allows);
    none.addAll(sparing);
    return new Sought(List.of(), none.stream().distinct().toList());
  }
}
