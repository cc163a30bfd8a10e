package dev.vennguard.prove;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Partition;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.decide.ServiceRules;
import dev.vennguard.decide.ServiceRules.RequiredPolicy;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is peculiar to the requests of an action because of its service (EVALUATION §6.7, §6.8).
 *
 * @param globalService its service prefix, where some partition has one endpoint for the service;
 *     otherwise empty
 * @param otherRegion whether it can name a resource of another region than the one that is called
 * @param via whether its requests always say whether a service makes them
 * @param required the resource policy that has to allow
 */
record ActionTraits(
    String globalService, boolean otherRegion, boolean via, RequiredPolicy required) {
  /** IAM User Guide of 2023, aws:ViaAWSService: services that did not support the key. */
  private static final Set<String> WITHOUT_VIA =
      Set.of("ec2", "glue", "lakeformation", "opsworks", "opsworks-cm");

  /**
   * Actions that name a source, a replica or a partner in another region. By the words that AWS
   * uses for them (EC2 and RDS API References, Copy…; DynamoDB, RDS, ElastiCache, global tables and
   * clusters; KMS, Secrets Manager, EFS, ECR, replication; VPC and transit gateway peering;
   * Developer Tools, connections used across regions). Wide on purpose: of what is listed here more
   * requests are kept.
   */
  private static final Pattern OTHER_REGION =
      Pattern.compile("copy|replica|global|peering|primaryregion|crossregion|useconnection|"
          + "passconnection|multiregion|failover|switchover");

  /** An action of no service that has rules of its own. */
  static final ActionTraits PLAIN = new ActionTraits("", false, true, RequiredPolicy.NONE);

  /** Reads them off the action's name. */
  static ActionTraits of(Action action, Partitions partitions) {
    String service = action.service().toLowerCase(Locale.ROOT);
    boolean global = partitions.all().stream().anyMatch((Partition one) -> one.global(service));
    return new ActionTraits(
        global ? service : "",
        OTHER_REGION.matcher(action.name().toLowerCase(Locale.ROOT)).find(),
        !WITHOUT_VIA.contains(service),
        ServiceRules.required(action.qualifiedName()));
  }
}
