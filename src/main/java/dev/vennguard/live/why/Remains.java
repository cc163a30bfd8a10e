package dev.vennguard.live.why;

import dev.vennguard.decide.Grant;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Coverage;
import dev.vennguard.prove.Outcome;
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
final class Remains {
  private static final int TRIED = 64;
  private static final int SHOWN = 6;

  private final Reaches reaches;
  private final Sides sides;
  private final List<LayerReach> layers;

  Remains(Reaches reaches, Sides sides, List<LayerReach> layers) {
    this.reaches = reaches;
    this.sides = sides;
    this.layers = layers;
  }

  List<String> lines(Outcome outcome) {
    return switch (outcome) {
      case CONDITIONAL -> conditional();
      case DISJOINT -> disjoint();
      case ALLOWED, IDENTITY_ONLY, BOUNDARY_ONLY, EXPLICIT_DENY, NEITHER, UNDECIDED -> List.of();
    };
  }

  private List<String> conditional() {
    List<List<Reach>> ways = ways();
    List<String> lines = new ArrayList<>(granted());
    ways.stream().map(this::way).distinct().limit(SHOWN).forEach(lines::add);
    if (ways.size() > SHOWN) {
      lines.add("and in more ways: see the statements");
    }
    for (LayerReach layer : layers) {
      for (Reach deny : layer.applying(Effect.DENY)) {
        if (!lines.isEmpty() && ways.stream().anyMatch(way -> meets(way, deny))
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
          boolean alone = reaches.names(grant.statement(), Grant.TO_CALLER);
          String limit = alone ? "past the boundary" : "as far as the boundary allows";
          return "granted " + sides.scope(grant.statement()) + ", " + limit + ", by " + name(grant);
        })
        .limit(SHOWN)
        .toList();
  }

  private Stream<Reach> grants() {
    return layers.stream()
        .filter(layer -> layer.kind() == LayerKind.RESOURCE)
        .flatMap(layer -> layer.applying(Effect.ALLOW).stream())
        .filter(one ->
            (notAll(LayerKind.IDENTITY) && reaches.names(one.statement(), Grant.TO_ROLE))
                || (notAll(LayerKind.BOUNDARY, LayerKind.SESSION)
                    && reaches.names(one.statement(), Grant.TO_CALLER)));
  }

  /** Whether such a layer leaves out some request: else nothing is gained past it. */
  private boolean notAll(LayerKind... kinds) {
    return layers.stream()
        .filter(layer -> List.of(kinds).contains(layer.kind()))
        .anyMatch(layer -> layer.allows() != Coverage.ALL);
  }

  /** The combinations of one Allow statement per limiting layer that some request fits. */
  private List<List<Reach>> ways() {
    List<List<Reach>> ways = List.of(List.of());
    for (LayerReach layer : layers) {
      List<Reach> allowing = layer.applying(Effect.ALLOW);
      boolean whole = allowing.stream().anyMatch(one -> one.coverage() == Coverage.ALL);
      if (layer.mustAllow() && !whole) {
        List<List<Reach>> longer = new ArrayList<>();
        for (List<Reach> way : ways) {
          for (Reach one : allowing) {
            List<Reach> next = new ArrayList<>(way);
            next.add(one);
            longer.add(next);
          }
        }
        ways = longer.stream().limit(TRIED).filter(this::passable).toList();
      }
    }
    return ways;
  }

  private boolean passable(List<Reach> way) {
    return way.size() < 2 || reaches.together(statements(way)) != Coverage.NONE;
  }

  private boolean meets(List<Reach> way, Reach deny) {
    List<Reach> both = new ArrayList<>(way);
    both.add(deny);
    return reaches.together(statements(both)) != Coverage.NONE;
  }

  private static List<Statement> statements(List<Reach> way) {
    return way.stream().map(Reach::statement).toList();
  }

  private String way(List<Reach> way) {
    String resources = resources(way);
    Set<String> conditions = new LinkedHashSet<>();
    for (Reach one : way) {
      for (Condition condition : one.statement().conditions()) {
        if (!reaches.alwaysHolds(condition, one.statement())) {
          conditions.add(ConditionWords.of(condition, one.statement().version()));
        }
      }
    }
    if (conditions.isEmpty()) {
      return "allowed " + (resources.isEmpty() ? "on every resource" : resources);
    }
    return "allowed "
        + (resources.isEmpty() ? "when " : resources + ", when ")
        + String.join(" and ", conditions);
  }

  /** Of two clauses of which one lies within the other only the inner one is named. */
  private String resources(List<Reach> way) {
    List<ResourceClause> needed = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Reach one : way) {
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
  private boolean implies(List<Reach> way, Reach other, Reach one, ResourceClause clause) {
    ResourceClause inner = reaches.relevant(other.statement());
    boolean within = reaches.within(inner, clause, one.statement());
    boolean same = within && reaches.within(clause, inner, other.statement());
    return within && (!same || way.indexOf(other) < way.indexOf(one));
  }

  private List<String> disjoint() {
    List<LayerReach> limiting =
        layers.stream()
            .filter(layer -> layer.mustAllow() && layer.allows() != Coverage.ALL)
            .toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < limiting.size(); i++) {
      for (LayerReach second : limiting.subList(i + 1, limiting.size())) {
        for (Reach a : limiting.get(i).applying(Effect.ALLOW)) {
          second.applying(Effect.ALLOW).forEach(b -> clash(a, b, lines));
        }
      }
    }
    return lines.stream().distinct().limit(SHOWN).toList();
  }

  private void clash(Reach a, Reach b, List<String> lines) {
    if (reaches.together(List.of(a.statement(), b.statement())) != Coverage.NONE) {
      return;
    }
    boolean resources =
        reaches.together(List.of(unconditional(a), unconditional(b))) == Coverage.NONE;
    if (resources) {
      lines.add(
          "no resource fits both "
              + ResourceWords.of(reaches.relevant(a.statement()))
              + " ("
              + name(a)
              + ") and "
              + ResourceWords.of(reaches.relevant(b.statement()))
              + " ("
              + name(b)
              + ")");
    } else {
      lines.add(
          name(a)
              + " asks that "
              + ConditionWords.all(a.statement().conditions(), a.statement().version())
              + ", "
              + name(b)
              + " that "
              + ConditionWords.all(b.statement().conditions(), b.statement().version())
              + ": no request does both");
    }
  }

  private static Statement unconditional(Reach reach) {
    Statement one = reach.statement();
    return new Statement(
        one.sid(),
        one.effect(),
        one.principal(),
        one.actions(),
        one.resources(),
        List.of(),
        one.version());
  }

  /** {@code `Sid` of the boundary}. */
  private static String name(Reach reach) {
    String layer = LayerWords.the(reach.id().layer(), reach.id().level());
    String sid = reach.statement().sid();
    String statement =
        sid.isEmpty() ? "statement " + (reach.id().statement() + 1) : "`" + sid + "`";
    return statement + " of " + layer;
  }
}
