package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.explain.content.OutcomeFinding;
import dev.vennguard.explain.content.RegionFinding;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.CalledTypes;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a call that AWS checks for several resources (EVALUATION §6.9): which they are,
 * and for which of them a layer allows nothing.
 */
final class WholeCalls {
  private final ProofSource proofs;
  private final Action action;

  WholeCalls(ProofSource proofs, Action action) {
    this.proofs = proofs;
    this.action = action;
  }

  /** The resource types that every call touches, and what is missing. */
  List<RegionFinding> lines(Layers layers, Verdict verdict) {
    List<List<String>> groups = CalledTypes.of(action);
    if (groups.isEmpty()) {
      return List.of();
    }
    List<RegionFinding> lines = new ArrayList<>();
    lines.add(new RegionFinding.CheckedForEach(groups.stream().map(WholeCalls::either).toList()));
    if (verdict.effective() == Coverage.NONE) {
      for (Layer layer : layers.inForce()) {
        List<String> missing = missing(layer, layers, groups);
        if (!missing.isEmpty() && missing.size() < groups.size()) {
          lines.add(new RegionFinding.NoneOn(layer.id(), missing));
        }
      }
    }
    return lines;
  }

  /** Which layer allows no call, where single requests would go through. */
  Optional<OutcomeFinding> finding(Layers layers, Verdict verdict) {
    if (verdict.outcome() != Outcome.IDENTITY_ONLY) {
      return Optional.empty();
    }
    List<List<String>> groups = CalledTypes.of(action);
    return layers.inForce().stream()
        .filter(layer -> layer.kind() != LayerKind.IDENTITY)
        .filter(layer -> {
          int missing = missing(layer, layers, groups).size();
          return missing > 0 && missing < groups.size();
        })
        .findFirst()
        .map(layer -> new OutcomeFinding.NoWholeCall(layer.id()));
  }

  private static String either(List<String> group) {
    return String.join(" or ", group);
  }

  /** The groups of which a layer that has to allow allows no request. */
  private List<String> missing(Layer layer, Layers layers, List<List<String>> groups) {
    if (layer.kind() == LayerKind.RCP || layer.kind() == LayerKind.RESOURCE) {
      return List.of();
    }
    return groups.stream()
        .filter(group -> group.stream().noneMatch(type -> some(layer, layers, type)))
        .map(WholeCalls::either)
        .toList();
  }

  private boolean some(Layer layer, Layers layers, String type) {
    List<ResourcePattern> patterns =
        action.resources().stream()
            .map(ResourceUse::type)
            .filter(one -> one.name().equals(type))
            .flatMap(one -> one.arnFormats().stream())
            .map(format -> format.replaceAll("\\$\\{[^}]*}", "*"))
            .map(ResourcePattern::new)
            .toList();
    Statement elsewhere =
        Statement.of(Effect.DENY, ActionClause.EXCEPT_NONE, new ResourceClause(true, patterns));
    List<Policy> policies = new ArrayList<>(layer.policies());
    policies.add(new Policy(PolicyVersion.V2012_10_17, List.of(elsewhere)));
    Layers alone = Layers.identity(policies).in(layers.situation());
    return proofs.single(alone, action).effective() != Coverage.NONE;
  }
}
