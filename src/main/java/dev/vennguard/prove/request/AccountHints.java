package dev.vennguard.prove.request;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Variable;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts worth trying where variables tie the account to other texts. */
final class AccountHints {
  private static final Set<String> ACCOUNTS = Set.of("aws:principalaccount", "aws:resourceaccount");
  private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
  private static final int MOST = 8;

  private AccountHints() {}

  /** Whether a variable holds the account, or is compared with it. */
  static boolean tied(Collection<Statement> statements) {
    return comparedWithVariables(statements)
        || statements.stream()
            .flatMap(statement -> texts(statement).stream())
            .flatMap(text -> text.variables().stream())
            .anyMatch(variable -> account(variable.key()) || principal(variable.key()));
  }

  /** Whether the principal's ARN, which holds the account, is compared with other texts. */
  static boolean principalUsed(Collection<Statement> statements) {
    return statements.stream()
        .flatMap(statement -> texts(statement).stream())
        .flatMap(text -> text.variables().stream())
        .anyMatch(variable -> principal(variable.key()));
  }

  /** Whether the account is compared with a variable that is not itself an account. */
  static boolean comparedWithVariables(Collection<Statement> statements) {
    for (Statement statement : statements) {
      for (Condition condition : statement.conditions()) {
        if (account(condition.key())) {
          for (String value : condition.values()) {
            for (Variable variable : parse(value, statement).variables()) {
              if (!account(variable.key())) {
                return true;
              }
            }
          }
        }
      }
    }
    return false;
  }

  /** The accounts that stand in any text of the question, a few. */
  static Set<String> of(Collection<Statement> statements) {
    Set<String> found = new LinkedHashSet<>();
    for (Statement statement : statements) {
      for (ResourcePattern pattern : statement.resources().patterns()) {
        add(found, pattern.text());
      }
      for (Condition condition : statement.conditions()) {
        condition.values().forEach(value -> add(found, value));
      }
    }
    return found;
  }

  private static void add(Set<String> found, String text) {
    Matcher matcher = TWELVE_DIGITS.matcher(text);
    while (matcher.find() && found.size() < MOST) {
      found.add(matcher.group());
    }
  }

  private static List<TextPattern> texts(Statement statement) {
    List<TextPattern> texts = new ArrayList<>();
    statement
        .resources()
        .patterns()
        .forEach(pattern -> texts.add(parse(pattern.text(), statement)));
    statement
        .conditions()
        .forEach(
            condition -> condition.values().forEach(value -> texts.add(parse(value, statement))));
    return texts;
  }

  private static TextPattern parse(String text, Statement statement) {
    return TextPattern.parse(text, Wildcards.LITERAL, statement.version());
  }

  private static boolean principal(String key) {
    return ConditionKeyName.same(key, "aws:PrincipalArn");
  }

  private static boolean account(String key) {
    return ACCOUNTS.contains(ConditionKeyName.folded(key));
  }
}
