package dev.vennguard.prove.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.prove.request.ActionTraits.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTraitsReaderTest {
  private final Catalogue catalogue = SharedCatalogue.get();
  private final ActionTraitsReader reader = new ActionTraitsReader(Partitions.bundled());

  /** Each rule with an action that it is for, and a neighbour that it is not for. */
  @ParameterizedTest
  @CsvSource({
    "kms:Decrypt, KEY_POLICY, true, false",
    "s3:GetObject, USUAL, true, false",
    "sts:AssumeRole, TRUST_POLICY, true, false",
    "sts:GetCallerIdentity, UNCONTROLLED, true, false",
    "sts:GetSessionToken, UNCONTROLLED_FOR_USERS, true, false",
    "sts:AssumeRoleWithSAML, UNSIGNED, true, false",
    "sts:GetFederationToken, USUAL, true, false",
    "iam:PassRole, NO_RESOURCE_POLICY, true, false",
    "iam:GetRole, USUAL, true, false",
    "ec2:CopyImage, USUAL, false, true",
    "ec2:RunInstances, USUAL, false, false",
    "dynamodb:CreateTableReplica, USUAL, true, true",
    "dynamodb:CreateTable, USUAL, true, false",
    "health:DescribeEventDetails, USUAL, true, true",
    "bedrock:InvokeModel, USUAL, true, true",
    "bedrock:InvokeAgent, USUAL, true, false",
    "dsql:AddPeerCluster, USUAL, true, true"
  })
  void traits_areThoseOfTheAction(String name, Rule rule, boolean via, boolean otherRegion) {
    ActionTraits traits = reader.of(catalogue.action(name).orElseThrow());
    assertThat(traits.rule()).isEqualTo(rule);
    assertThat(traits.via()).isEqualTo(via);
    assertThat(traits.otherRegion()).isEqualTo(otherRegion);
  }

  @Test
  void globalService_hasTheRegionOfEachPartition() {
    assertThat(reader.of(catalogue.action("iam:GetRole").orElseThrow()).globalRegions().get("aws"))
        .containsExactly("us-east-1");
    assertThat(reader.of(catalogue.action("s3:GetObject").orElseThrow()).globalRegions()).isEmpty();
  }

  /**
   * An action is tied to a region where a page of AWS says that all calls of its service go there,
   * and only if it is such a call: a further service, or one more action of these that is no
   * operation of an API, needs its source first (EVALUATION §6.8).
   */
  @Test
  void globalActions_areOperationsOfTheServicesWithASource() {
    Map<String, Set<String>> tied = new TreeMap<>();
    Map<String, Set<String>> free = new TreeMap<>();
    for (Action action : catalogue.actions()) {
      List<String> regions = reader.of(action).globalRegions().get("aws");
      if (regions != null) {
        assertThat(regions).as(action.qualifiedName()).hasSize(1);
        tied.computeIfAbsent(regions.getFirst(), _ -> new TreeSet<>()).add(action.service());
      }
    }
    Set<String> services = new TreeSet<>();
    tied.values().forEach(services::addAll);
    for (Action action : catalogue.actions()) {
      if (services.contains(action.service()) && reader.of(action).globalRegions().isEmpty()) {
        free.computeIfAbsent(action.service(), _ -> new TreeSet<>()).add(action.name());
      }
    }
    assertThat(tied)
        .containsExactly(
            Map.entry(
                "us-east-1",
                Set.of(
                    "iam",
                    "cloudfront",
                    "route53",
                    "route53domains",
                    "organizations",
                    "budgets",
                    "importexport",
                    "waf",
                    "shield",
                    "ce",
                    "cur")),
            Map.entry("us-west-2", Set.of("globalaccelerator", "networkmanager", "devicefarm")));
    assertThat(free.keySet())
        .containsExactly("budgets", "ce", "cloudfront", "cur", "iam", "shield");
    assertThat(free.get("iam")).contains("PassRole", "GetAccountName").hasSize(15);
    assertThat(free.get("cloudfront")).contains("AllowVendedLogDeliveryForResource").hasSize(8);
  }

  /** Where a call names no region at all, its condition is still asked. */
  @Test
  void callsThroughGlobalProfiles_carryNoRegion() {
    assertThat(reader.of(catalogue.action("bedrock:InvokeModel").orElseThrow()).nowhere())
        .containsExactly("unspecified");
    assertThat(reader.of(catalogue.action("bedrock:GetAgent").orElseThrow()).nowhere()).isEmpty();
  }
}
