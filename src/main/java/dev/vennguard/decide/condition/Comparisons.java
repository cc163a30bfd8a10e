package dev.vennguard.decide.condition;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Literals;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Relation;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.List;

/** Finds the comparison that an operator makes (EVALUATION §5.2). */
public final class Comparisons {
  private Comparisons() {}

  /** The comparison of an operator with its listed values prepared. */
  public static ValueComparison of(
      Comparison comparison, List<String> listed, PolicyVersion version) {
    return switch (comparison.kind()) {
      case STRING -> new StringComparison(listed, Wildcards.LITERAL, version);
      case STRING_PATTERN -> new StringComparison(listed, Wildcards.GLOB, version);
      case STRING_IGNORE_CASE -> new IgnoreCaseComparison(listed, version);
      case NUMERIC -> new OrderedComparison<>(Relation.of(comparison), listed, Literals::number);
      case DATE -> new OrderedComparison<>(Relation.of(comparison), listed, Literals::instant);
      case BOOL -> new BoolComparison(listed, version);
      case BINARY -> new BinaryComparison(listed);
      case IP_ADDRESS -> new IpComparison(listed);
      case ARN -> new ArnComparison(listed, version);
      case NULL -> throw new IllegalArgumentException("`Null` compares no values");
    };
  }
}
