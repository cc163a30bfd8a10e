package dev.vennguard.workspace;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The partitions, accounts and regions that policies name.
 *
 * @param partitions in the order in which they are named
 * @param accounts how often each account is named
 * @param regions every region
 */
record NamedPlaces(Set<String> partitions, Map<String, Integer> accounts, Set<String> regions) {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern PARTITION = Pattern.compile("aws(-[a-z]+)*");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d");
  private static final String PRINCIPAL_ACCOUNT = "aws:principalaccount";
  private static final Set<String> ACCOUNT_KEYS = Set.of(PRINCIPAL_ACCOUNT, "aws:resourceaccount");

  /** What these policies name. */
  static NamedPlaces of(List<Policy> policies) {
    NamedPlaces found =
        new NamedPlaces(new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    policies.forEach(policy -> policy.statements().forEach(found::add));
    return found;
  }

  private void add(Statement statement) {
    for (ResourcePattern pattern : statement.resources().patterns()) {
      arns(List.of(pattern.text()));
    }
    for (Named named : statement.principal().principals()) {
      account(named.value());
    }
    arns(statement.principal().principals().stream().map(Named::value).toList());
    statement.conditions().forEach(this::add);
  }

  private void add(Condition condition) {
    String key = condition.name().folded();
    boolean negated = condition.operator() instanceof Known known && known.comparison().negated();
    if (ACCOUNT_KEYS.contains(key)) {
      // an account that a Deny spares is an exception, not the one that is spoken of
      if (!negated || !key.equals(PRINCIPAL_ACCOUNT)) {
        condition.values().forEach(this::account);
      }
    } else if (key.equals("aws:requestedregion")) {
      condition.values().forEach(this::region);
    } else {
      arns(condition.values());
    }
  }

  /** A list that names several partitions is written for all of them, and names none. */
  private void arns(List<String> texts) {
    Set<String> named = new LinkedHashSet<>();
    for (String text : texts) {
      if (text.startsWith("arn:")) {
        String[] segments = text.split(":", 6);
        if (PARTITION.matcher(segments[1]).matches()) {
          named.add(segments[1]);
        }
        if (segments.length > 3) {
          region(segments[3]);
        }
        if (segments.length > 4) {
          account(segments[4]);
        }
      }
    }
    if (named.size() == 1) {
      partitions.addAll(named);
    }
  }

  private void account(String text) {
    if (text.length() == 12 && ACCOUNT.matcher(text).matches()) {
      accounts.merge(text, 1, Integer::sum);
    }
  }

  private void region(String text) {
    if (REGION.matcher(text).matches()) {
      regions.add(text);
    }
  }
}
