package dev.vennguard.ui.explain;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Unknown;
import dev.vennguard.policy.ConditionOperator.UnknownElement;
import java.util.Optional;

/** Condition operators and the types of keys in one sentence each (EVALUATION §5.2 to §5.4). */
final class OperatorWords {
  private OperatorWords() {}

  static Optional<String> of(ConditionOperator operator) {
    return Optional.of(
        switch (operator) {
          case Unknown(String text) -> text + " is no operator that IAM knows";
          case UnknownElement(String text) -> text + " is no element that IAM knows";
          case Known known ->
              known.text() + " · " + of(known.comparison()) + qualifier(known) + ifExists(known);
        });
  }

  private static String of(Comparison comparison) {
    String not = comparison.negated() ? ", and holds where it does not match or is missing" : "";
    return switch (comparison.kind()) {
      case STRING -> "compares texts letter for letter; `*` and `?` are plain characters" + not;
      case STRING_IGNORE_CASE ->
          "compares texts, upper and lower case alike; `*` and `?` are plain characters" + not;
      case STRING_PATTERN -> "compares texts with a pattern of `*` and `?`" + not;
      case NUMERIC -> "compares numbers" + not;
      case DATE -> "compares dates, such as 2026-01-31T00:00:00Z" + not;
      case BOOL -> "compares with true or false";
      case BINARY -> "compares bytes, written in base64";
      case IP_ADDRESS -> "compares an address with ranges such as 203.0.113.0/24" + not;
      case ARN -> "compares ARNs part by part; each part may hold `*` and `?`" + not;
      case NULL -> "\"true\" asks that the key is missing, \"false\" that it is given";
    };
  }

  private static String qualifier(Known known) {
    return switch (known.qualifier()) {
      case NONE -> "";
      case FOR_ALL_VALUES -> "; for every value of the key, also if there is none";
      case FOR_ANY_VALUE -> "; for at least one value of the key";
    };
  }

  private static String ifExists(Known known) {
    return known.ifExists() ? "; also holds where the key is missing" : "";
  }

  static String type(KeyType type) {
    return switch (type) {
      case STRING -> "a text: compare it by StringEquals or StringLike";
      case ARRAY_OF_STRING -> "several texts: compare them by ForAnyValue: or ForAllValues:";
      case ARN -> "an ARN: compare it by ArnLike or ArnEquals";
      case ARRAY_OF_ARN -> "several ARNs: compare them by ForAnyValue:ArnLike";
      case BOOL -> "true or false: compare it by Bool";
      case ARRAY_OF_BOOL -> "several of true or false: compare them by ForAnyValue:Bool";
      case NUMERIC -> "a number: compare it by NumericEquals, NumericLessThan and so on";
      case DATE -> "a date: compare it by DateLessThan, DateGreaterThan and so on";
      case IP_ADDRESS -> "an address: compare it by IpAddress or NotIpAddress";
      case UNKNOWN -> "its type is not documented: any value is possible";
    };
  }
}
