package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.policy.IpRange;
import dev.vennguard.policy.Literals;

/** What is odd about the value of a condition key. */
final class KeyChecks {
  private KeyChecks() {}

  /** In words; empty if nothing is. */
  static String note(KeyType type, String value) {
    return switch (type) {
      case NUMERIC -> Literals.number(value).isPresent() ? "" : "not a number; one is 42";
      case DATE ->
          Literals.instant(value).isPresent() ? "" : "not a date; one is 2026-11-23T14:00:00Z";
      case IP_ADDRESS ->
          IpRange.parse(value).isPresent() ? "" : "not an IP address; one is 203.0.113.7";
      case ARN, ARRAY_OF_ARN ->
          value.startsWith("arn:") && value.split(":", -1).length >= 6 ? "" : "no ARN";
      case BOOL, ARRAY_OF_BOOL ->
          value.equals("true") || value.equals("false") ? "" : "neither true nor false";
      case STRING, ARRAY_OF_STRING, UNKNOWN -> "";
    };
  }

  /** The type in a word. */
  static String word(KeyType type) {
    return switch (type) {
      case STRING -> "text";
      case ARRAY_OF_STRING -> "texts, one per line";
      case ARN -> "ARN";
      case ARRAY_OF_ARN -> "ARNs, one per line";
      case BOOL -> "true or false";
      case ARRAY_OF_BOOL -> "true or false, one per line";
      case NUMERIC -> "number";
      case DATE -> "date";
      case IP_ADDRESS -> "IP address";
      case UNKNOWN -> "any value";
    };
  }
}
