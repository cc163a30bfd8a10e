package dev.vennguard.policy;

import java.util.Optional;

/** A condition operator as a policy writes it (EVALUATION §5.2). */
public sealed interface ConditionOperator {

  /** The operator as a policy spells it. */
  String text();

  /**
   * An operator that IAM knows.
   *
   * @param qualifier {@code ForAllValues:}, {@code ForAnyValue:} or none
   * @param comparison what is compared, and how
   * @param ifExists whether the suffix {@code IfExists} follows
   */
  record Known(Qualifier qualifier, Comparison comparison, boolean ifExists)
      implements ConditionOperator {
    @Override
    public String text() {
      return qualifier.prefix() + comparison.text() + (ifExists ? "IfExists" : "");
    }
  }

  /**
   * Anything else. IAM refuses to store it; a statement that has one is not evaluated.
   *
   * @param text as written
   */
  record Unknown(String text) implements ConditionOperator {}

  /**
   * No operator, but an element of the statement or of its document that the grammar does not have
   * (EVALUATION §1.1): IAM refuses to store it, too, so that the statement is not evaluated.
   *
   * @param text the name of the element
   */
  record UnknownElement(String text) implements ConditionOperator {}

  /** How the values of a multivalued key are quantified (EVALUATION §5.4). */
  enum Qualifier {
    NONE(""),
    FOR_ALL_VALUES("ForAllValues:"),
    FOR_ANY_VALUE("ForAnyValue:");

    private final String prefix;

    Qualifier(String prefix) {
      this.prefix = prefix;
    }

    /** The prefix as a policy spells it; empty for none. */
    public String prefix() {
      return prefix;
    }
  }

  /** Reads an operator; names are case-sensitive. */
  static ConditionOperator parse(String text) {
    String rest = text;
    Qualifier qualifier = Qualifier.NONE;
    for (Qualifier candidate : Qualifier.values()) {
      if (candidate != Qualifier.NONE && text.startsWith(candidate.prefix())) {
        qualifier = candidate;
        rest = text.substring(candidate.prefix().length());
      }
    }
    boolean ifExists = rest.endsWith("IfExists");
    String name = ifExists ? rest.substring(0, rest.length() - "IfExists".length()) : rest;
    Optional<Comparison> comparison = Comparison.named(name);
    if (comparison.isEmpty() || (ifExists && comparison.get() == Comparison.NULL)) {
      return new Unknown(text);
    }
    return new Known(qualifier, comparison.get(), ifExists);
  }
}
