package dev.vennguard.explain.change;

import dev.vennguard.decide.Mismatch.ConditionEntry;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Small changes of a condition entry that turn its truth for one request: whether they do is
 * decided later.
 */
final class ConditionFixes {
  private ConditionFixes() {}

  /**
   * An entry that says something else.
   *
   * @param words the change, to be followed by the name of its statement
   */
  record Fix(Condition condition, String words) {}

  /** What makes an entry hold that does not; empty if it has to be dropped. */
  static Optional<Fix> holding(ConditionEntry entry) {
    Condition condition = entry.wanted();
    if (!(condition.operator() instanceof Known known) || known.comparison() == Comparison.NULL) {
      return Optional.empty();
    }
    if (!entry.present()) {
      return known.ifExists() ? Optional.empty() : Optional.of(ifExists(condition, known));
    }
    if (known.comparison().negated()) {
      return without(condition, entry.values());
    }
    boolean all = known.qualifier() == Qualifier.FOR_ALL_VALUES;
    return listed(known) ? with(condition, entry.values(), all) : Optional.empty();
  }

  /**
   * What makes an entry fail that holds.
   *
   * @param values what the request carries, none if it lacks the key
   */
  static Optional<Fix> failing(Condition condition, List<String> values) {
    if (!(condition.operator() instanceof Known known)
        || known.comparison() == Comparison.NULL
        || values.isEmpty()) {
      return Optional.empty();
    }
    boolean all = known.qualifier() == Qualifier.FOR_ANY_VALUE;
    return known.comparison().negated() ? with(condition, values, all) : without(condition, values);
  }

  private static Fix ifExists(Condition condition, Known known) {
    Known lenient = new Known(known.qualifier(), known.comparison(), true);
    return new Fix(
        new Condition(lenient, condition.key(), condition.values()),
        "write `%s` instead of `%s` for `%s` in "
            .formatted(lenient.text(), known.text(), condition.key()));
  }

  /** Whether the listed values are such that one more lets more through. */
  private static boolean listed(Known known) {
    return switch (known.comparison()) {
      case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE -> true;
      case ARN_EQUALS, ARN_LIKE, NUMERIC_EQUALS, DATE_EQUALS, IP_ADDRESS -> true;
      default -> false;
    };
  }

  private static Optional<Fix> with(Condition condition, List<String> values, boolean all) {
    List<String> more =
        values.stream()
            .filter(one -> !condition.values().contains(one))
            .distinct()
            .limit(all ? values.size() : 1)
            .toList();
    if (more.isEmpty() || more.stream().anyMatch(one -> !StatementFixes.plain(one))) {
      return Optional.empty();
    }
    List<String> listed = new ArrayList<>(condition.values());
    listed.addAll(more);
    return Optional.of(
        new Fix(
            new Condition(condition.operator(), condition.key(), listed),
            "add " + quoted(more) + " to the values of `" + condition.key() + "` in "));
  }

  private static Optional<Fix> without(Condition condition, List<String> values) {
    List<String> gone =
        condition.values().stream()
            .filter(one -> values.stream().anyMatch(one::equalsIgnoreCase))
            .toList();
    List<String> left = condition.values().stream().filter(one -> !gone.contains(one)).toList();
    return gone.isEmpty() || left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fix(
                new Condition(condition.operator(), condition.key(), left),
                "take " + quoted(gone) + " out of the values of `" + condition.key() + "` in "));
  }

  private static String quoted(List<String> values) {
    return LayerWords.and(values.stream().map(one -> "`" + one + "`").toList());
  }
}
