package dev.vennguard.explain.change;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.ResourcePolicyReach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stands in the way of every request of an action, and changes that may remove it. */
public final class Opening {
  private final ProofSource proofs;
  private final Action action;
  private final OpeningEdits options;
  private final DenyRemovals withdrawal;

  /**
   * @param action the action of which some request is to be allowed
   * @param partition of the requests
   */
  public Opening(ProofSource proofs, Catalogue catalogue, Action action, String partition) {
    this.proofs = proofs;
    this.action = action;
    this.options = new OpeningEdits(catalogue, action, partition);
    this.withdrawal = new DenyRemovals(catalogue, action);
  }

  /** Changes that may remove the first obstacle. */
  public List<PolicyChange> obstacle(Layers layers) {
    List<LayerReach> found = StatementCoverages.layers(proofs, action, layers);
    for (LayerReach layer : found) {
      for (StatementCoverage deny : layer.applying(Effect.DENY)) {
        if (deny.coverage() == Coverage.ALL) {
          return withdrawal.undeny(layer, deny);
        }
      }
    }
    ResourcePolicyReach bypass = proofs.verdict(layers, action).bypass();
    for (LayerReach layer : found) {
      if (layer.mustAllow(bypass) && layer.allows() == Coverage.NONE) {
        List<PolicyChange> changes = new ArrayList<>();
        options.open(layer, others(layers, found, layer)).stream()
            .filter(change -> opens(layers, layer, change))
            .forEach(changes::add);
        changes.addAll(granting(found, layer.kind()));
        changes.sort(Comparator.comparing(PolicyChange::kind));
        return changes;
      }
    }
    return partial(layers, found);
  }

  /** Changes of the resource policy, which may grant without that layer (EVALUATION §6.3). */
  private List<PolicyChange> granting(List<LayerReach> found, LayerKind closed) {
    return closed == LayerKind.SCP
        ? List.of()
        : found.stream()
            .filter(layer -> layer.kind() == LayerKind.RESOURCE)
            .flatMap(layer -> options.open(layer, ResourceClause.EVERYTHING).stream())
            .filter(PolicyChange::keepsResources)
            .toList();
  }

  private boolean opens(Layers layers, LayerReach layer, PolicyChange change) {
    Layers one = new Layers(List.of(layer.layer()), layers.situation());
    Layers changed = Changes.with(one, List.of(change));
    return StatementCoverages.layers(proofs, action, changed).stream()
        .filter(each -> each.kind() == layer.kind())
        .anyMatch(each -> each.allows() != Coverage.NONE);
  }

  /** No layer alone is to blame: a Deny takes what is left, or the layers never agree. */
  private List<PolicyChange> partial(Layers layers, List<LayerReach> found) {
    List<PolicyChange> partial = new ArrayList<>();
    for (LayerReach layer : found) {
      for (StatementCoverage deny : layer.applying(Effect.DENY)) {
        partial.addAll(withdrawal.undeny(layer, deny));
      }
      if (layer.mustAllow() && layer.allows() == Coverage.SOME) {
        ResourceClause resources = others(layers, found, layer);
        for (StatementCoverage allow : layer.applying(Effect.ALLOW)) {
          options.widen(layer, allow, resources).ifPresent(partial::add);
        }
        partial.addAll(options.open(layer, resources));
      }
    }
    return partial.stream().sorted(Comparator.comparing(PolicyChange::kind)).toList();
  }

  /** The resources that another layer already allows; every resource if none limits them. */
  private ResourceClause others(Layers layers, List<LayerReach> found, LayerReach closed) {
    StatementCoverages reaches = new StatementCoverages(proofs, action, layers);
    for (LayerReach layer : found) {
      if (!layer.equals(closed) && layer.allows() == Coverage.SOME) {
        Optional<Statement> limited =
            layer.applying(Effect.ALLOW).stream().map(StatementCoverage::statement).findFirst();
        if (limited.isPresent() && !limited.get().resources().negated()) {
          return reaches.relevant(limited.get());
        }
      }
    }
    return ResourceClause.EVERYTHING;
  }
}
