package dev.vennguard.live.why;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.Evaluator;
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
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Coverage;
import dev.vennguard.prove.Example;
import dev.vennguard.prove.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a request that one set of layers allows and another does not. The other set fails to allow
 * where one of its layers has no Allow that applies, or where one of its Deny statements applies:
 * each of these regions is asked for as one more layer beside the first set.
 */
final class Differences {
  /** No real layer has that level. */
  private static final int EXTRA = 1_000_000;

  private final Proofs proofs;
  private final Evaluator evaluator = new Evaluator();

  Differences(Proofs proofs) {
    this.proofs = proofs;
  }

  /** A request of the action that the first layers allow and the second do not. */
  Difference between(Layers allowing, Layers refusing, Action action) {
    boolean undecided = false;
    for (Layer layer : refusing.inForce()) {
      if (layer.kind() == LayerKind.RESOURCE || !evaluable(layer, action)) {
        return new Difference.Undecided();
      }
      for (Policy region : regions(layer, action)) {
        Verdict verdict =
            proofs.verdict(
                allowing.with(new Layer(LayerKind.BOUNDARY, EXTRA, List.of(region))), action);
        if (verdict.allowed() instanceof Example.Found(var request)
            && evaluator.decide(allowing, request).allowed()
            && !evaluator.decide(refusing, request).allowed()) {
          return new Difference.Found(request);
        }
        undecided |= verdict.effective() != Coverage.NONE;
      }
    }
    return undecided ? new Difference.Undecided() : new Difference.None();
  }

  private static boolean evaluable(Layer layer, Action action) {
    return speaking(layer, action).stream().allMatch(one -> one.evaluableIn(layer.kind()));
  }

  /** Policies that together allow what the layer does not let through. */
  private static List<Policy> regions(Layer layer, Action action) {
    List<Policy> regions = new ArrayList<>();
    List<Statement> outside = new ArrayList<>();
    for (Statement one : speaking(layer, action)) {
      if (one.effect() == Effect.DENY) {
        regions.add(new Policy(one.version(), List.of(as(Effect.ALLOW, one))));
      } else {
        outside.add(as(Effect.DENY, one));
      }
    }
    if (layer.kind() != LayerKind.RCP) {
      outside.add(everything());
      regions.add(new Policy(PolicyVersion.V2012_10_17, outside));
    }
    return regions;
  }

  private static List<Statement> speaking(Layer layer, Action action) {
    return layer.policies().stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(one -> one.actions().matches(action.qualifiedName()))
        .toList();
  }

  private static Statement as(Effect effect, Statement one) {
    return new Statement(
        "",
        effect,
        PrincipalClause.NONE,
        one.actions(),
        one.resources(),
        one.conditions(),
        one.version());
  }

  private static Statement everything() {
    return new Statement(
        "",
        Effect.ALLOW,
        PrincipalClause.NONE,
        new ActionClause(false, List.of(new ActionPattern("*"))),
        ResourceClause.EVERYTHING,
        List.of(),
        PolicyVersion.V2012_10_17);
  }
}
