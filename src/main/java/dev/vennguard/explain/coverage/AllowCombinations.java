package dev.vennguard.explain.coverage;

import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * The combinations of one Allow statement per limiting layer that some request fits, Deny
 * statements left aside. Each is followed to its end before the next one is begun, so that whatever
 * the work leads to is shown.
 */
public final class AllowCombinations {
  private static final int MOST = 64;
  private static final int PROOFS = 400;

  private final StatementCoverages reaches;
  private final List<LayerReach> limiting;
  private final List<List<StatementCoverage>> found = new ArrayList<>();
  private int tried;
  private boolean complete = true;

  private AllowCombinations(StatementCoverages reaches, List<LayerReach> limiting) {
    this.reaches = reaches;
    this.limiting = limiting;
  }

  /**
   * Finds the combinations. Asks for a proof of each that is not plainly impossible, up to a limit.
   */
  public static AllowCombinations of(StatementCoverages reaches, List<LayerReach> layers) {
    List<LayerReach> limiting =
        layers.stream().filter(LayerReach::mustAllow).filter(layer -> !whole(layer)).toList();
    AllowCombinations ways = new AllowCombinations(reaches, limiting);
    ways.follow(List.of());
    return ways;
  }

  /** One statement lets every request through: the others add nothing. */
  private static boolean whole(LayerReach layer) {
    return layer.applying(Effect.ALLOW).stream().anyMatch(one -> one.coverage() == Coverage.ALL);
  }

  /** The combinations found. */
  public List<List<StatementCoverage>> ways() {
    return List.copyOf(found);
  }

  /** Whether these are all of them. */
  public boolean complete() {
    return complete;
  }

  private void follow(List<StatementCoverage> way) {
    if (way.size() == limiting.size()) {
      found.add(way);
      return;
    }
    for (StatementCoverage one : limiting.get(way.size()).applying(Effect.ALLOW)) {
      if (found.size() >= MOST || tried >= PROOFS) {
        complete = false;
        return;
      }
      List<StatementCoverage> next = new ArrayList<>(way);
      next.add(one);
      if (passable(next)) {
        follow(next);
      }
    }
  }

  private boolean passable(List<StatementCoverage> way) {
    if (way.size() < 2) {
      return true;
    }
    StatementCoverage last = way.getLast();
    if (way.stream().anyMatch(one -> !one.equals(last) && apart(one, last))) {
      return false;
    }
    tried++;
    return reaches.together(statements(way)) != Coverage.NONE;
  }

  /** Lists of resources of which no two begin alike need no proof. */
  private static boolean apart(StatementCoverage a, StatementCoverage b) {
    ResourceClause first = a.statement().resources();
    ResourceClause second = b.statement().resources();
    return !first.negated()
        && !second.negated()
        && first.patterns().stream()
            .noneMatch(one ->
                second.patterns().stream()
                    .anyMatch(other -> alike(beginning(one.text()), beginning(other.text()))));
  }

  private static boolean alike(String a, String b) {
    return a.regionMatches(true, 0, b, 0, Math.min(a.length(), b.length()));
  }

  /** The text before the first wildcard or variable. */
  private static String beginning(String pattern) {
    int end = 0;
    while (end < pattern.length() && "*?$".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    return pattern.substring(0, end);
  }

  /** The statements of a combination, in the order of their layers. */
  public static List<Statement> statements(List<StatementCoverage> way) {
    return way.stream().map(StatementCoverage::statement).toList();
  }
}
