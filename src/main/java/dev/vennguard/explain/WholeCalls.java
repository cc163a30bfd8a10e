package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.content.OutcomeFinding;
import dev.vennguard.explain.content.RegionFinding;
import dev.vennguard.explain.coverage.CalledResources;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
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
  private final CalledResources resources;

  WholeCalls(ProofSource proofs, Action action) {
    this.resources = new CalledResources(proofs, action);
  }

  /** The resource types that every call touches, and what is missing. */
  List<RegionFinding> lines(Layers layers, Verdict verdict) {
    List<String> called = resources.all();
    if (called.isEmpty()) {
      return List.of();
    }
    List<RegionFinding> lines = new ArrayList<>();
    lines.add(new RegionFinding.CheckedForEach(called));
    if (verdict.effective() == Coverage.NONE) {
      for (Layer layer : layers.inForce()) {
        List<String> missing = missing(layer, layers);
        if (!missing.isEmpty() && missing.size() < called.size()) {
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
    int called = resources.all().size();
    return layers.inForce().stream()
        .filter(layer -> layer.kind() != LayerKind.IDENTITY)
        .filter(layer -> {
          int missing = missing(layer, layers).size();
          return missing > 0 && missing < called;
        })
        .findFirst()
        .map(layer -> new OutcomeFinding.NoWholeCall(layer.id()));
  }

  /** Of a layer that has to allow; RCPs and resource policies do not. */
  private List<String> missing(Layer layer, Layers layers) {
    return layer.kind() == LayerKind.RCP || layer.kind() == LayerKind.RESOURCE
        ? List.of()
        : resources.missing(layer.policies(), layers.situation());
  }
}
