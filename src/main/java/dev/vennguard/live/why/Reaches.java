package dev.vennguard.live.why;

import dev.vennguard.catalog.Action;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks for single statements, and single elements of them, how much of an action's requests they
 * cover. Principals are left aside: a statement that names someone is asked about as if it named
 * the caller.
 */
final class Reaches {
  private static final ActionClause EVERY_ACTION =
      new ActionClause(false, List.of(new ActionPattern("*")));

  private final Proofs proofs;
  private final Action action;

  Reaches(Proofs proofs, Action action) {
    this.proofs = proofs;
    this.action = action;
  }

  /** The statements of a layer, in order. */
  List<Reach> of(Layer layer) {
    List<Reach> found = new ArrayList<>();
    for (int p = 0; p < layer.policies().size(); p++) {
      List<Statement> statements = layer.policies().get(p).statements();
      for (int s = 0; s < statements.size(); s++) {
        found.add(of(new StatementId(layer.kind(), layer.level(), p, s), statements.get(s)));
      }
    }
    return found;
  }

  private Reach of(StatementId id, Statement statement) {
    if (!statement.actions().matches(action.qualifiedName())) {
      return new Reach(id, statement, Coverage.NONE, Part.ACTION, List.of());
    }
    if (!statement.evaluableIn(id.layer())) {
      return new Reach(id, statement, Coverage.UNDECIDED, Part.NOTHING, List.of());
    }
    Coverage coverage = coverage(statement.resources(), statement.conditions(), statement);
    if (coverage != Coverage.NONE) {
      return new Reach(id, statement, coverage, Part.NOTHING, List.of());
    }
    if (coverage(statement.resources(), List.of(), statement) == Coverage.NONE) {
      return new Reach(id, statement, Coverage.NONE, Part.RESOURCE, List.of());
    }
    List<Condition> culprits =
        statement.conditions().stream()
            .filter(
                one -> coverage(statement.resources(), List.of(one), statement) == Coverage.NONE)
            .toList();
    return new Reach(id, statement, Coverage.NONE, Part.CONDITION, culprits);
  }

  /** How many of the action's requests fit these elements. */
  Coverage coverage(ResourceClause resources, List<Condition> conditions, Statement like) {
    if (resources.nothing()) {
      return Coverage.NONE;
    }
    if (resources.everything() && conditions.isEmpty()) {
      return Coverage.ALL;
    }
    return proofs
        .verdict(
            Layers.identity(List.of(policy(List.of(allow(resources, conditions, like))))), action)
        .effective();
  }

  /** How many requests at least one of the statements applies to. */
  Coverage union(List<Reach> reaches) {
    List<Coverage> found = reaches.stream().map(Reach::coverage).distinct().toList();
    if (found.contains(Coverage.ALL)) {
      return Coverage.ALL;
    }
    if (found.contains(Coverage.UNDECIDED)) {
      return Coverage.UNDECIDED;
    }
    List<Statement> applying =
        reaches.stream()
            .filter(Reach::applies)
            .map(Reach::statement)
            .map(one -> allow(one.resources(), one.conditions(), one))
            .toList();
    if (applying.size() < 2) {
      return applying.isEmpty() ? Coverage.NONE : Coverage.SOME;
    }
    List<Policy> policies = applying.stream().map(one -> policy(List.of(one))).toList();
    return proofs.verdict(Layers.identity(policies), action).effective();
  }

  /** The patterns of a list that some resource of the action fits. */
  ResourceClause relevant(Statement statement) {
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
  boolean alwaysHolds(Condition condition, Statement like) {
    return coverage(ResourceClause.EVERYTHING, List.of(condition), like) == Coverage.ALL;
  }

  /** Whether every request that fits the first clause fits the second. */
  boolean within(ResourceClause inner, ResourceClause outer, Statement like) {
    if (outer.everything() || inner.equals(outer)) {
      return true;
    }
    Statement deny = as(Effect.DENY, allow(outer, List.of(), like));
    Policy policy = policy(List.of(allow(inner, List.of(), like), deny));
    return proofs.verdict(Layers.identity(List.of(policy)), action).effective() == Coverage.NONE;
  }

  /** How many requests all of these statements apply to at once. */
  Coverage together(List<Statement> statements) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement one = statements.get(i);
      Statement allow = allow(one.resources(), one.conditions(), one);
      LayerKind kind = i == 0 ? LayerKind.IDENTITY : LayerKind.BOUNDARY;
      layers.add(new Layer(kind, Math.max(0, i - 1), List.of(policy(List.of(allow)))));
    }
    return proofs.verdict(new Layers(layers), action).effective();
  }

  private static Policy policy(List<Statement> statements) {
    return new Policy(statements.getFirst().version(), statements);
  }

  private static Statement allow(
      ResourceClause resources, List<Condition> conditions, Statement like) {
    return new Statement(
        "",
        Effect.ALLOW,
        PrincipalClause.NONE,
        EVERY_ACTION,
        resources,
        conditions,
        like.version());
  }

  private static Statement as(Effect effect, Statement statement) {
    return new Statement(
        statement.sid(),
        effect,
        statement.principal(),
        statement.actions(),
        statement.resources(),
        statement.conditions(),
        statement.version());
  }
}
