package dev.vennguard.prove.value;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Variable;
import java.util.List;

/**
 * A key compared with itself: {@code "aws:PrincipalTag/team": "${aws:PrincipalTag/team}"} matches
 * whatever the value is, so no variable is left in it.
 */
public final class SelfReference {
  private static final TextPattern ANYTHING = new TextPattern(List.of(new TextPattern.AnyText()));

  private SelfReference() {}

  /** Whether a listed value is the key itself, whole: it then matches every value there is. */
  public static boolean in(Condition condition, Known known, PolicyVersion version) {
    return switch (known.comparison().kind()) {
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, ARN, BOOL ->
          condition.values().stream()
              .filter(value -> value.contains("${"))
              .anyMatch(value -> itself(EntryReading.parse(known, value, version), condition));
      case NUMERIC, DATE, BINARY, IP_ADDRESS, NULL -> false;
    };
  }

  /** What such an entry asks of a value that is there. */
  public static ValuePredicate test(Comparison comparison) {
    boolean negated = comparison.negated();
    Comparison anything =
        comparison.kind() == Kind.ARN
            ? negated ? Comparison.ARN_NOT_LIKE : Comparison.ARN_LIKE
            : negated ? Comparison.STRING_NOT_LIKE : Comparison.STRING_LIKE;
    return new ValuePredicate(anything, List.of(ANYTHING));
  }

  private static boolean itself(TextPattern pattern, Condition condition) {
    return pattern.parts().size() == 1
        && pattern.parts().getFirst() instanceof Variable variable
        && variable.name().folded().equals(condition.name().folded());
  }
}
