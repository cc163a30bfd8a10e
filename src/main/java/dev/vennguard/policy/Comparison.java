package dev.vennguard.policy;

import java.util.Arrays;
import java.util.Optional;

/** The comparison operators without prefix and suffix (EVALUATION §5.2). */
public enum Comparison {
  STRING_EQUALS("StringEquals", Kind.STRING, false),
  STRING_NOT_EQUALS("StringNotEquals", Kind.STRING, true),
  STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", Kind.STRING_IGNORE_CASE, false),
  STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", Kind.STRING_IGNORE_CASE, true),
  STRING_LIKE("StringLike", Kind.STRING_PATTERN, false),
  STRING_NOT_LIKE("StringNotLike", Kind.STRING_PATTERN, true),
  NUMERIC_EQUALS("NumericEquals", Kind.NUMERIC, false),
  NUMERIC_NOT_EQUALS("NumericNotEquals", Kind.NUMERIC, true),
  NUMERIC_LESS_THAN("NumericLessThan", Kind.NUMERIC, false),
  NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", Kind.NUMERIC, false),
  NUMERIC_GREATER_THAN("NumericGreaterThan", Kind.NUMERIC, false),
  NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", Kind.NUMERIC, false),
  DATE_EQUALS("DateEquals", Kind.DATE, false),
  DATE_NOT_EQUALS("DateNotEquals", Kind.DATE, true),
  DATE_LESS_THAN("DateLessThan", Kind.DATE, false),
  DATE_LESS_THAN_EQUALS("DateLessThanEquals", Kind.DATE, false),
  DATE_GREATER_THAN("DateGreaterThan", Kind.DATE, false),
  DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", Kind.DATE, false),
  BOOL("Bool", Kind.BOOL, false),
  BINARY_EQUALS("BinaryEquals", Kind.BINARY, false),
  IP_ADDRESS("IpAddress", Kind.IP_ADDRESS, false),
  NOT_IP_ADDRESS("NotIpAddress", Kind.IP_ADDRESS, true),
  ARN_EQUALS("ArnEquals", Kind.ARN, false),
  ARN_LIKE("ArnLike", Kind.ARN, false),
  ARN_NOT_EQUALS("ArnNotEquals", Kind.ARN, true),
  ARN_NOT_LIKE("ArnNotLike", Kind.ARN, true),
  NULL("Null", Kind.NULL, false);

  /** What is compared. */
  public enum Kind {
    STRING,
    STRING_IGNORE_CASE,
    STRING_PATTERN,
    NUMERIC,
    DATE,
    BOOL,
    BINARY,
    IP_ADDRESS,
    ARN,
    NULL
  }

  private final String text;
  private final Kind kind;
  private final boolean negated;

  Comparison(String text, Kind kind, boolean negated) {
    this.text = text;
    this.kind = kind;
    this.negated = negated;
  }

  /** The operator as a policy spells it. */
  public String text() {
    return text;
  }

  /** What is compared. */
  public Kind kind() {
    return kind;
  }

  /** Whether none of the listed values may match, rather than one. */
  public boolean negated() {
    return negated;
  }

  /** Whether policy variables are resolved in its values (EVALUATION §4). */
  public boolean variables() {
    return switch (kind) {
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, ARN, BOOL -> true;
      case NUMERIC, DATE, BINARY, IP_ADDRESS, NULL -> false;
    };
  }

  /** The operator of that exact name. */
  public static Optional<Comparison> named(String text) {
    return Arrays.stream(values()).filter(value -> value.text.equals(text)).findFirst();
  }
}
