package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Answer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Allowed requests that differ from a given one in their context alone. A key matters where one of
 * them is one value away from being refused: so besides any of them, one is sought on the verge of
 * each statement, where an Allow just applies or a Deny just fails to.
 */
final class AllowedLike {
  private static final int MOST = 24;

  /** What the caller says of itself follows from the principal, which stays. */
  private static final Set<String> OF_THE_CALLER =
      Set.of("aws:principalarn", "aws:principalaccount", "aws:principaltype", "aws:userid");

  private final Catalogue catalogue;
  private final Prover prover;
  private final Evaluator evaluator = new Evaluator();

  AllowedLike(Catalogue catalogue, Prover prover) {
    this.catalogue = catalogue;
    this.prover = prover;
  }

  /**
   * The requests, each of them decided.
   *
   * @param like the given one
   * @param action its action
   * @param speaking the statements that match the action
   */
  List<Request> of(Layers layers, Request like, Action action, List<Statement> speaking) {
    if (!only(like.resource()).patterns().stream()
        .allMatch(one -> one.storableIn(LayerKind.IDENTITY))) {
      // No policy can name that resource, so no proof can be asked for it.
      return List.of();
    }
    Question question = Question.of(ActionShapes.of(catalogue, action), layers, action);
    ResourceClause resource = only(like.resource());
    Set<Request> found = new LinkedHashSet<>();
    for (List<Condition> verge : verges(speaking)) {
      Statement region =
          Statement.of(Effect.ALLOW, ActionClause.NOTHING, resource).withConditions(verge);
      if (prover.region(question, region).allowed() instanceof Answer.Found(Request other)) {
        Request moved = moved(like, other.context());
        if (evaluator.decide(layers, moved).allowed()) {
          found.add(moved);
        }
      }
    }
    return List.copyOf(found);
  }

  /** No condition at all; those of an Allow; those of a Deny but one. */
  private static List<List<Condition>> verges(List<Statement> speaking) {
    Set<List<Condition>> verges = new LinkedHashSet<>();
    verges.add(List.of());
    for (Statement one : speaking) {
      if (one.conditions().isEmpty() || !one.evaluable()) {
        continue;
      }
      if (one.effect() == Effect.ALLOW) {
        verges.add(one.conditions());
      } else {
        for (Condition left : one.conditions()) {
          verges.add(one.conditions().stream().filter(kept -> !kept.equals(left)).toList());
        }
      }
    }
    return verges.stream().limit(MOST).toList();
  }

  private static ResourceClause only(String resource) {
    String literal = resource.replace("$", "${$}").replace("*", "${*}").replace("?", "${?}");
    return resource.equals("*")
        ? ResourceClause.EVERYTHING
        : new ResourceClause(false, List.of(new ResourcePattern(literal)));
  }

  private static Request moved(Request like, Map<String, ContextValue> context) {
    Map<String, ContextValue> kept = new HashMap<>(context);
    kept.keySet().removeAll(OF_THE_CALLER);
    return new Request(
        like.principal(), like.action(), like.resource(), like.resourceAccount(), kept);
  }
}
