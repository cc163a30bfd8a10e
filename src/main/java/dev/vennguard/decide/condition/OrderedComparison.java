package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.Relation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The {@code Numeric…} and {@code Date…} operators: decimals with full precision, and instants from
 * ISO 8601 or epoch seconds. A request value that cannot be read matches nothing, so that {@code
 * NumericNotEquals} and {@code DateNotEquals} hold (EVALUATION §5.2).
 */
final class OrderedComparison<T extends Comparable<? super T>> implements ValueComparison {
  private final Relation relation;
  private final Function<String, Optional<T>> reader;
  private final List<T> listed;

  /**
   * A comparison with the listed literals; one that cannot be read matches nothing.
   *
   * @param reader reads a literal, and the request's value
   */
  OrderedComparison(Relation relation, List<String> listed, Function<String, Optional<T>> reader) {
    this.relation = relation;
    this.reader = reader;
    this.listed = listed.stream().flatMap(text -> reader.apply(text).stream()).toList();
  }

  @Override
  public Match compare(String value, Facts facts) {
    Optional<T> read = reader.apply(value);
    return Match.of(
        read.isPresent()
            && listed.stream().anyMatch(one -> relation.holds(read.get().compareTo(one))));
  }
}
