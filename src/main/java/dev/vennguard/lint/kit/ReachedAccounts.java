package dev.vennguard.lint.kit;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requests that reach into other accounts, such as {@code sts:AssumeRole} on a role of a partner.
 * Proofs speak of one account (EVALUATION §6.8), findings of statements: what is said of one has to
 * hold on the resources of every account that it covers. IAM's own actions never leave the account
 * (EVALUATION §6.7).
 */
final class ReachedAccounts {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final int SEGMENT = 4;
  private static final List<String> UNNAMED = List.of("999999999999", "888888888888");

  private ReachedAccounts() {}

  /**
   * The situations besides the own account in which a claim about a region has to hold, too; none
   * if it is not known whether it does.
   */
  static Optional<List<Situation>> of(Layers layers, Statement region) {
    Situation own = layers.situation();
    List<Statement> all = Stream.concat(Stream.of(region), statements(layers)).toList();
    Set<String> named = new LinkedHashSet<>();
    all.forEach(one -> accounts(one).forEach(named::add));
    boolean compared = all.stream().anyMatch(ReachedAccounts::comparesAccounts);
    if (ofIam(region) || named.isEmpty() || (own.account().isEmpty() && !compared)) {
      return Optional.of(List.of());
    } else if (own.account().isEmpty()) {
      return Optional.empty();
    }
    List<String> reached = new ArrayList<>(named);
    UNNAMED.stream().filter(one -> !named.contains(one)).forEach(reached::add);
    List<Situation> others =
        reached.stream()
            .filter(account -> !account.equals(own.account()) && covers(region, account))
            .map(account -> of(own, account))
            .toList();
    return !others.isEmpty() && compared ? Optional.empty() : Optional.of(others);
  }

  private static Stream<Statement> statements(Layers layers) {
    return layers.inForce().stream()
        .flatMap(layer -> layer.policies().stream())
        .flatMap(policy -> policy.statements().stream());
  }

  private static boolean ofIam(Statement region) {
    return !region.actions().negated()
        && region.actions().patterns().stream().allMatch(one -> one.service().equals("iam"));
  }

  private static Stream<String> accounts(Statement statement) {
    return statement.resources().patterns().stream()
        .map(ReachedAccounts::account)
        .filter(one -> ACCOUNT.matcher(one).matches());
  }

  private static String account(ResourcePattern pattern) {
    String[] segments = pattern.text().split(":", ArnPattern.SEGMENTS);
    return segments.length > SEGMENT ? segments[SEGMENT] : "*";
  }

  private static boolean covers(Statement region, String account) {
    return region.resources().negated()
        || region.resources().patterns().stream()
            .map(ReachedAccounts::account)
            .anyMatch(one -> Glob.matches(one, account));
  }

  /** Whether it holds principals or other ARNs of one account: here they would be of another. */
  private static boolean comparesAccounts(Statement statement) {
    return statement.conditions().stream()
        .flatMap(one -> one.values().stream())
        .anyMatch(value -> ACCOUNT.matcher(value).find());
  }

  private static Situation of(Situation own, String account) {
    return new Situation(
        own.partition(),
        account,
        own.region(),
        own.caller(),
        "",
        own.organisation(),
        own.known(),
        own.furtherRegions());
  }
}
