package dev.vennguard.prove.request;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Partition;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.ResourceType;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.prove.request.ActionTraits.Rule;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads off names and resources what is peculiar to actions. Every command reads thousands of them
 * before it can answer: what many actions share is read once. Not for several threads.
 */
final class ActionTraitsReader {
  /** IAM User Guide of 2023, aws:ViaAWSService: services that did not support the key. */
  private static final Set<String> WITHOUT_VIA =
      Set.of("ec2", "glue", "lakeformation", "opsworks", "opsworks-cm");

  /**
   * Calls through a global inference profile carry {@code unspecified} for a region: Bedrock User
   * Guide, Global cross-Region inference.
   */
  private static final Set<String> THROUGH_PROFILES =
      Set.of(
          "bedrock:invokemodel",
          "bedrock:invokemodelwithresponsestream",
          "bedrock:createmodelinvocationjob");

  /**
   * Actions that name a source, a replica or a partner in another region. By the words that AWS
   * uses for them (EC2 and RDS API References, Copy…; DynamoDB, RDS, ElastiCache, global tables and
   * clusters; KMS, Secrets Manager, EFS, ECR, replication; VPC and transit gateway peering; Aurora
   * DSQL, peers of multi-Region clusters; Developer Tools, connections used across regions). Wide
   * on purpose: of what is listed here more requests are kept.
   */
  private static final List<String> OTHER_REGION =
      List.of(
          "copy",
          "replica",
          "global",
          "peer",
          "witness",
          "primaryregion",
          "crossregion",
          "useconnection",
          "passconnection",
          "multiregion",
          "failover",
          "switchover");

  private final Partitions partitions;
  private final Map<String, Map<String, List<String>>> globalRegions = new HashMap<>();
  private final IdentityHashMap<ResourceType, Boolean> anyRegion = new IdentityHashMap<>();

  ActionTraitsReader(Partitions partitions) {
    this.partitions = partitions;
  }

  ActionTraits of(Action action) {
    String service = action.service().toLowerCase(Locale.ROOT);
    String name = action.qualifiedName().toLowerCase(Locale.ROOT);
    return new ActionTraits(
        partitions.calledAtItsService(name)
            ? globalRegions.computeIfAbsent(service, this::globalRegions)
            : Map.of(),
        THROUGH_PROFILES.contains(name) ? List.of("unspecified") : List.of(),
        otherRegion(action),
        !WITHOUT_VIA.contains(service),
        rule(name));
  }

  private Map<String, List<String>> globalRegions(String service) {
    Map<String, List<String>> regions = new HashMap<>();
    for (Partition one : partitions.all()) {
      if (one.global(service)) {
        regions.put(one.id(), one.regionsOf(service, Set.of()));
      }
    }
    return Map.copyOf(regions);
  }

  private boolean otherRegion(Action action) {
    String name = action.name().toLowerCase(Locale.ROOT);
    return OTHER_REGION.stream().anyMatch(name::contains)
        || action.resources().stream().anyMatch(use -> anyRegion(use.type()));
  }

  private boolean anyRegion(ResourceType type) {
    return anyRegion.computeIfAbsent(
        type, one -> one.arnFormats().stream().anyMatch(ArnFormat::anyRegion));
  }

  /**
   * How requests of the action are decided.
   *
   * @param action {@code prefix:name}, in lower case
   */
  private static Rule rule(String action) {
    if (ServiceRules.uncontrolled(action)) {
      return action.equalsIgnoreCase(Rule.UNCONTROLLED_FOR_USERS.placeholder())
          ? Rule.UNCONTROLLED_FOR_USERS
          : Rule.UNCONTROLLED;
    } else if (ServiceRules.unsigned(action)) {
      return Rule.UNSIGNED;
    } else if (action.equalsIgnoreCase(Rule.NO_RESOURCE_POLICY.placeholder())) {
      return Rule.NO_RESOURCE_POLICY;
    }
    return switch (ServiceRules.required(action)) {
      case NONE -> Rule.USUAL;
      case KEY_POLICY -> Rule.KEY_POLICY;
      case TRUST_POLICY -> Rule.TRUST_POLICY;
    };
  }
}
