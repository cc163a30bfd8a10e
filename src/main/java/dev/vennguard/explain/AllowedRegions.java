package dev.vennguard.explain;

import dev.vennguard.decide.PrincipalMatch;
import dev.vennguard.explain.content.RegionFinding;
import dev.vennguard.explain.coverage.AllowCombinations;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.ResourceGrant;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.words.RegionWords;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * For which requests an action is allowed: every way through one Allow statement of each limiting
 * layer, as the intersection of their resources and the conjunction of their conditions; then what
 * Deny statements take from that.
 */
final class AllowedRegions {
  private static final int SHOWN = 6;

  private final StatementCoverages reaches;
  private final Scopes scopes;
  private final List<LayerReach> layers;
  private final ResourceGrant sparing;

  /**
   * @param sparing what the resource policy grants by itself
   */
  AllowedRegions(
      StatementCoverages reaches, Scopes scopes, List<LayerReach> layers, ResourceGrant sparing) {
    this.reaches = reaches;
    this.scopes = scopes;
    this.layers = layers;
    this.sparing = sparing;
  }

  /** One line for each way to be allowed, and for each Deny; or why layers never agree. */
  List<RegionFinding> lines(Outcome outcome) {
    return switch (outcome) {
      case CONDITIONAL -> conditional();
      case DISJOINT -> new Disjointness(reaches, scopes, layers).lines();
      case ALLOWED, IDENTITY_ONLY, BOUNDARY_ONLY, EXPLICIT_DENY, NEITHER, UNDECIDED -> List.of();
    };
  }

  private List<RegionFinding> conditional() {
    AllowCombinations found = AllowCombinations.of(reaches, layers);
    List<List<StatementCoverage>> ways =
        found.ways().stream().filter(way -> way.stream().allMatch(this::leftToIdentity)).toList();
    List<RegionFinding> lines = new ArrayList<>(granted());
    Map<Sentence, RegionFinding> each = new LinkedHashMap<>();
    ways.stream()
        .map(this::way)
        .forEach(way -> each.putIfAbsent(new Sentence(RegionWords.of(way)), way));
    each.values().stream().limit(SHOWN).forEach(lines::add);
    if (lines.isEmpty()) {
      lines.add(new RegionFinding.TooMany());
    } else if (each.size() > SHOWN || !found.complete()) {
      lines.add(new RegionFinding.More());
    }
    for (LayerReach layer : layers) {
      for (StatementCoverage deny : layer.applying(Effect.DENY)) {
        if (!found.complete()
            || ways.stream().anyMatch(way -> meets(way, deny))
            || grants().anyMatch(grant -> meets(List.of(grant), deny))) {
          lines.add(new RegionFinding.Denied(scopes.of(deny.statement()), deny.name()));
        }
      }
    }
    return lines;
  }

  /** Of a policy that has to allow, what it grants by itself is told apart, with those it names. */
  private boolean leftToIdentity(StatementCoverage one) {
    return one.id().kind() != LayerKind.RESOURCE || reaches.delegates(one.statement());
  }

  /** What the resource policy grants without the identity policies (EVALUATION §6.3). */
  private List<RegionFinding> granted() {
    return grants().limit(SHOWN).flatMap(this::granted).toList();
  }

  /**
   * To an account nothing is granted. Those who are spared boundary and session policy are told
   * apart from those who are not.
   */
  private Stream<RegionFinding> granted(StatementCoverage grant) {
    Statement statement = grant.statement();
    if (statement.principal().negated()) {
      return Stream.of(granted(grant, statement, false));
    }
    boolean spares = !sparing.caps().isEmpty() && sparing.limits() != Coverage.NONE;
    List<Named> past = spares ? reaches.named(statement, PrincipalMatch.TO_CALLER) : List.of();
    List<Named> others = new ArrayList<>(reaches.named(statement, PrincipalMatch.TO_ROLE));
    others.removeAll(past);
    return Stream.of(past, others)
        .filter(named -> !named.isEmpty())
        .map(named ->
            granted(
                grant,
                statement.withPrincipal(new PrincipalClause(false, named)),
                named.equals(past)));
  }

  private RegionFinding granted(StatementCoverage grant, Statement told, boolean past) {
    return new RegionFinding.Granted(scopes.of(told), sparing.caps(), past, grant.name());
  }

  private Stream<StatementCoverage> grants() {
    return layers.stream()
        .filter(layer -> layer.kind() == LayerKind.RESOURCE)
        .flatMap(layer -> layer.applying(Effect.ALLOW).stream())
        .filter(one ->
            (besideIdentity() && reaches.names(one.statement(), PrincipalMatch.TO_ROLE))
                || (notAll(LayerKind.BOUNDARY, LayerKind.SESSION)
                    && reaches.names(one.statement(), PrincipalMatch.TO_CALLER)));
  }

  /** Whether something is gained beside identity policies, or nothing is allowed by these alone. */
  private boolean besideIdentity() {
    return notAll(LayerKind.IDENTITY) || layers.stream().anyMatch(LayerReach::required);
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

  private RegionFinding way(List<StatementCoverage> way) {
    return new RegionFinding.Allowed(
        resources(way),
        way.stream().flatMap(one -> scopes.limiting(one.statement()).stream()).toList());
  }

  /** Of two clauses of which one lies within the other only the inner one is named. */
  private List<RegionFinding.Listed> resources(List<StatementCoverage> way) {
    Map<ResourceClause, RegionFinding.Listed> needed = new LinkedHashMap<>();
    for (StatementCoverage one : way) {
      ResourceClause clause = reaches.relevant(one.statement());
      boolean implied =
          way.stream()
              .filter(other -> !other.equals(one))
              .anyMatch(other -> implies(way, other, one, clause));
      if (!implied && !clause.everything()) {
        needed.putIfAbsent(clause, new RegionFinding.Listed(clause, one.name()));
      }
    }
    return List.copyOf(needed.values());
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
}
