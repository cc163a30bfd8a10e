package dev.vennguard.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of every request that is asked about (words.md "Words"): verdicts speak of the
 * requests that fit it, and of no others.
 *
 * @param partition the AWS partition, such as {@code aws}
 * @param account twelve digits: the account of principal and resource; empty for any
 * @param region the region that is called; empty for any
 * @param caller which sort of principal calls
 * @param principal the ARN of the one principal that is asked about; empty for any of its sort
 * @param organisation the id of the principal's organisation; empty if it is not known
 * @param known condition keys whose value is known, by lower-cased name: each request that can
 *     carry the key carries this
 * @param furtherRegions regions that policies name and the published list lacks (EVALUATION §6.8)
 */
public record Situation(
    String partition,
    String account,
    String region,
    CallerKind caller,
    String principal,
    String organisation,
    Map<String, List<String>> known,
    Set<String> furtherRegions) {
  /** Nothing is known but that it is the commercial partition. */
  public static final Situation ANY =
      new Situation("aws", "", "", CallerKind.ANY, "", "", Map.of(), Set.of());

  /** Lower-cases the keys, sorts and copies. */
  public Situation {
    Map<String, List<String>> lower = new TreeMap<>();
    known.forEach((key, values) -> lower.put(ConditionKeyName.folded(key), List.copyOf(values)));
    known = java.util.Collections.unmodifiableMap(lower);
    furtherRegions = java.util.Collections.unmodifiableSet(new TreeSet<>(furtherRegions));
  }

  /** The sorts of principal that a verdict can speak of. */
  public enum CallerKind {
    /** Users and role sessions. */
    ANY,
    USER,
    ROLE_SESSION,
    /** The account's root user: it has neither identity policy nor boundary (EVALUATION §6.7). */
    ROOT
  }

  /** The same in another partition. */
  public Situation in(String otherPartition) {
    return new Situation(
        otherPartition, account, region, caller, principal, organisation, known, furtherRegions);
  }

  /** The same in one account. */
  public Situation ofAccount(String otherAccount) {
    return new Situation(
        partition, otherAccount, region, caller, principal, organisation, known, furtherRegions);
  }

  /** The same with regions that policies name and the published list lacks. */
  public Situation withFurtherRegions(Set<String> named) {
    return new Situation(partition, account, region, caller, principal, organisation, known, named);
  }
}
