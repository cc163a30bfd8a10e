package dev.vennguard.explain.coverage;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.CalledTypes;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;

/** On which resources of one call documents allow nothing (EVALUATION §6.9). */
public final class CalledResources {
  private final ProofSource proofs;
  private final Action action;

  /**
   * @param action whose calls are checked for several resources, or for one
   */
  public CalledResources(ProofSource proofs, Action action) {
    this.proofs = proofs;
    this.action = action;
  }

  /** The resource types that every call touches; none where each resource stands alone. */
  public List<String> all() {
    return CalledTypes.of(action).stream().map(CalledResources::either).toList();
  }

  /** Those of them on which the documents of a layer that has to allow allow no request. */
  public List<String> missing(List<Policy> policies, Situation situation) {
    return CalledTypes.of(action).stream()
        .filter(group -> group.stream().noneMatch(type -> some(policies, situation, type)))
        .map(CalledResources::either)
        .toList();
  }

  private static String either(List<String> group) {
    return String.join(" or ", group);
  }

  private boolean some(List<Policy> policies, Situation situation, String type) {
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
    List<Policy> there = new ArrayList<>(policies);
    there.add(new Policy(PolicyVersion.V2012_10_17, List.of(elsewhere)));
    Layers alone = Layers.identity(there).in(situation);
    return proofs.single(alone, action).effective() != Coverage.NONE;
  }
}
