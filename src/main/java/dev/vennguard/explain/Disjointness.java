package dev.vennguard.explain;

import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.words.ResourceWords;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;

/** Why layers that each allow some requests never allow the same one. */
final class Disjointness {
  private static final int SHOWN = 6;

  private final StatementCoverages reaches;
  private final LayerSummaries sides;
  private final ClauseWords clauses;
  private final List<LayerReach> layers;

  Disjointness(
      StatementCoverages reaches,
      LayerSummaries sides,
      ClauseWords clauses,
      List<LayerReach> layers) {
    this.reaches = reaches;
    this.sides = sides;
    this.clauses = clauses;
    this.layers = layers;
  }

  List<String> lines() {
    List<LayerReach> limiting =
        layers.stream()
            .filter(layer -> layer.mustAllow() && layer.allows() != Coverage.ALL)
            .toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < limiting.size(); i++) {
      for (LayerReach second : limiting.subList(i + 1, limiting.size())) {
        for (StatementCoverage a : limiting.get(i).applying(Effect.ALLOW)) {
          second.applying(Effect.ALLOW).forEach(b -> clash(a, b, lines));
        }
      }
    }
    return lines.stream().distinct().limit(SHOWN).toList();
  }

  private void clash(StatementCoverage a, StatementCoverage b, List<String> lines) {
    if (reaches.together(List.of(a.statement(), b.statement())) != Coverage.NONE) {
      return;
    }
    if (reaches.together(List.of(unconditional(a), unconditional(b))) == Coverage.NONE) {
      lines.add(
          "no resource fits both "
              + ResourceWords.of(reaches.relevant(a.statement()))
              + " ("
              + AllowedRegions.name(a)
              + ") and "
              + ResourceWords.of(reaches.relevant(b.statement()))
              + " ("
              + AllowedRegions.name(b)
              + ")");
    } else if (reaches.together(List.of(anywhere(a), anywhere(b))) == Coverage.NONE) {
      lines.add(
          AllowedRegions.name(a)
              + " asks that "
              + asked(a)
              + "; "
              + AllowedRegions.name(b)
              + " that "
              + asked(b)
              + ": no request does both");
    } else {
      // A variable in a resource asks something of the request too.
      lines.add(
          AllowedRegions.name(a)
              + " allows it "
              + sides.scope(a.statement())
              + "; "
              + AllowedRegions.name(b)
              + " "
              + sides.scope(b.statement())
              + ": no request fits both");
    }
  }

  private String asked(StatementCoverage reach) {
    Statement one = reach.statement();
    List<Condition> asking =
        one.conditions().stream().filter(each -> !reaches.alwaysHolds(each, one)).toList();
    return clauses.all(asking.isEmpty() ? one.conditions() : asking, one);
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
