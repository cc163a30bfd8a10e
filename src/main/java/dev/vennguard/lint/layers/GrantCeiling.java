package dev.vennguard.lint.layers;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.CalledTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The boundary, asked what it lets through of single grants (EVALUATION §6.6). */
final class GrantCeiling {
  private final LintedLayers layers;
  private final List<Policy> policies;
  private final ActionSet passing;

  /** Why nothing of a grant passes; each is proved. */
  enum Why {
    /** No Allow of the boundary speaks of it. */
    UNSPOKEN,
    /** They allow the actions on other resources alone. */
    RESOURCES,
    /** They name resources, and the actions take none: a request for them matches no ARN. */
    NO_RESOURCE,
    /** They allow the actions under conditions that exclude the grant's. */
    CONDITIONS,
    /** They allow some of it, and a Deny of the boundary takes that. */
    DENIED,
    /** They allow a part of the resources that one call is checked for (EVALUATION §6.9). */
    PART,
    /** It is proved that nothing passes, and not why. */
    UNCLEAR
  }

  private GrantCeiling(LintedLayers layers, List<Policy> policies) {
    this.layers = layers;
    this.policies = policies;
    this.passing = Others.passing(layers, policies);
  }

  /** Is told of one grant of an identity policy after the other. */
  interface Visitor {
    /**
     * An Allow that can be evaluated.
     *
     * @param index of the statement in its document
     */
    void grant(GrantCeiling ceiling, LintedDocument document, int index, Statement statement);
  }

  /** Goes through all grants that a boundary may cut off; through none where none is to be held. */
  static void visit(LintedLayers layers, Visitor visitor) {
    of(layers)
        .ifPresent(ceiling -> {
          for (LintedDocument document : layers.of(LayerKind.IDENTITY)) {
            List<Statement> statements = document.policy().statements();
            for (int i = 0; i < statements.size(); i++) {
              Statement statement = statements.get(i);
              if (statement.effect() == Effect.ALLOW && statement.evaluableIn(LayerKind.IDENTITY)) {
                visitor.grant(ceiling, document, i, statement);
              }
            }
          }
        });
  }

  /** None where no boundary is given, or one that cannot be evaluated. */
  private static Optional<GrantCeiling> of(LintedLayers layers) {
    List<Policy> policies =
        layers.of(LayerKind.BOUNDARY).stream().map(LintedDocument::policy).toList();
    boolean readable =
        policies.stream()
            .flatMap(one -> one.statements().stream())
            .allMatch(one -> one.evaluableIn(LayerKind.BOUNDARY));
    return policies.isEmpty() || !readable
        ? Optional.empty()
        : Optional.of(new GrantCeiling(layers, policies));
  }

  /** Whether it is proved that no request of a grant passes, though it speaks of some. */
  boolean cutsOff(Statement grant) {
    return !passing.intersects(layers.facts().actions(grant.actions()))
        && layers.regions().never(asIdentity(about(grant)), grant);
  }

  /** Whether some Allow speaks of actions of a grant. */
  boolean allows(Statement grant) {
    return allowing(grant).findAny().isPresent();
  }

  /** Why a grant that is cut off is. */
  Why why(Statement grant) {
    if (!allows(grant)) {
      return Why.UNSPOKEN;
    }
    List<Action> spoken = spoken(grant);
    long partly = spoken.stream().filter(one -> partly(grant, one)).count();
    if (partly > 0) {
      return partly == spoken.size() ? Why.PART : Why.UNCLEAR;
    } else if (some(grant, UnaryOperator.identity())) {
      return Why.DENIED;
    } else if (some(grant, GrantCeiling::anyhow)) {
      return Why.CONDITIONS;
    } else if (some(grant, GrantCeiling::anywhere)) {
      return spoken.stream().allMatch(Action::wildcardOnly) ? Why.NO_RESOURCE : Why.RESOURCES;
    }
    return Why.UNCLEAR;
  }

  /** The actions of a grant of which some Allow speaks. */
  private List<Action> spoken(Statement grant) {
    ActionSet actions = layers.facts().catalogue().none();
    for (Statement one : allowing(grant).toList()) {
      actions = actions.or(layers.facts().actions(one.actions()));
    }
    return actions.and(layers.facts().actions(grant.actions())).stream()
        .mapToObj(index -> layers.facts().catalogue().actions().get(index))
        .toList();
  }

  private boolean partly(Statement grant, Action action) {
    int called = CalledTypes.of(action).size();
    return called > 0
        && layers
            .regions()
            .lacking(asIdentity(about(grant)), action)
            .filter(missing -> !missing.isEmpty() && missing.size() < called)
            .isPresent();
  }

  /** Whether requests of a grant passed the Allow statements if neither said a part of it. */
  private boolean some(Statement grant, UnaryOperator<Statement> without) {
    List<Statement> allowing = allowing(grant).map(without).toList();
    Policy policy = new Policy(grant.version(), allowing);
    return layers.regions().some(asIdentity(List.of(policy)), without.apply(grant));
  }

  private static Statement anyhow(Statement statement) {
    return statement.withConditions(List.of());
  }

  private static Statement anywhere(Statement statement) {
    return statement.withResources(ResourceClause.EVERYTHING);
  }

  private Stream<Statement> allowing(Statement grant) {
    return about(grant).stream()
        .flatMap(one -> one.statements().stream())
        .filter(one -> one.effect() == Effect.ALLOW);
  }

  private List<Policy> about(Statement grant) {
    return Others.policiesAbout(layers, policies, grant);
  }

  private Layers asIdentity(List<Policy> about) {
    return new Layers(List.of(new Layer(LayerKind.IDENTITY, 0, about))).in(layers.situation());
  }
}
