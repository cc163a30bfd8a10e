package dev.vennguard.explain;

import dev.vennguard.explain.content.ConditionMeaning;
import dev.vennguard.explain.content.RegionFinding;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why layers that each allow some requests never allow the same one. */
final class Disjointness {
  private static final int SHOWN = 6;

  private final StatementCoverages reaches;
  private final Scopes scopes;
  private final List<LayerReach> layers;

  Disjointness(StatementCoverages reaches, Scopes scopes, List<LayerReach> layers) {
    this.reaches = reaches;
    this.scopes = scopes;
    this.layers = layers;
  }

  /** Pairs of Allow statements of different layers that no request fits, as far as shown. */
  List<RegionFinding> lines() {
    List<LayerReach> limiting =
        layers.stream()
            .filter(layer -> layer.mustAllow() && layer.allows() != Coverage.ALL)
            .toList();
    List<RegionFinding> lines = new ArrayList<>();
    for (int i = 0; i < limiting.size(); i++) {
      for (LayerReach second : limiting.subList(i + 1, limiting.size())) {
        for (StatementCoverage a : limiting.get(i).applying(Effect.ALLOW)) {
          second.applying(Effect.ALLOW).forEach(b -> clash(a, b).ifPresent(lines::add));
        }
      }
    }
    return lines.stream().distinct().limit(SHOWN).toList();
  }

  private Optional<RegionFinding> clash(StatementCoverage a, StatementCoverage b) {
    if (reaches.together(List.of(a.statement(), b.statement())) != Coverage.NONE) {
      return Optional.empty();
    }
    if (reaches.together(List.of(unconditional(a), unconditional(b))) == Coverage.NONE) {
      return Optional.of(new RegionFinding.NoCommonResource(listed(a), listed(b)));
    }
    if (reaches.together(List.of(anywhere(a), anywhere(b))) == Coverage.NONE) {
      return Optional.of(new RegionFinding.NoCommonCondition(asking(a), asking(b)));
    }
    // A variable in a resource asks something of the request too.
    return Optional.of(new RegionFinding.NoCommonRequest(applying(a), applying(b)));
  }

  private RegionFinding.Listed listed(StatementCoverage reach) {
    return new RegionFinding.Listed(reaches.relevant(reach.statement()), reach.name());
  }

  private RegionFinding.Asking asking(StatementCoverage reach) {
    Statement one = reach.statement();
    List<ConditionMeaning> limiting = scopes.limiting(one);
    return new RegionFinding.Asking(
        reach.name(), limiting.isEmpty() ? scopes.meanings(one.conditions(), one) : limiting);
  }

  private RegionFinding.Applying applying(StatementCoverage reach) {
    return new RegionFinding.Applying(reach.name(), scopes.of(reach.statement()));
  }

  private static Statement anywhere(StatementCoverage reach) {
    Statement one = reach.statement();
    return one.withResources(ResourceClause.EVERYTHING);
  }

  private static Statement unconditional(StatementCoverage reach) {
    Statement one = reach.statement();
    return one.withConditions(List.of());
  }
}
