package dev.vennguard.policy;

/** How a request's number or instant must lie to the listed one (EVALUATION §5.2). */
public enum Relation {
  EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL;

  /** Whether it holds, given the sign of comparing the request's value with the listed one. */
  public boolean holds(int sign) {
    return switch (this) {
      case EQUAL -> sign == 0;
      case LESS -> sign < 0;
      case LESS_OR_EQUAL -> sign <= 0;
      case GREATER -> sign > 0;
      case GREATER_OR_EQUAL -> sign >= 0;
    };
  }

  /** The relation of an operator before any negation. */
  public static Relation of(Comparison comparison) {
    return switch (comparison) {
      case NUMERIC_LESS_THAN, DATE_LESS_THAN -> LESS;
      case NUMERIC_LESS_THAN_EQUALS, DATE_LESS_THAN_EQUALS -> LESS_OR_EQUAL;
      case NUMERIC_GREATER_THAN, DATE_GREATER_THAN -> GREATER;
      case NUMERIC_GREATER_THAN_EQUALS, DATE_GREATER_THAN_EQUALS -> GREATER_OR_EQUAL;
      case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS, DATE_EQUALS, DATE_NOT_EQUALS -> EQUAL;
      case STRING_EQUALS,
          STRING_NOT_EQUALS,
          STRING_EQUALS_IGNORE_CASE,
          STRING_NOT_EQUALS_IGNORE_CASE,
          STRING_LIKE,
          STRING_NOT_LIKE,
          BOOL,
          BINARY_EQUALS,
          IP_ADDRESS,
          NOT_IP_ADDRESS,
          ARN_EQUALS,
          ARN_LIKE,
          ARN_NOT_EQUALS,
          ARN_NOT_LIKE,
          NULL ->
          EQUAL;
    };
  }
}
