package dev.vennguard.completion;

import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.completion.CompletionRow.Sort;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import java.util.List;

/** The operators of conditions (EVALUATION §5.2). */
final class OperatorRows {
  private static final String KEYS = "{\n\t\"" + CompletionRow.CARET + "\"\n}";

  /** {@code ForAllValues:} holds where the key is absent, which is seldom meant: last. */
  private static final List<Qualifier> ORDER =
      List.of(Qualifier.NONE, Qualifier.FOR_ANY_VALUE, Qualifier.FOR_ALL_VALUES);

  /**
   * Adds those that the statement's condition does not have yet.
   *
   * @param types of the keys that stand below the operator already
   */
  void add(CompletionSpot at, List<KeyType> types, RowCollector rows) {
    for (Qualifier qualifier : ORDER) {
      if (!fits(qualifier, types)) {
        continue;
      }
      boolean plain = qualifier == Qualifier.NONE;
      if (!plain) {
        prefix(qualifier, rows);
      }
      boolean asked = plain || rows.typed().length() > 1;
      for (Comparison comparison : Comparison.values()) {
        boolean fits = types.stream().allMatch(type -> fits(comparison, type));
        if (asked && fits && (plain || comparison != Comparison.NULL)) {
          operator(at, qualifier, comparison, rows);
        }
      }
    }
  }

  /** Also the variant that holds where the key is absent, once something is typed. */
  private static void operator(
      CompletionSpot at, Qualifier qualifier, Comparison comparison, RowCollector rows) {
    String name = qualifier.prefix() + comparison.text();
    int group = 2 * ORDER.indexOf(qualifier);
    one(at, name, words(comparison), group, rows);
    if (comparison != Comparison.NULL && !rows.typed().isEmpty()) {
      one(at, name + "IfExists", words(comparison) + "; or the key is absent", group + 1, rows);
    }
  }

  private static void one(
      CompletionSpot at, String name, String detail, int group, RowCollector rows) {
    if (!at.statement().siblings().contains(name)) {
      rows.add(group, MemberRows.member(at, name, detail, KEYS));
    }
  }

  private static void prefix(Qualifier qualifier, RowCollector rows) {
    String detail =
        qualifier == Qualifier.FOR_ALL_VALUES
            ? "all values in the request match; also where there are none"
            : "at least one value in the request matches";
    String name = qualifier.prefix();
    rows.add(
        6,
        new CompletionRow(
            name,
            detail,
            "For keys that carry a set of values, such as aws:TagKeys.",
            "\"" + name + CompletionRow.CARET + "\"",
            Sort.GOES_ON));
  }

  /** A set of values needs a set operator, and one value none (EVALUATION §5.4). */
  private static boolean fits(Qualifier qualifier, List<KeyType> types) {
    return types.stream()
        .allMatch(
            type -> type == KeyType.UNKNOWN || (qualifier != Qualifier.NONE) == type.multivalued());
  }

  /** Whether a key of that type can ever match. */
  static boolean fits(Comparison comparison, KeyType type) {
    boolean text =
        type == KeyType.STRING || type == KeyType.ARRAY_OF_STRING || type == KeyType.UNKNOWN;
    return switch (comparison.kind()) {
      case NULL -> true;
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN ->
          text || type == KeyType.ARN || type == KeyType.ARRAY_OF_ARN;
      case NUMERIC, DATE -> text || type == KeyType.NUMERIC || type == KeyType.DATE;
      case BOOL -> type == KeyType.UNKNOWN || type == KeyType.BOOL || type == KeyType.ARRAY_OF_BOOL;
      case ARN -> text || type == KeyType.ARN || type == KeyType.ARRAY_OF_ARN;
      case IP_ADDRESS -> text || type == KeyType.IP_ADDRESS;
      case BINARY -> text;
    };
  }

  private static String words(Comparison comparison) {
    String what =
        switch (comparison.kind()) {
          case STRING -> "text, letter by letter";
          case STRING_IGNORE_CASE -> "text, whatever the letter case";
          case STRING_PATTERN -> "text, with * and ?";
          case NUMERIC -> "number";
          case DATE -> "date";
          case BOOL -> "true or false";
          case BINARY -> "bytes in Base64";
          case IP_ADDRESS -> "address or range of addresses";
          case ARN -> "ARN, with * and ? in its parts";
          case NULL -> "whether the key is absent";
        };
    return comparison.negated() ? what + "; none of the values" : what;
  }

  /** A type in a few words. */
  static String words(ConditionKey key) {
    return switch (key.type()) {
      case STRING -> "text";
      case ARRAY_OF_STRING -> "set of texts";
      case ARN -> "ARN";
      case ARRAY_OF_ARN -> "set of ARNs";
      case BOOL -> "true or false";
      case ARRAY_OF_BOOL -> "set of true or false";
      case NUMERIC -> "number";
      case DATE -> "date";
      case IP_ADDRESS -> "address";
      case UNKNOWN -> "type not known";
    };
  }
}
