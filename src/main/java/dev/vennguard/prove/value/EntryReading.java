package dev.vennguard.prove.value;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.language.Patterns;
import java.util.List;

/** How the operator of a condition entry reads the values that are listed (EVALUATION §5.2). */
public final class EntryReading {
  private EntryReading() {}

  /** Whether a pattern with {@code *} for each variable says something under this operator. */
  public static boolean widens(Comparison comparison) {
    return switch (comparison.kind()) {
      case STRING, STRING_PATTERN, ARN -> true;
      case STRING_IGNORE_CASE, NUMERIC, DATE, BOOL, BINARY, IP_ADDRESS, NULL -> false;
    };
  }

  /** {@code Null} asks nothing of a value: its place is held by a test that is never true. */
  public static ValuePredicate unlessNull(ValuePredicate test) {
    return test.comparison() == Comparison.NULL
        ? new ValuePredicate(Comparison.STRING_EQUALS, List.of())
        : test;
  }

  /**
   * Whether an entry with open variables is true exactly where the entry with the opposite operator
   * is not, so that both hang on one made-up fact.
   */
  public static boolean twin(Known known, KeySpec spec) {
    boolean malformed =
        known.comparison().kind() == Kind.ARN
            && !(spec.values() instanceof ValueDomain.Text(_, _, boolean arns, _) && arns);
    return known.qualifier() == Qualifier.NONE
        && !spec.many()
        && !malformed
        && (known.comparison().negated() || !known.ifExists());
  }

  /** A listed value as a pattern: whether wildcards and variables count depends on the operator. */
  public static TextPattern parse(Known known, String listed, PolicyVersion version) {
    return switch (known.comparison().kind()) {
      case STRING_PATTERN, ARN -> TextPattern.parse(listed, TextPattern.Wildcards.GLOB, version);
      case STRING, STRING_IGNORE_CASE, BOOL ->
          TextPattern.parse(listed, TextPattern.Wildcards.LITERAL, version);
      case NUMERIC, DATE, BINARY, IP_ADDRESS, NULL -> Patterns.literal(listed);
    };
  }
}
