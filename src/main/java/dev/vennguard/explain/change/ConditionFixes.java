package dev.vennguard.explain.change;

import dev.vennguard.decide.Mismatch.ConditionEntry;
import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.content.ProposedEdit.AddValues;
import dev.vennguard.explain.content.ProposedEdit.AllowMissingKey;
import dev.vennguard.explain.content.ProposedEdit.OperatorChange;
import dev.vennguard.explain.content.ProposedEdit.RemoveValues;
import dev.vennguard.explain.content.StatementName;
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
   * @param edit what was done to it
   */
  record Fix(Condition condition, ProposedEdit edit) {}

  /** An entry of a statement. */
  private record Entry(Condition condition, StatementName statement) {}

  /** What makes an entry hold that does not; empty if it has to be dropped. */
  static Optional<Fix> holding(ConditionEntry entry, StatementName statement) {
    Condition condition = entry.wanted();
    Entry of = new Entry(condition, statement);
    if (!(condition.operator() instanceof Known known) || known.comparison() == Comparison.NULL) {
      return Optional.empty();
    }
    if (!entry.present()) {
      return known.ifExists() ? Optional.empty() : Optional.of(ifExists(of, known));
    }
    if (known.comparison().negated()) {
      return without(of, entry.values());
    }
    boolean all = known.qualifier() == Qualifier.FOR_ALL_VALUES;
    return listed(known) ? with(of, entry.values(), all) : Optional.empty();
  }

  /**
   * What makes an entry fail that holds.
   *
   * @param values what the request carries, none if it lacks the key
   */
  static Optional<Fix> failing(Condition condition, List<String> values, StatementName statement) {
    if (!(condition.operator() instanceof Known known)
        || known.comparison() == Comparison.NULL
        || values.isEmpty()) {
      return Optional.empty();
    }
    boolean all = known.qualifier() == Qualifier.FOR_ANY_VALUE;
    Entry of = new Entry(condition, statement);
    return known.comparison().negated() ? with(of, values, all) : without(of, values);
  }

  private static Fix ifExists(Entry of, Known known) {
    Condition condition = of.condition();
    Known lenient = new Known(known.qualifier(), known.comparison(), true);
    return new Fix(
        new Condition(lenient, condition.key(), condition.values()),
        new AllowMissingKey(
            of.statement(), new OperatorChange(condition.key(), known.text(), lenient.text())));
  }

  /** Whether the listed values are such that one more lets more through. */
  private static boolean listed(Known known) {
    return switch (known.comparison()) {
      case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE -> true;
      case ARN_EQUALS, ARN_LIKE, NUMERIC_EQUALS, DATE_EQUALS, IP_ADDRESS -> true;
      default -> false;
    };
  }

  private static Optional<Fix> with(Entry of, List<String> values, boolean all) {
    Condition condition = of.condition();
    List<String> more =
        values.stream()
            .filter(one -> !condition.values().contains(one))
            .distinct()
            .limit(all ? values.size() : 1)
            .toList();
    if (more.isEmpty() || more.stream().anyMatch(one -> !plain(one))) {
      return Optional.empty();
    }
    List<String> listed = new ArrayList<>(condition.values());
    listed.addAll(more);
    return Optional.of(
        new Fix(
            new Condition(condition.operator(), condition.key(), listed),
            new AddValues(of.statement(), condition.key(), more)));
  }

  private static Optional<Fix> without(Entry of, List<String> values) {
    Condition condition = of.condition();
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
                new RemoveValues(of.statement(), condition.key(), gone)));
  }

  /** Whether a text means itself alone in a pattern. */
  static boolean plain(String text) {
    return !text.isEmpty() && text.chars().noneMatch(c -> c == '*' || c == '?' || c == '$');
  }
}
