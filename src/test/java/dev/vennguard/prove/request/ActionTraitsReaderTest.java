package dev.vennguard.prove.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.prove.request.ActionTraits.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * An action is tied to regions where a page of AWS says that all calls of its service go there: a
   * further service needs its source first, and so does an action of these that is free (EVALUATION
   * §6.8).
   */
  @Test
  void globalActions_areThoseOfServicesWithASource_butPassRole() {
    Map<List<String>, Set<String>> tied = new HashMap<>();
    for (Action action : catalogue.actions()) {
      List<String> regions = reader.of(action).globalRegions().get("aws");
      if (regions != null) {
        tied.computeIfAbsent(regions, _ -> new TreeSet<>()).add(action.service());
      }
    }
    assertThat(tied)
        .containsOnly(
            Map.entry(
                List.of("us-east-1"),
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
            Map.entry(
                List.of("us-west-2"), Set.of("globalaccelerator", "networkmanager", "devicefarm")),
            Map.entry(List.of("us-east-1", "us-west-2", "eu-west-1"), Set.of("support")),
            Map.entry(List.of("us-east-1", "us-west-2"), Set.of("supportplans")));
    Set<String> services = new TreeSet<>();
    tied.values().forEach(services::addAll);
    assertThat(catalogue.actions())
        .filteredOn(action -> services.contains(action.service()))
        .filteredOn(action -> reader.of(action).globalRegions().isEmpty())
        .extracting(Action::qualifiedName)
        .containsExactly("iam:PassRole");
  }

  /** Where a call names no region at all, its condition is still asked. */
  @Test
  void callsThroughGlobalProfiles_carryNoRegion() {
    assertThat(reader.of(catalogue.action("bedrock:InvokeModel").orElseThrow()).nowhere())
        .containsExactly("unspecified");
    assertThat(reader.of(catalogue.action("bedrock:GetAgent").orElseThrow()).nowhere()).isEmpty();
  }
}
