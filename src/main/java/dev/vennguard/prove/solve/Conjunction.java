package dev.vennguard.prove.solve;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Literals that hold together; none at all always hold. A statement as a formula, or a tie: what
 * never holds.
 *
 * @param literals handed over by whoever makes it, and not changed from then on: millions are made
 */
public record Conjunction(List<Literal> literals) implements Iterable<Literal> {
  /** These literals together. */
  public static Conjunction of(Literal... literals) {
    return new Conjunction(List.of(literals));
  }

  /** How many literals there are. */
  public int size() {
    return literals.size();
  }

  /** The literal at a place, from 0. */
  public Literal get(int place) {
    return literals.get(place);
  }

  /** The conjunction with each literal changed. */
  public Conjunction map(UnaryOperator<Literal> change) {
    return new Conjunction(literals.stream().map(change).toList());
  }

  @Override
  public Iterator<Literal> iterator() {
    return literals.iterator();
  }
}
