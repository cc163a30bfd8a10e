package dev.vennguard.prove.solve;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Conjunctions of which one has to hold: the statements of which one has to apply.
 *
 * @param ways the conjunctions; where there are none, it never holds
 */
public record Disjunction(List<Conjunction> ways) {
  /** Copies the list. */
  public Disjunction {
    ways = List.copyOf(ways);
  }

  /** How many conjunctions there are. */
  public int size() {
    return ways.size();
  }

  /** The disjunction with each conjunction changed. */
  public Disjunction map(UnaryOperator<Conjunction> change) {
    return new Disjunction(ways.stream().map(change).toList());
  }
}
