package dev.vennguard.explain.words;

import dev.vennguard.explain.content.ConditionMeaning;
import dev.vennguard.explain.content.KeyTraits;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.ConditionOperator.Unknown;
import dev.vennguard.policy.ConditionOperator.UnknownElement;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Variable;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition entry as a plain sentence that says for which requests it holds, the ones without the
 * key included (EVALUATION §5.2 to §5.4).
 */
public final class ConditionWords {
  private static final int LISTED = 4;

  private final Condition condition;
  private final PolicyVersion version;
  private final KeyTraits traits;

  private ConditionWords(ConditionMeaning meaning) {
    this.condition = meaning.condition();
    this.version = meaning.version();
    this.traits = meaning.key();
  }

  /** The sentence, such as {@code `aws:SourceIp` lies in `10.0.0.0/8`}. */
  public static String of(ConditionMeaning meaning) {
    return new ConditionWords(meaning).sentence();
  }

  /**
   * Conditions that must all hold. Where one of them lists alternatives, a comma keeps them apart:
   * {@code A or B and C} is read in two ways.
   */
  public static String all(List<ConditionMeaning> conditions) {
    boolean lists = conditions.stream().anyMatch(one -> new ConditionWords(one).lists());
    return conditions.stream()
        .map(ConditionWords::of)
        .distinct()
        .collect(Collectors.joining(lists ? ", and " : " and "));
  }

  /** Whether its sentence has alternatives, or parts that belong together. */
  private boolean lists() {
    if (!(condition.operator() instanceof Known known)) {
      return false;
    }
    if (known.comparison() == Comparison.NULL) {
      return known.qualifier() == Qualifier.NONE && given(false) && given(true);
    }
    if (condition.values().isEmpty()) {
      return false;
    }
    return switch (known.qualifier()) {
      case FOR_ALL_VALUES -> !one();
      case FOR_ANY_VALUE -> !one() || (known.ifExists() && !traits.always());
      case NONE -> traits.several() ? !missing(known) : !one() || missing(known);
    };
  }

  private String sentence() {
    return switch (condition.operator()) {
      case Unknown(String text) ->
          "`" + text + "` holds for " + key() + ", but IAM knows no such operator";
      case UnknownElement(String text) ->
          "`" + text + "` holds, but IAM knows no such element of a policy";
      case Known known when known.comparison() == Comparison.NULL -> presence(known);
      case Known known when condition.values().isEmpty() ->
          key() + " is compared with an empty list by `" + known.text() + "`";
      case Known known -> compared(known);
    };
  }

  private String presence(Known known) {
    return switch (known.qualifier()) {
      case FOR_ALL_VALUES -> "anything is given (`ForAllValues:Null` always holds)";
      case FOR_ANY_VALUE -> "never (`ForAnyValue:Null` holds for no request)";
      case NONE -> {
        boolean missing = given(false);
        boolean given = given(true);
        yield key()
            + (missing && given ? " is given or missing" : missing ? " is missing" : " is given");
      }
    };
  }

  /** Whether {@code Null} lists that the key is given, or that it is missing. */
  private boolean given(boolean given) {
    return condition.values().stream().anyMatch(one -> one.equalsIgnoreCase("true") != given);
  }

  private String compared(Known known) {
    boolean negated = known.comparison().negated();
    String is = predicate(known.comparison());
    return switch (known.qualifier()) {
      case FOR_ALL_VALUES ->
          (negated ? "no value of " : "every value of ")
              + key()
              + " "
              + (negated ? positive(known.comparison()) : is)
              + " (also if there is none)";
      case FOR_ANY_VALUE ->
          (known.ifExists() && !traits.always() ? key() + " is missing or " : "")
              + "some value of "
              + key()
              + " "
              + is;
      case NONE ->
          traits.several() ? ofSet(known) : key() + (missing(known) ? " is missing or " : " ") + is;
    };
  }

  /** Whether a request without the key fits, and there is such a request. */
  private boolean missing(Known known) {
    return (known.comparison().negated() || known.ifExists()) && !traits.always();
  }

  /**
   * Without {@code ForAnyValue} or {@code ForAllValues} no set of values fits (EVALUATION §5.3).
   */
  private String ofSet(Known known) {
    return missing(known)
        ? key() + " is missing"
        : "never (`" + known.text() + "` fits no set of values, and " + key() + " carries one)";
  }

  private String predicate(Comparison comparison) {
    if (!comparison.negated()) {
      return positive(comparison);
    }
    return switch (comparison.kind()) {
      case STRING, NUMERIC, DATE -> "is " + neither();
      case STRING_IGNORE_CASE -> "is " + neither() + ", in any case";
      case STRING_PATTERN -> one() ? "does not fit " + either() : "fits " + neither();
      case IP_ADDRESS -> "lies outside " + list("", " and ", "");
      case ARN -> "is an ARN that " + (one() ? "does not fit " + either() : "fits " + neither());
      case BOOL, BINARY, NULL -> "is not " + either();
    };
  }

  private String positive(Comparison comparison) {
    return switch (comparison) {
      case STRING_EQUALS, STRING_NOT_EQUALS -> "is " + exactly() + either();
      case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE ->
          "is " + either() + ", in any case";
      case STRING_LIKE, STRING_NOT_LIKE -> fits("is " + either(), "fits " + either());
      case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS -> "is " + either();
      case NUMERIC_LESS_THAN -> "is less than " + either();
      case NUMERIC_LESS_THAN_EQUALS -> "is at most " + either();
      case NUMERIC_GREATER_THAN -> "is more than " + either();
      case NUMERIC_GREATER_THAN_EQUALS -> "is at least " + either();
      case DATE_EQUALS, DATE_NOT_EQUALS -> "is " + either();
      case DATE_LESS_THAN -> "is before " + either();
      case DATE_LESS_THAN_EQUALS -> "is not after " + either();
      case DATE_GREATER_THAN -> "is after " + either();
      case DATE_GREATER_THAN_EQUALS -> "is not before " + either();
      case BOOL -> "is " + either();
      case BINARY_EQUALS -> "holds the bytes " + either();
      case IP_ADDRESS, NOT_IP_ADDRESS -> "lies in " + either();
      case ARN_EQUALS, ARN_LIKE, ARN_NOT_EQUALS, ARN_NOT_LIKE ->
          fits("is " + either(), "is an ARN that fits " + either());
      case NULL -> "is given";
    };
  }

  /** Points out that a wildcard is none here. */
  private String exactly() {
    return condition.values().stream().anyMatch(value -> wildcard(value, Wildcards.GLOB))
        ? "letter for letter "
        : "";
  }

  private String fits(String plain, String pattern) {
    if (condition.values().stream().allMatch("*"::equals)) {
      return "has a value";
    }
    return condition.values().stream().anyMatch(value -> wildcard(value, Wildcards.GLOB))
        ? pattern
        : plain;
  }

  private boolean wildcard(String value, Wildcards wildcards) {
    return TextPattern.parse(value, wildcards, version).parts().stream()
        .anyMatch(part ->
            part instanceof TextPattern.AnyText || part instanceof TextPattern.AnyCharacter);
  }

  private String either() {
    return list("", " or ", "");
  }

  private String neither() {
    return list("neither ", " nor ", "not ");
  }

  private boolean one() {
    return condition.values().stream().distinct().count() == 1;
  }

  private String list(String before, String last, String beforeOne) {
    List<String> words = condition.values().stream().distinct().map(this::value).toList();
    if (words.size() == 1) {
      return beforeOne + words.getFirst();
    }
    if (words.size() > LISTED + 1) {
      return before
          + String.join(", ", words.subList(0, LISTED))
          + last
          + "one of "
          + (words.size() - LISTED)
          + " more";
    }
    return before + String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
  }

  /** A value that is one variable is named by what it stands for. */
  private String value(String value) {
    if (condition.operator() instanceof Known known && known.comparison().variables()) {
      List<TextPattern.Part> parts = TextPattern.parse(value, Wildcards.LITERAL, version).parts();
      if (parts.size() == 1 && parts.getFirst() instanceof Variable variable) {
        return "the value of `"
            + variable.key()
            + "`"
            + (variable.hasFallback() ? " (or else `" + variable.fallback() + "`)" : "");
      }
    }
    return value.isEmpty() ? "the empty text" : "`" + value + "`";
  }

  private String key() {
    return "`" + condition.key() + "`";
  }

  /** Whether a listed value holds a wildcard that its operator takes literally. */
  public static boolean literalWildcard(Condition condition) {
    return condition.operator() instanceof Known(Qualifier _, Comparison comparison, boolean _)
        && (comparison.kind() == Comparison.Kind.STRING
            || comparison.kind() == Comparison.Kind.STRING_IGNORE_CASE)
        && condition.values().stream().anyMatch(Glob::hasWildcard);
  }
}
