package dev.vennguard.prove.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Actions of which AWS documents that one call is checked for several resources, all of which have
 * to be allowed (EVALUATION §6.9). For each the resource types that every call touches; of the
 * types of one group it touches one. What a call may touch besides is left to the catalogue.
 *
 * <p>Sources: Amazon EC2 User Guide, "Supported resource-level permissions" and "Example policies"
 * (launching instances, volumes, network interfaces, addresses); Service Authorization Reference,
 * EC2, required resource types; IAM API Reference, SimulateCustomPolicy, ResourceHandlingOption: an
 * instance of an instance-store image is launched without a volume; KMS Developer Guide,
 * "Controlling access to aliases".
 *
 * <p>Attaching and detaching network interfaces is left out although the service reference marks
 * both types: of interfaces that services manage, the instance is none of the caller's. AWS's own
 * KafkaConnectServiceRolePolicy allows both on interfaces alone, and
 * SageMakerStudioProjectUserRolePolicy the instance in another account only.
 */
final class CallTable {
  private static final Map<String, List<List<String>>> REQUIRED =
      Map.ofEntries(
          all(
              "ec2:RunInstances",
              "instance",
              "image",
              "network-interface",
              "security-group",
              "subnet"),
          all("ec2:CreateFleet", "fleet", "instance"),
          all("ec2:RequestSpotInstances", "spot-instances-request", "image"),
          all("ec2:AttachVolume", "instance", "volume"),
          all("ec2:DetachVolume", "instance", "volume"),
          Map.entry(
              "ec2:associateaddress",
              List.of(List.of("elastic-ip"), List.of("instance", "network-interface"))),
          all("ec2:CreateNetworkInterface", "network-interface", "subnet"),
          all("ec2:CreateImage", "instance", "image", "snapshot"),
          all("ec2:CreateSnapshot", "volume", "snapshot"),
          all("ec2:CreateSnapshots", "instance", "volume", "snapshot"),
          all("ec2:CreateSubnet", "subnet", "vpc"),
          all("ec2:CreateRouteTable", "route-table", "vpc"),
          all("ec2:CreateNetworkAcl", "network-acl", "vpc"),
          all("ec2:CreateVpcEndpoint", "vpc-endpoint", "vpc"),
          all("ec2:CreateVpcPeeringConnection", "vpc-peering-connection", "vpc"),
          all("ec2:AcceptVpcPeeringConnection", "vpc-peering-connection", "vpc"),
          all("ec2:AttachInternetGateway", "internet-gateway", "vpc"),
          all("ec2:DetachInternetGateway", "internet-gateway", "vpc"),
          all("ec2:AssociateDhcpOptions", "dhcp-options", "vpc"),
          all("ec2:AttachVpnGateway", "vpn-gateway", "vpc"),
          all("kms:CreateAlias", "alias", "key"),
          all("kms:UpdateAlias", "alias", "key"),
          all("kms:DeleteAlias", "alias", "key"));

  private CallTable() {}

  private static Map.Entry<String, List<List<String>>> all(String action, String... types) {
    return Map.entry(
        action.toLowerCase(Locale.ROOT), List.of(types).stream().map(List::of).toList());
  }

  /** Groups of resource types: a call touches one of each. Empty if each resource stands alone. */
  static List<List<String>> of(String action) {
    return REQUIRED.getOrDefault(action.toLowerCase(Locale.ROOT), List.of());
  }
}
