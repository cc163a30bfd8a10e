package dev.vennguard.explain;

import dev.vennguard.decide.PrincipalMatch;
import dev.vennguard.explain.coverage.AllowCombinations;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.ResourceGrant;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.words.ConditionWords;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.explain.words.ResourceWords;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * For which requests an action is allowed: every way through one Allow statement of each limiting
 * layer, as the intersection of their resources and the conjunction of their conditions; then what
 * Deny statements take from that.
 */
final class AllowedRegions {
  private static final int SHOWN = 6;

  private final StatementCoverages reaches;
  private final LayerSummaries sides;
  private final ClauseWords clauses;
  private final List<LayerReach> layers;
  private final ResourceGrant sparing;

  /**
   * @param sparing what the resource policy grants by itself
   */
  AllowedRegions(
      StatementCoverages reaches,
      LayerSummaries sides,
      ClauseWords clauses,
      List<LayerReach> layers,
      ResourceGrant sparing) {
    this.reaches = reaches;
    this.sides = sides;
    this.clauses = clauses;
    this.layers = layers;
    this.sparing = sparing;
  }

  List<String> lines(Outcome outcome) {
    return switch (outcome) {
      case CONDITIONAL -> conditional();
      case DISJOINT -> new Disjointness(reaches, sides, clauses, layers).lines();
      case ALLOWED, IDENTITY_ONLY, BOUNDARY_ONLY, EXPLICIT_DENY, NEITHER, UNDECIDED -> List.of();
    };
  }

  private List<String> conditional() {
    AllowCombinations found = AllowCombinations.of(reaches, layers);
    List<List<StatementCoverage>> ways = found.ways();
    List<String> lines = new ArrayList<>(granted());
    List<String> each = ways.stream().map(this::way).distinct().toList();
    each.stream().limit(SHOWN).forEach(lines::add);
    if (lines.isEmpty()) {
      lines.add("allowed in ways too many to list: see the statements");
    } else if (each.size() > SHOWN || !found.complete()) {
      lines.add("and in more ways: see the statements");
    }
    for (LayerReach layer : layers) {
      for (StatementCoverage deny : layer.applying(Effect.DENY)) {
        if (!found.complete()
            || ways.stream().anyMatch(way -> meets(way, deny))
            || grants().anyMatch(grant -> meets(List.of(grant), deny))) {
          lines.add("denied " + sides.scope(deny.statement()) + ", by " + name(deny));
        }
      }
    }
    return lines;
  }

  /** What the resource policy grants without the identity policies (EVALUATION §6.3). */
  private List<String> granted() {
    return grants()
        .map(grant -> {
          boolean alone = reaches.names(grant.statement(), PrincipalMatch.TO_CALLER);
          String past = sparing.caps().isEmpty() ? "" : ", past " + sparing.past();
          String limit = alone ? past : sparing.asFarAs();
          return "granted " + sides.scope(grant.statement()) + limit + ", by " + name(grant);
        })
        .limit(SHOWN)
        .toList();
  }

  private Stream<StatementCoverage> grants() {
    return layers.stream()
        .filter(layer -> layer.kind() == LayerKind.RESOURCE)
        .flatMap(layer -> layer.applying(Effect.ALLOW).stream())
        .filter(one ->
            (notAll(LayerKind.IDENTITY) && reaches.names(one.statement(), PrincipalMatch.TO_ROLE))
                || (notAll(LayerKind.BOUNDARY, LayerKind.SESSION)
                    && reaches.names(one.statement(), PrincipalMatch.TO_CALLER)));
  }

  /** Whether such a layer leaves out some request: else nothing is gained past it. */
  private boolean notAll(LayerKind... kinds) {
    return layers.stream()
        .filter(layer -> List.of(kinds).contains(layer.kind()))
        .anyMatch(layer -> layer.allows() != Coverage.ALL);
  }

  private boolean meets(List<StatementCoverage> way, StatementCoverage deny) {
    List<StatementCoverage> both = new ArrayList<>(way);
    both.add(deny);
    return reaches.together(AllowCombinations.statements(both)) != Coverage.NONE;
  }

  private String way(List<StatementCoverage> way) {
    String resources = resources(way);
    Set<String> conditions = new LinkedHashSet<>();
    for (StatementCoverage one : way) {
      for (Condition condition : one.statement().conditions()) {
        if (!reaches.alwaysHolds(condition, one.statement())) {
          conditions.add(clauses.of(condition, one.statement()));
        }
      }
    }
    if (conditions.isEmpty()) {
      return "allowed " + (resources.isEmpty() ? "on every resource" : resources);
    }
    return "allowed "
        + (resources.isEmpty() ? "when " : resources + ", when ")
        + ConditionWords.join(List.copyOf(conditions));
  }

  /** Of two clauses of which one lies within the other only the inner one is named. */
  private String resources(List<StatementCoverage> way) {
    List<ResourceClause> needed = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (StatementCoverage one : way) {
      ResourceClause clause = reaches.relevant(one.statement());
      boolean implied =
          way.stream()
              .filter(other -> !other.equals(one))
              .anyMatch(other -> implies(way, other, one, clause));
      if (!implied && !needed.contains(clause) && !clause.everything()) {
        needed.add(clause);
        words.add(ResourceWords.of(clause) + " (" + name(one) + ")");
      }
    }
    return switch (needed.size()) {
      case 0 -> "";
      case 1 -> "on " + ResourceWords.of(needed.getFirst());
      case 2 -> "on resources that fit both " + LayerWords.and(words);
      default -> "on resources that fit all of " + LayerWords.and(words);
    };
  }

  /** Of two clauses that mean the same the first is kept. */
  private boolean implies(
      List<StatementCoverage> way,
      StatementCoverage other,
      StatementCoverage one,
      ResourceClause clause) {
    ResourceClause inner = reaches.relevant(other.statement());
    boolean within = reaches.within(inner, clause, one.statement());
    boolean same = within && reaches.within(clause, inner, other.statement());
    return within && (!same || way.indexOf(other) < way.indexOf(one));
  }

  /** {@code `Sid` of the boundary}. */
  static String name(StatementCoverage reach) {
    String layer = LayerWords.the(reach.id().layer());
    String sid = reach.statement().sid();
    String statement =
        sid.isEmpty() ? "statement " + (reach.id().statement() + 1) : "`" + sid + "`";
    return statement + " of " + layer;
  }
}
