package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Literals;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Relation;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.List;

/** Compares one value of a request with all values that a condition entry lists (§5.2). */
public interface ValueComparison {
  /** Whether one of the listed values matches, before any negation. */
  Match compare(String value, Facts facts);

  /** How a comparison came out. */
  enum Match {
    MATCHES,
    DIFFERS,
    /** The request's value is malformed: neither the operator nor its negation holds. */
    NEVER,
    /** A listed value is malformed: a Deny takes it for true, an Allow for false (§5.2). */
    UNREADABLE;

    /** A match, or none. */
    public static Match of(boolean matches) {
      return matches ? MATCHES : DIFFERS;
    }
  }

  /** The comparison of an operator with its listed values prepared. */
  static ValueComparison of(Comparison comparison, List<String> listed, PolicyVersion version) {
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
