package dev.vennguard.prove.request;

import java.util.List;

/**
 * What AWS publishes for all accounts: such a resource has a word, or nothing, where others have
 * the account of their owner, which is the principal's (EVALUATION §6.8).
 */
final class OwnedByAws {
  private static final String AWS = "aws";

  private static final List<Published> ALL =
      List.of(
          // IAM User Guide, IAM ARNs: managed policies.
          new Published("iam", "policy/", AWS),
          // CloudFormation, transforms and public types; Image Builder, components and images;
          // SageMaker, public hub; Systems Manager, documents; Transfer Family, policies; Bedrock,
          // prompts and profiles.
          new Published("cloudformation", "", AWS),
          new Published("imagebuilder", "", AWS),
          new Published("sagemaker", "", AWS),
          new Published("ssm", "", AWS),
          new Published("transfer", "", AWS),
          new Published("bedrock", "", AWS),
          // AWSResourceAccessManager…: permissions of RAM in AWS's own managed policies.
          new Published("ram", "permission/", AWS),
          // Amazon VPC User Guide, AWS-managed prefix lists.
          new Published("ec2", "prefix-list/", AWS),
          // Network Firewall Developer Guide, managed rule groups.
          new Published("network-firewall", "stateful-rulegroup/", "aws-managed"),
          new Published("network-firewall", "stateless-rulegroup/", "aws-managed"),
          // Systems Manager User Guide, public parameters; both in AWS's own managed policies.
          new Published("ssm", "parameter/", ""),
          new Published("ssm", "document/", ""),
          // Views that AWS manages, in its own managed policies.
          new Published("resource-explorer-2", "view/", ""),
          // IoT Developer Guide, managed job templates.
          new Published("iot", "jobtemplate/", ""),
          // Well-Architected Tool API Reference, LensAlias: official lenses.
          new Published("wellarchitected", "lens/", ""));

  private OwnedByAws() {}

  /**
   * What stands for the account in ARNs of AWS's own resources.
   *
   * @param service the service segment of a format; may hold a variable
   * @param resource its resource segment
   */
  static List<String> accounts(String service, String resource) {
    if (service.contains("${")) {
      return List.of(AWS);
    }
    return ALL.stream().filter(one -> one.is(service, resource)).map(Published::account).toList();
  }

  private record Published(String service, String resource, String account) {
    boolean is(String ofService, String ofResource) {
      return service.equals(ofService) && ofResource.startsWith(resource);
    }
  }
}
