package dev.vennguard.prove.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.prove.request.ActionTraits.Rule;
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
    "health:DescribeEventDetails, USUAL, true, true"
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
}
