package dev.vennguard.lint.operator;

import dev.vennguard.catalog.KeyType;
import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import java.util.Optional;

/** {@code TYPE_MISMATCH}: an operator of another type than the key. */
final class OtherType implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "TYPE_MISMATCH",
        FindingSeverity.WARNING,
        "An operator of another type than the key",
        "an operator whose values cannot be those of the key, such as `NumericEquals` on an ARN, or"
            + " `StringEquals` with a range of addresses.",
        "the operator of the type that the list of keys gives.",
        "Such a comparison never matches. Keys whose type the data calls a text are left out, since"
            + " they often hold numbers, dates or addresses.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    Optional<KeyType> type = entry.of().facts().type(entry.key());
    if (type.isPresent() && !fits(entry, type.get())) {
      hits.add(
          entry.anchor(),
          "%s is %s, which `%s` never matches"
              .formatted(
                  Words.quote(entry.condition().key()), words(type.get()), entry.operator().text()),
          "write `" + usual(type.get(), entry.comparison().negated()) + "`");
    }
  }

  private static boolean fits(Entry entry, KeyType type) {
    boolean text =
        type == KeyType.STRING || type == KeyType.ARRAY_OF_STRING || type == KeyType.UNKNOWN;
    return switch (entry.comparison().kind()) {
      case NULL -> true;
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN ->
          type != KeyType.IP_ADDRESS
              || entry.values().stream().noneMatch(value -> value.indexOf('/') >= 0);
      case NUMERIC, DATE -> text || type == KeyType.NUMERIC || type == KeyType.DATE;
      case BOOL -> text || type == KeyType.BOOL || type == KeyType.ARRAY_OF_BOOL;
      case ARN -> text || type == KeyType.ARN || type == KeyType.ARRAY_OF_ARN;
      case IP_ADDRESS -> text || type == KeyType.IP_ADDRESS;
      case BINARY -> text;
    };
  }

  private static String words(KeyType type) {
    return switch (type) {
      case STRING, ARRAY_OF_STRING, UNKNOWN -> "a text";
      case ARN, ARRAY_OF_ARN -> "an ARN";
      case BOOL, ARRAY_OF_BOOL -> "true or false";
      case NUMERIC -> "a number";
      case DATE -> "a date";
      case IP_ADDRESS -> "an address";
    };
  }

  private static String usual(KeyType type, boolean negated) {
    return switch (type) {
      case STRING, ARRAY_OF_STRING, UNKNOWN -> negated ? "StringNotEquals" : "StringEquals";
      case ARN, ARRAY_OF_ARN -> negated ? "ArnNotLike" : "ArnLike";
      case BOOL, ARRAY_OF_BOOL -> "Bool";
      case NUMERIC -> negated ? "NumericNotEquals" : "NumericEquals";
      case DATE -> negated ? "DateNotEquals" : "DateLessThan";
      case IP_ADDRESS -> negated ? "NotIpAddress" : "IpAddress";
    };
  }
}
