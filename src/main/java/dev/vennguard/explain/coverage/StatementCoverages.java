package dev.vennguard.explain.coverage;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.PrincipalMatch;
import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.request.GivenResourcePolicy;
import dev.vennguard.prove.request.Principals;
import dev.vennguard.prove.request.Principals.Boundary;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks for single statements, and single elements of them, how much of an action's requests they
 * cover. Whom a statement of a resource policy names is part of that.
 */
public final class StatementCoverages {
  private final ProofSource proofs;
  private final Action action;
  private final Boundary boundary;
  private final Situation situation;
  private final RequiredPolicy required;

  /**
   * @param layers all layers in force: with a boundary among them, {@code NotPrincipal} with a Deny
   *     spares nobody
   */
  public StatementCoverages(ProofSource proofs, Action action, Layers layers) {
    this.proofs = proofs;
    this.action = action;
    this.boundary =
        layers.first(LayerKind.BOUNDARY).isPresent() ? Boundary.ATTACHED : Boundary.NONE;
    this.situation = layers.situation();
    this.required = GivenResourcePolicy.of(layers).required(action);
  }

  /** All layers in force. */
  public static List<LayerReach> layers(ProofSource proofs, Action action, Layers layers) {
    StatementCoverages reaches = new StatementCoverages(proofs, action, layers);
    return layers.inForce().stream().map(layer -> reaches.reach(layer)).toList();
  }

  /** Whether a layer is the policy of a key or a role, which has to allow (EVALUATION §6.7). */
  public boolean requires(Layer layer) {
    return layer.kind() == LayerKind.RESOURCE
        && required != RequiredPolicy.NONE
        && asked(layer.kind(), action);
  }

  /**
   * Whether AWS asks policies of that type about some request of an action: RCPs limit some
   * services, and who lists keys or passes a role has nothing to do with the policy of a key or a
   * role (EVALUATION §6.2, §6.7).
   */
  public static boolean asked(LayerKind kind, Action action) {
    String name = action.qualifiedName();
    return switch (kind) {
      case RCP -> RcpServices.include(action.service());
      case RESOURCE ->
          action.wildcardOnly()
              ? ServiceRules.asksResourcePolicy(name, "*")
              : action.resources().stream()
                  .flatMap(use -> use.type().arnFormats().stream())
                  .anyMatch(format -> ServiceRules.asksResourcePolicy(name, format));
      case SCP, IDENTITY, BOUNDARY, SESSION -> true;
    };
  }

  /** Whether a statement of a resource policy names some caller that closely. */
  public boolean names(Statement statement, PrincipalMatch least) {
    return !plain(statement, least).isEmpty();
  }

  /** Those whom a statement of a resource policy lists and names at least that closely. */
  public List<Named> named(Statement statement, PrincipalMatch least) {
    return statement.principal().principals().stream()
        .filter(
            one -> names(statement.withPrincipal(new PrincipalClause(false, List.of(one))), least))
        .toList();
  }

  /** Whether a statement of a resource policy leaves something to identity policies. */
  public boolean delegates(Statement statement) {
    return statement.principal().negated()
        || named(statement, PrincipalMatch.TO_ACCOUNT).size()
            > named(statement, PrincipalMatch.TO_ROLE).size();
  }

  /** Whether {@code NotPrincipal} of a Deny spares nobody, since a boundary is attached. */
  public boolean sparesNobody(Statement statement) {
    return statement.principal().negated()
        && statement.effect() == Effect.DENY
        && boundary == Boundary.ATTACHED;
  }

  /** A layer with how many requests each of its statements applies to: a proof each. */
  public LayerReach reach(Layer layer) {
    List<StatementCoverage> statements = of(layer);
    List<StatementCoverage> allowing =
        statements.stream().filter(one -> one.statement().effect() == Effect.ALLOW).toList();
    return new LayerReach(layer, statements, union(allowing), requires(layer));
  }

  /** The statements of a layer, in order. */
  public List<StatementCoverage> of(Layer layer) {
    List<StatementCoverage> found = new ArrayList<>();
    for (int p = 0; p < layer.policies().size(); p++) {
      List<Statement> statements = layer.policies().get(p).statements();
      for (int s = 0; s < statements.size(); s++) {
        found.add(of(new StatementId(layer.id(), p, s), statements.get(s)));
      }
    }
    return found;
  }

  private StatementCoverage of(StatementId id, Statement statement) {
    if (!statement.actions().matches(action.qualifiedName()) || !asked(id.kind(), action)) {
      return new StatementCoverage(
          id, statement, Coverage.NONE, StatementElement.ACTION, List.of());
    }
    if (!statement.evaluableIn(id.kind())) {
      return new StatementCoverage(
          id, statement, Coverage.UNDECIDED, StatementElement.NOTHING, List.of());
    }
    Coverage coverage = coverage(statement);
    if (coverage != Coverage.NONE) {
      return new StatementCoverage(id, statement, coverage, StatementElement.NOTHING, List.of());
    }
    if (coverage(with(statement, ResourceClause.EVERYTHING, List.of())) == Coverage.NONE) {
      return new StatementCoverage(
          id, statement, Coverage.NONE, StatementElement.PRINCIPAL, List.of());
    }
    if (coverage(statement.resources(), List.of(), statement) == Coverage.NONE) {
      return new StatementCoverage(
          id, statement, Coverage.NONE, StatementElement.RESOURCE, List.of());
    }
    List<Condition> culprits =
        statement.conditions().stream()
            .filter(
                one -> coverage(statement.resources(), List.of(one), statement) == Coverage.NONE)
            .toList();
    return new StatementCoverage(
        id, statement, Coverage.NONE, StatementElement.CONDITION, culprits);
  }

  /** How many of the action's requests fit these elements, whoever is named. */
  public Coverage coverage(ResourceClause resources, List<Condition> conditions, Statement like) {
    return coverage(as(Effect.ALLOW, PrincipalClause.NONE, with(like, resources, conditions)));
  }

  /** How many of the action's requests a statement applies to, whatever its actions. */
  private Coverage coverage(Statement statement) {
    List<Statement> allows = allows(statement);
    if (statement.resources().nothing()) {
      return Coverage.NONE;
    }
    if (allows.stream().anyMatch(Statement::unconditional)) {
      return Coverage.ALL;
    }
    return allows.isEmpty()
        ? Coverage.NONE
        : proofs.single(alone(List.of(policy(allows))), action).effective();
  }

  /** How many requests at least one of the statements applies to. */
  public Coverage union(List<StatementCoverage> reaches) {
    List<Coverage> found = reaches.stream().map(StatementCoverage::coverage).distinct().toList();
    if (found.contains(Coverage.ALL)) {
      return Coverage.ALL;
    }
    if (found.contains(Coverage.UNDECIDED)) {
      return Coverage.UNDECIDED;
    }
    List<StatementCoverage> applying = reaches.stream().filter(StatementCoverage::applies).toList();
    if (applying.size() < 2) {
      return applying.isEmpty() ? Coverage.NONE : Coverage.SOME;
    }
    List<Policy> policies =
        applying.stream()
            .map(StatementCoverage::statement)
            .map(this::allows)
            .map(StatementCoverages::policy)
            .toList();
    return proofs.single(alone(policies), action).effective();
  }

  /** The patterns of a list that some resource of the action fits. */
  public ResourceClause relevant(Statement statement) {
    ResourceClause clause = statement.resources();
    if (clause.negated() || clause.everything() || clause.patterns().size() < 2) {
      return clause;
    }
    List<ResourcePattern> fitting =
        clause.patterns().stream()
            .filter(one ->
                coverage(new ResourceClause(false, List.of(one)), List.of(), statement)
                    != Coverage.NONE)
            .toList();
    return fitting.isEmpty() ? clause : new ResourceClause(false, fitting);
  }

  /** Whether a condition entry holds for every request. */
  public boolean alwaysHolds(Condition condition, Statement like) {
    return coverage(ResourceClause.EVERYTHING, List.of(condition), like) == Coverage.ALL;
  }

  /** Whether every request carries the key. */
  public boolean alwaysSent(String key, Statement like) {
    Condition missing =
        new Condition(new Known(Qualifier.NONE, Comparison.NULL, false), key, List.of("true"));
    return coverage(ResourceClause.EVERYTHING, List.of(missing), like) == Coverage.NONE;
  }

  /** Whether no request carries the key. */
  public boolean neverSent(String key, Statement like) {
    Condition given =
        new Condition(new Known(Qualifier.NONE, Comparison.NULL, false), key, List.of("false"));
    return coverage(ResourceClause.EVERYTHING, List.of(given), like) == Coverage.NONE;
  }

  /** How many requests these statements of a layer leave, what they deny taken off. */
  public Coverage left(List<StatementCoverage> statements) {
    List<Statement> plain =
        statements.stream()
            .filter(StatementCoverage::applies)
            .map(StatementCoverage::statement)
            .flatMap(one ->
                plain(one, PrincipalMatch.TO_ACCOUNT).stream()
                    .map(each -> as(one.effect(), PrincipalClause.NONE, each)))
            .toList();
    return proofs.single(alone(List.of(policy(plain))), action).effective();
  }

  /** Whether every request that fits the first clause fits the second. */
  public boolean within(ResourceClause inner, ResourceClause outer, Statement like) {
    if (outer.everything() || inner.equals(outer)) {
      return true;
    }
    Statement allow = as(Effect.ALLOW, PrincipalClause.NONE, with(like, inner, List.of()));
    Statement deny = as(Effect.DENY, PrincipalClause.NONE, with(like, outer, List.of()));
    Policy policy = policy(List.of(allow, deny));
    return proofs.single(alone(List.of(policy)), action).effective() == Coverage.NONE;
  }

  /** How many requests all of these statements apply to at once. */
  public Coverage together(List<Statement> statements) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement one = statements.get(i);
      LayerKind kind = i == 0 ? LayerKind.IDENTITY : LayerKind.BOUNDARY;
      layers.add(new Layer(kind, Math.max(0, i - 1), List.of(policy(allows(one)))));
    }
    return proofs.single(new Layers(layers, situation), action).effective();
  }

  private Layers alone(List<Policy> policies) {
    return Layers.identity(policies).in(situation);
  }

  private static Policy policy(List<Statement> statements) {
    return new Policy(PolicyVersion.V2012_10_17, statements);
  }

  /** Statements that allow what this one matches, its principals written as conditions. */
  private List<Statement> allows(Statement one) {
    return plain(one, PrincipalMatch.TO_ACCOUNT).stream()
        .map(plain -> as(Effect.ALLOW, PrincipalClause.NONE, plain))
        .toList();
  }

  private List<Statement> plain(Statement one, PrincipalMatch least) {
    return Principals.plain(one, least, boundary, situation.partition());
  }

  private static Statement with(
      Statement one, ResourceClause resources, List<Condition> conditions) {
    return one.withSid("").withResources(resources).withConditions(conditions);
  }

  private static Statement as(Effect effect, PrincipalClause principal, Statement one) {
    return one.withSid("")
        .withEffect(effect)
        .withPrincipal(principal)
        .withActions(ActionClause.EVERYTHING);
  }
}
