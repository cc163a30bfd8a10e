package dev.vennguard.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  private final Catalogue catalogue = SharedCatalogue.get();

  @ParameterizedTest
  @ValueSource(strings = {"", "s3", "s3:", ":GetObject", "s3:GetObjects", "s4:GetObject", "s3:*"})
  void action_isEmpty_forAnUnknownName(String name) {
    assertThat(catalogue.action(name)).isEmpty();
  }

  @Test
  void service_isFound_whateverTheCase() {
    assertThat(catalogue.service("S3").map(Service::title)).contains("Amazon S3");
    assertThat(catalogue.service("s3").map(Service::supportsRcp)).contains(true);
    assertThat(catalogue.service("iam").map(Service::supportsRcp)).contains(false);
    assertThat(catalogue.service("nowhere")).isEmpty();
  }

  @Test
  void serviceOf_holdsTheIndex_forEveryAction() {
    for (var action : catalogue.actions()) {
      var service = catalogue.serviceOf(action.index());
      assertThat(action.index())
          .isGreaterThanOrEqualTo(service.firstAction())
          .isLessThan(service.endAction());
    }
    assertThatThrownBy(() -> catalogue.serviceOf(catalogue.size()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void allAndNone_spanTheCatalogue() {
    assertThat(catalogue.all().count()).isEqualTo(catalogue.size());
    assertThat(catalogue.none().universe()).isEqualTo(catalogue.size());
    assertThat(catalogue.none().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // of the action, of the type, of this use, global
    "s3:GetObject, object, s3:existingobjecttag/Team, s3:ExistingObjectTag/<key>, STRING",
    "s3:GetObject, accesspointobject, s3:DataAccessPointArn, s3:DataAccessPointArn, ARN",
    "ec2:RunInstances, instance, EC2:INSTANCETYPE, ec2:InstanceType, STRING",
    "iam:PassRole, role, aws:ResourceTag/team, aws:ResourceTag/${TagKey}, STRING",
    "iam:PassRole, role, aws:principaltag/team, aws:PrincipalTag/${TagKey}, STRING",
    "iam:PassRole, role, aws:sourcevpcarn, aws:SourceVpcArn, ARN",
    "iam:CreateRole, role, AWS:TagKeys, aws:TagKeys, ARRAY_OF_STRING",
  })
  void key_isTheOneThatThePolicyMeans(
      String action, String type, String policyKey, String name, KeyType keyType) {
    var found = action(action);
    assertThat(catalogue.key(found, use(found, type), policyKey))
        .contains(new ConditionKey(name, keyType));
    assertThat(catalogue.key(found, policyKey)).contains(new ConditionKey(name, keyType));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"iam:PermissionsBoundary", "s3:prefix", "aws:ResourceTag/", "aws:Nothing", ""})
  void key_isEmpty_whenTheActionNeverCarriesIt(String policyKey) {
    var action = action("iam:PassRole");
    assertThat(catalogue.key(action, use(action, "role"), policyKey)).isEmpty();
    assertThat(catalogue.key(action, policyKey)).isEmpty();
  }

  @Test
  void key_isEmpty_whenOnlyAnotherResourceTypeCarriesIt() {
    var action = action("s3:GetObject");
    assertThat(catalogue.key(action, use(action, "object"), "s3:DataAccessPointArn")).isEmpty();
    assertThat(catalogue.key(action, "s3:DataAccessPointArn")).isPresent();
  }

  @Test
  void key_ofOneUse_isNotCarriedOnTheOtherTypes() {
    var action = action("batch:SubmitJob");
    var key = new ConditionKey("batch:EKSImage", KeyType.STRING);
    assertThat(action.keys()).doesNotContain(key);
    assertThat(use(action, "job").type().keys()).doesNotContain(key);
    assertThat(catalogue.key(action, use(action, "job"), "batch:EKSImage")).contains(key);
    assertThat(catalogue.key(action, use(action, "job-queue"), "batch:EKSImage")).isEmpty();
  }

  @Test
  void key_isTheMoreExactOne_whenTwoCoverTheName() {
    var action = action("events:CreateSubscriber");
    assertThat(catalogue.key(action, "events:Metadata/team/Matcher").map(ConditionKey::name))
        .contains("events:Metadata/${MetadataKey}/Matcher");
    assertThat(catalogue.key(action, "events:Metadata/team").map(ConditionKey::name))
        .contains("events:Metadata/${MetadataKey}");
  }

  @Test
  void key_ofTheAction_isPreferredToAGlobalOne() {
    assertThat(
            catalogue.actions().stream()
                .filter(action -> action.service().equals("qbusiness"))
                .map(action -> catalogue.key(action, "identitystore:UserId"))
                .flatMap(Optional::stream)
                .map(ConditionKey::type))
        .contains(KeyType.ARRAY_OF_STRING, KeyType.STRING);
  }

  /** The names of EVALUATION §5.5, by type. */
  @ParameterizedTest
  @CsvSource({
    "ARN, PrincipalArn SourceArn ChatbotSourceArn SourceVpcArn",
    "STRING, PrincipalAccount PrincipalOrgID PrincipalTag/t PrincipalServiceName PrincipalType"
        + " userid",
    "STRING, username FederatedProvider Ec2InstanceSourceVpc SourceIdentity SourceVpc SourceVpce",
    "STRING, VpceAccount VpceOrgID ResourceAccount ResourceOrgID ResourceTag/t CalledViaFirst",
    "STRING, CalledViaLast CalledViaAWSMCP referer RequestedRegion RequestTag/t SourceAccount",
    "STRING, SourceOwner SourceOrgID UserAgent",
    "ARRAY_OF_STRING, PrincipalOrgPaths PrincipalServiceNamesList VpceOrgPaths ResourceOrgPaths",
    "ARRAY_OF_STRING, CalledVia TagKeys SourceOrgPaths",
    "BOOL, PrincipalIsAWSService AssumedRoot MultiFactorAuthPresent ViaAWSService ViaAWSMCPService",
    "BOOL, SecureTransport IsMcpServiceAction",
    "NUMERIC, MultiFactorAuthAge",
    "DATE, CurrentTime EpochTime TokenIssueTime",
    "IP_ADDRESS, SourceIp VpcSourceIp Ec2InstanceSourcePrivateIPv4",
  })
  void globalKeys_haveTheirType(KeyType type, String names) {
    for (var name : names.split(" ")) {
      assertThat(globalKey("aws:" + name)).as(name).contains(type);
    }
  }

  @Test
  void globalKeys_includeThoseOfServicesThatRunCode() {
    assertThat(globalKey("codebuild:BuildArn")).contains(KeyType.ARN);
    assertThat(globalKey("codebuild:ProjectArn")).contains(KeyType.ARN);
    assertThat(globalKey("ec2:SourceInstanceArn")).contains(KeyType.ARN);
    assertThat(globalKey("lambda:SourceFunctionArn")).contains(KeyType.ARN);
    assertThat(globalKey("ssm:SourceInstanceArn")).contains(KeyType.ARN);
    assertThat(globalKey("ec2:RoleDelivery")).contains(KeyType.NUMERIC);
    assertThat(globalKey("glue:RoleAssumedBy")).contains(KeyType.STRING);
    assertThat(globalKey("glue:CredentialIssuingService")).contains(KeyType.STRING);
    assertThat(globalKey("identitystore:UserId")).contains(KeyType.STRING);
    assertThat(catalogue.globalKeys()).hasSize(61).doesNotHaveDuplicates();
  }

  private Optional<KeyType> globalKey(String policyKey) {
    return catalogue.globalKeys().stream()
        .filter(key -> key.covers(policyKey))
        .map(ConditionKey::type)
        .findFirst();
  }

  private Action action(String name) {
    return catalogue.action(name).orElseThrow();
  }

  private static ResourceUse use(Action action, String type) {
    return action.resources().stream()
        .filter(use -> use.type().name().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
