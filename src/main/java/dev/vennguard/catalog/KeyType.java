package dev.vennguard.catalog;

/** The type of a condition key's value in a request (CATALOGUE §1.2). */
public enum KeyType {
  STRING,
  ARRAY_OF_STRING,
  ARN,
  BOOL,
  NUMERIC,
  ARRAY_OF_ARN,
  ARRAY_OF_BOOL,
  DATE,
  IP_ADDRESS,
  /** The data does not tell: any value is possible. */
  UNKNOWN;

  /**
   * Whether a request can carry several values at once, so that {@code ForAllValues} and {@code
   * ForAnyValue} apply.
   */
  public boolean multivalued() {
    return this == ARRAY_OF_STRING || this == ARRAY_OF_ARN || this == ARRAY_OF_BOOL;
  }
}
