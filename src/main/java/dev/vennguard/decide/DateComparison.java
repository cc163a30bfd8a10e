package dev.vennguard.decide;

import dev.vennguard.policy.Literals;
import dev.vennguard.policy.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The {@code Date…} operators: instants, from ISO 8601 or epoch seconds. A request value that is
 * neither matches nothing, so that {@code DateNotEquals} holds (EVALUATION §5.2).
 */
final class DateComparison implements ValueComparison {
  private final Relation relation;
  private final List<Instant> listed;

  DateComparison(Relation relation, List<String> listed) {
    this.relation = relation;
    this.listed = listed.stream().flatMap(text -> Literals.instant(text).stream()).toList();
  }

  @Override
  public Match compare(String value, Facts facts) {
    Optional<Instant> instant = Literals.instant(value);
    return Match.of(
        instant.isPresent()
            && listed.stream().anyMatch(one -> relation.holds(instant.get().compareTo(one))));
  }
}
