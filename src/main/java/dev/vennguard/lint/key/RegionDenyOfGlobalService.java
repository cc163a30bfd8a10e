package dev.vennguard.lint.key;

import dev.vennguard.catalog.Partition;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.Service;
import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.PrincipalClause;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code REGION_DENY_CUTS_GLOBAL_SERVICE}: a Deny outside some regions that takes services away
 * altogether, since their calls carry another region wherever they are made (EVALUATION §6.8).
 */
final class RegionDenyOfGlobalService implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "REGION_DENY_CUTS_GLOBAL_SERVICE",
        FindingSeverity.WARNING,
        "A Deny outside some regions on services that have a region of their own",
        "a Deny with `StringNotEquals` on `aws:RequestedRegion` that global services are not exempt"
            + " from.",
        "`NotAction` with the global services that are needed, such as `cloudfront:*` and"
            + " `route53:*`, or their region among the values.",
        "Calls to a global service carry the region of its only endpoint, `us-east-1` mostly,"
            + " wherever they are made. If that is not among the values, all of them are denied.",
        "IAM User Guide, \"AWS: Denies access to AWS based on the requested Region\"");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (!denies(entry)) {
      return;
    }
    partition(entry)
        .ifPresent(partition -> {
          List<String> cut =
              entry.of().facts().catalogue().services().stream()
                  .filter(service -> whole(entry, service))
                  .map(Service::prefix)
                  .filter(partition::global)
                  .filter(service -> outside(entry, partition.regionsOf(service, Set.of())))
                  .toList();
          if (!cut.isEmpty()) {
            hits.add(entry.anchor(), words(cut, partition), advice(cut, partition));
          }
        });
  }

  private static String words(List<String> cut, Partition partition) {
    return "every call to %s is denied: wherever it is made, it carries %s"
        .formatted(Words.list(cut), carried(cut, partition));
  }

  private static String advice(List<String> cut, Partition partition) {
    return "exempt %s by `NotAction`, or add %s to the values, if that is not meant"
        .formatted(
            Words.number(cut.size(), "it", "those that are needed"), carried(cut, partition));
  }

  private static String carried(List<String> cut, Partition partition) {
    return String.join(
        " or ", regions(cut, partition).stream().map(region -> "`" + region + "`").toList());
  }

  private static List<String> regions(List<String> cut, Partition partition) {
    return cut.stream()
        .flatMap(service -> partition.regionsOf(service, Set.of()).stream())
        .distinct()
        .toList();
  }

  /** Under this condition alone, on every resource, where none of the values is the region. */
  private static boolean denies(Entry entry) {
    return !entry.allows()
        && entry.key().equals("aws:requestedregion")
        && negated(entry.comparison())
        && entry.qualifier() == Qualifier.NONE
        && entry.of().statement().conditions().size() == 1
        // One that names principals speaks of its own resource, and an RCP of a few services.
        && entry.of().statement().principal().equals(PrincipalClause.NONE)
        && entry.of().statement().resources().everything()
        && entry.values().stream().noneMatch(value -> value.contains("${"));
  }

  private static boolean negated(Comparison comparison) {
    return comparison == Comparison.STRING_NOT_EQUALS
        || comparison == Comparison.STRING_NOT_EQUALS_IGNORE_CASE
        || comparison == Comparison.STRING_NOT_LIKE;
  }

  /** The partition of the regions that are left; none if they name none that is published. */
  private static Optional<Partition> partition(Entry entry) {
    Partitions partitions = entry.of().facts().partitions();
    return partitions.all().stream().filter(one -> !outside(entry, one.regions())).findFirst();
  }

  private static boolean whole(Entry entry, Service service) {
    int known = entry.of().actions().countIn(service.firstAction(), service.endAction());
    return known > 0 && known == service.endAction() - service.firstAction();
  }

  private static boolean outside(Entry entry, List<String> regions) {
    return regions.stream()
        .noneMatch(region ->
            entry.values().stream().anyMatch(value -> matches(entry.comparison(), value, region)));
  }

  private static boolean matches(Comparison comparison, String value, String region) {
    return switch (comparison) {
      case STRING_NOT_LIKE -> Glob.matches(value, region);
      case STRING_NOT_EQUALS_IGNORE_CASE -> value.equalsIgnoreCase(region);
      default -> value.equals(region);
    };
  }
}
