package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ResourceType;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.words.AccessKeys;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.RegionVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Of the requests that could stand for others the one that a reader expects: on the sort of
 * resource that the action is named after, in the account of the policies, and where no
 * multi-factor authentication is told by a user with access keys. Each is proved, never made up.
 */
final class PlainExamples {
  private static final int ACCOUNT = 4;

  private final ProofSource proofs;
  private final Action action;

  PlainExamples(ProofSource proofs, Action action) {
    this.proofs = proofs;
    this.action = action;
  }

  /** What an example is to show. */
  enum Claim {
    ALLOWED,
    REFUSED
  }

  /** What is wished of an example: a resource of that sort, conditions on its context. */
  private record Wish(ResourceClause resource, List<Condition> conditions) {}

  /**
   * A plainer example of the same, or the same one.
   *
   * @param found what the verdict has
   */
  Example of(Layers layers, Claim claim, Example found) {
    if (!(found instanceof Example.Found(var request))) {
      return found;
    }
    for (Wish wish : wishes(layers, request)) {
      RegionVerdict verdict = proofs.region(layers, action, region(wish));
      Answer answer = claim == Claim.ALLOWED ? verdict.allowed() : verdict.refused();
      if (answer instanceof Answer.Found(var plainer)) {
        return new Example.Found(plainer);
      }
    }
    return found;
  }

  /** All at once, then fewer: the resource is given up last. */
  private List<Wish> wishes(Layers layers, Request request) {
    ResourceClause resource = resource(request);
    List<Condition> conditions = new ArrayList<>();
    account(layers, request).ifPresent(conditions::add);
    user(layers, request).ifPresent(conditions::add);
    List<Wish> wishes = new ArrayList<>();
    for (int kept = conditions.size(); kept >= 0; kept--) {
      wishes.add(new Wish(resource, conditions.subList(0, kept)));
    }
    conditions.forEach(one -> wishes.add(new Wish(ResourceClause.EVERYTHING, List.of(one))));
    wishes.removeIf(one -> one.resource().everything() && one.conditions().isEmpty());
    return wishes;
  }

  private static Statement region(Wish wish) {
    return Statement.of(Effect.ALLOW, ActionClause.NOTHING, wish.resource())
        .withConditions(wish.conditions());
  }

  /** The sort of resource that the action is named after; everything if it is of that sort. */
  private ResourceClause resource(Request request) {
    String name = action.name().toLowerCase(Locale.ROOT);
    Optional<List<String>> patterns =
        action.resources().stream()
            .map(ResourceUse::type)
            .filter(type -> name.contains(type.name().replace("-", "").toLowerCase(Locale.ROOT)))
            .max(Comparator.comparingInt(type -> type.name().length()))
            .map(PlainExamples::patterns);
    return patterns
        .filter(all -> all.stream().noneMatch(one -> Glob.matches(one, request.resource())))
        .map(all -> new ResourceClause(false, all.stream().map(ResourcePattern::new).toList()))
        .orElse(ResourceClause.EVERYTHING);
  }

  private static List<String> patterns(ResourceType type) {
    return type.arnFormats().stream()
        .map(format -> format.replaceAll("\\$\\{[^}]*}", "*"))
        .toList();
  }

  private static Optional<Condition> account(Layers layers, Request request) {
    String wanted = layers.situation().account();
    String[] parts = request.principal().split(":", -1);
    boolean there = parts.length > ACCOUNT && parts[ACCOUNT].equals(wanted);
    return wanted.isEmpty() || there
        ? Optional.empty()
        : Optional.of(is(Comparison.STRING_EQUALS, "aws:PrincipalAccount", wanted));
  }

  /** Sessions tell whether they were opened by a second factor; access keys tell nothing. */
  private Optional<Condition> user(Layers layers, Request request) {
    boolean asked =
        layers.inForce().stream()
            .map(Layer::policies)
            .flatMap(policies -> policies.stream().flatMap(one -> one.statements().stream()))
            .filter(one -> one.actions().matches(action.qualifiedName()))
            .flatMap(one -> one.conditions().stream())
            .anyMatch(one -> AccessKeys.tells(one.key()));
    return !asked || AccessKeys.user(request) || AccessKeys.secondFactorTold(request)
        ? Optional.empty()
        : Optional.of(is(Comparison.ARN_LIKE, "aws:PrincipalArn", "arn:*:iam::*:user/*"));
  }

  private static Condition is(Comparison comparison, String key, String value) {
    return new Condition(new Known(Qualifier.NONE, comparison, false), key, List.of(value));
  }
}
