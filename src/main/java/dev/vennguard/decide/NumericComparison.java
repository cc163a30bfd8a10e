package dev.vennguard.decide;

import dev.vennguard.policy.Literals;
import dev.vennguard.policy.Relation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The {@code Numeric…} operators: decimals with full precision. A request value that is no number
 * matches nothing, so that {@code NumericNotEquals} holds (EVALUATION §5.2).
 */
final class NumericComparison implements ValueComparison {
  private final Relation relation;
  private final List<BigDecimal> listed;

  NumericComparison(Relation relation, List<String> listed) {
    this.relation = relation;
    this.listed = listed.stream().flatMap(text -> Literals.number(text).stream()).toList();
  }

  @Override
  public Match compare(String value, Facts facts) {
    Optional<BigDecimal> number = Literals.number(value);
    return Match.of(
        number.isPresent()
            && listed.stream().anyMatch(one -> relation.holds(number.get().compareTo(one))));
  }
}
