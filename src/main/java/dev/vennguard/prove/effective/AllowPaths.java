package dev.vennguard.prove.effective;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.decide.PrincipalMatch;
import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.Principals;
import dev.vennguard.prove.request.Principals.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ways in which a request can be allowed (EVALUATION §6.3): by the identity policies within all
 * limits, by a resource policy that names the role within all limits, by one that names the caller
 * within SCPs alone. Principals are said as conditions, and RCPs keep to the services that they
 * count for.
 */
final class AllowPaths {
  private final ActionNaming names;
  private final ActionMeet actions;
  private final Simplifier tidy;
  private final Boundary boundary;
  private final String partition;
  private final List<AllowPath<Statement>> paths = new ArrayList<>();
  private final List<Statement> denies = new ArrayList<>();

  AllowPaths(Layers layers, ActionNaming names, ActionMeet actions, Simplifier tidy) {
    this.names = names;
    this.actions = actions;
    this.tidy = tidy;
    this.partition = layers.situation().partition();
    this.boundary =
        layers.first(LayerKind.BOUNDARY).isPresent() ? Boundary.ATTACHED : Boundary.NONE;
    List<List<Statement>> all = new ArrayList<>();
    List<List<Statement>> limits = new ArrayList<>();
    List<List<Statement>> organisation = new ArrayList<>();
    for (Layer layer : layers.inForce()) {
      List<Statement> allowed = read(layer);
      switch (layer.kind()) {
        case RCP, RESOURCE -> {}
        case SCP -> {
          all.add(allowed);
          limits.add(allowed);
          organisation.add(allowed);
        }
        case IDENTITY -> all.add(allowed);
        case BOUNDARY, SESSION -> {
          all.add(allowed);
          limits.add(allowed);
        }
      }
    }
    layers
        .first(LayerKind.RESOURCE)
        .map(resource ->
            ServicePolicies.required(resource, grants(resource, PrincipalMatch.TO_ACCOUNT)))
        .filter(required -> !required.isEmpty())
        .ifPresent(all::add);
    paths.add(new AllowPath<>(all));
    addGrants(layers, new AllowPath<>(limits), new AllowPath<>(organisation));
  }

  /** The ways past the identity policies, and past the boundary (EVALUATION §6.3). */
  private void addGrants(
      Layers layers, AllowPath<Statement> limits, AllowPath<Statement> organisation) {
    layers
        .first(LayerKind.RESOURCE)
        .ifPresent(layer -> {
          List<Statement> toRole = grants(layer, PrincipalMatch.TO_ROLE);
          List<Statement> toCaller = grants(layer, PrincipalMatch.TO_CALLER);
          if (!toRole.equals(toCaller)) {
            paths.add(limits.with(toRole));
          }
          if (!toCaller.isEmpty()) {
            paths.add(organisation.with(toCaller));
          }
        });
  }

  /** The ways to be allowed. */
  List<AllowPath<Statement>> paths() {
    return paths.stream().map(AllowPath::distinct).toList();
  }

  /** The Deny statements of all layers. */
  List<Statement> denies() {
    return denies;
  }

  private List<Statement> grants(Layer resource, PrincipalMatch least) {
    return tidy.tidy(
        statements(resource)
            .filter(one -> one.effect() == Effect.ALLOW)
            .flatMap(one -> plain(one, least))
            .toList());
  }

  /** Collects what a layer denies, and tells what it allows. */
  private List<Statement> read(Layer layer) {
    List<Statement> all =
        tidy.tidy(
            statements(layer)
                .map(one -> layer.kind() == LayerKind.RCP ? limited(one) : one)
                .filter(one -> layer.kind() != LayerKind.RESOURCE || one.effect() == Effect.DENY)
                .flatMap(one -> plain(one, PrincipalMatch.TO_ACCOUNT))
                .toList());
    all.stream().filter(one -> one.effect() == Effect.DENY).forEach(denies::add);
    return all.stream().filter(one -> one.effect() == Effect.ALLOW).toList();
  }

  private static Stream<Statement> statements(Layer layer) {
    return layer.policies().stream().flatMap(policy -> policy.statements().stream());
  }

  private Stream<Statement> plain(Statement one, PrincipalMatch least) {
    return Principals.plain(one, least, boundary, partition).stream().map(NormalForm::statement);
  }

  /** Only for the services that RCPs count for. */
  private Statement limited(Statement one) {
    ActionClause services =
        new ActionClause(
            false,
            RcpServices.prefixes().stream()
                .sorted()
                .map(prefix -> new ActionPattern(prefix + ":*"))
                .toList());
    ActionSet counted = names.known(services);
    ActionClause clause = one.actions();
    if (!counted.containsAll(names.known(clause))) {
      clause = meet(clause, services);
    }
    return one.withActions(clause);
  }

  /** By the names of the known actions where no patterns say it. */
  private ActionClause meet(ActionClause one, ActionClause services) {
    try {
      return actions.meet(one, services);
    } catch (Inexpressible reason) {
      ActionSet both = names.known(one).and(names.known(services));
      return new ActionClause(false, names.names(both, _ -> true));
    }
  }
}
