package dev.vennguard.prove.request;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.ArnReadings;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Variable;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.policy.range.Unknowns;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.value.SelfReference;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which keys and which parts of a resource a question speaks of at all. */
public final class ReferencedKeys {
  /** The key that says which region is called, in lower case. */
  public static final String REQUESTED_REGION = "aws:requestedregion";

  private static final int SERVICE = 2;
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;

  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> variables = new LinkedHashSet<>();
  private final Set<TextPattern> services = new LinkedHashSet<>();

  /** The services of patterns that ask something of the last segment, too. */
  private final Set<TextPattern> withResource = new LinkedHashSet<>();

  private boolean readTwice;
  private boolean resources;
  private boolean accounts;
  private boolean regions;

  /** What statements speak of; of those with unknown values, whatever these are. */
  public ReferencedKeys(Collection<Statement> statements) {
    for (Statement statement : statements.stream().flatMap(Unknowns::ends).toList()) {
      if (!statement.resources().everything() && !statement.resources().nothing()) {
        resources = true;
        for (ResourcePattern pattern : statement.resources().patterns()) {
          ArnPattern arn = pattern.segments(statement.version());
          accounts |= !arn.segments().get(ACCOUNT).anything();
          regions |= !arn.segments().get(REGION).anything();
          services.add(arn.segments().get(SERVICE));
          if (!arn.resource().anything()) {
            withResource.add(arn.segments().get(SERVICE));
          }
          readTwice |= !ArnReadings.looser(pattern).isEmpty();
          add(arn.resource());
        }
      }
      for (Condition condition : statement.conditions()) {
        keys.add(condition.name().folded());
        if (condition.operator() instanceof Known known
            && known.comparison().variables()
            && !SelfReference.in(condition, known, statement.version())) {
          for (String value : condition.values()) {
            add(TextPattern.parse(value, Wildcards.LITERAL, statement.version()));
          }
        }
      }
    }
    keys.addAll(variables);
    resources |= keys.contains("aws:resourceaccount") || resourceOrganisation();
    accounts |= keys.contains("aws:resourceaccount");
  }

  private void add(TextPattern pattern) {
    for (Variable variable : pattern.variables()) {
      variables.add(variable.name().folded());
    }
  }

  /** The condition keys, lower-cased; those of variables too. */
  public Set<String> keys() {
    return keys;
  }

  /** The keys that stand in variables and are not only compared with themselves, lower-cased. */
  public Set<String> variables() {
    return variables;
  }

  /** The services of the resources that stand in some statement. */
  public Set<TextPattern> services() {
    return services;
  }

  /** Those of patterns that ask something of the last segment, too. */
  Set<TextPattern> servicesWithResource() {
    return withResource;
  }

  /** Whether AWS's own texts read some pattern in two ways. */
  public boolean readTwice() {
    return readTwice;
  }

  /** Whether it matters which resource a request names. */
  public boolean resources() {
    return resources;
  }

  /** Whether it matters in which account the resource lies. */
  public boolean accounts() {
    return accounts;
  }

  /** Whether it matters what the principal is. */
  public boolean principal() {
    return keys.contains("aws:principalarn")
        || keys.contains("aws:principaltype")
        || keys.contains("aws:userid")
        || keys.contains("aws:username")
        || credentials();
  }

  /** Whether it matters with which credentials the principal calls. */
  public boolean credentials() {
    return keys.contains("aws:multifactorauthpresent")
        || keys.contains("aws:multifactorauthage")
        || keys.contains("aws:tokenissuetime");
  }

  /** Whether it matters to which organisation the resource belongs. */
  public boolean resourceOrganisation() {
    return keys.contains("aws:resourceorgid") || keys.contains("aws:resourceorgpaths");
  }

  /** Whether a resource of that format can match a pattern that stands in some statement. */
  public boolean concerns(ArnFormat format) {
    if (format.wildcard()) {
      return false;
    }
    String service = format.service();
    if (service.contains("${")) {
      return true;
    }
    return meet(services, service);
  }

  /**
   * A format by which resources of that format are told from others, as far as the statements can
   * tell: where all that they ask of a service's ARNs is region and account, its formats are alike,
   * and thousands of actions with resources of their own are a few. Itself where that is not sure.
   */
  public ArnFormat concern(ArnFormat format) {
    String service = format.service();
    if (readTwice || service.contains("${") || meet(withResource, service)) {
      return format;
    }
    StringBuilder apart = new StringBuilder("by region and account");
    services.forEach(one -> apart.append(Patterns.matches(one, service) ? '1' : '0'));
    return new ArnFormat(
        apart + ":" + format.region() + ":" + format.regional() + ":" + format.accounts("own"));
  }

  private static boolean meet(Set<TextPattern> patterns, String service) {
    for (TextPattern one : patterns) {
      if (Patterns.matches(one, service)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it matters which region is called, or in which the resource lies. */
  public boolean regions() {
    return regions || keys.contains(REQUESTED_REGION);
  }

  /** Whether it matters in which region the resource lies. */
  public boolean resourceRegions() {
    return regions;
  }
}
