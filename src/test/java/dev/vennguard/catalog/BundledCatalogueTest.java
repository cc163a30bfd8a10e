package dev.vennguard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The facts of the file that the app comes with; CATALOGUE names the counts. */
class BundledCatalogueTest {
  private final Catalogue catalogue = CatalogueReader.bundled();

  @Test
  void file_isAtMost250Kilobytes() throws IOException {
    try (var file = Catalogue.class.getResourceAsStream("catalogue.tsv.gz")) {
      assertThat(file).isNotNull();
      assertThat(file.readAllBytes()).hasSizeBetween(100_000, 250_000);
    }
  }

  @Test
  void counts_areThoseOfThePackage() {
    assertThat(catalogue.date()).isEqualTo(LocalDate.of(2026, 9, 26));
    assertThat(catalogue.services()).hasSize(456);
    assertThat(catalogue.size()).isEqualTo(22_091);
    assertThat(catalogue.actions()).hasSize(22_091);
    assertThat(catalogue.resourceTypeCount()).isEqualTo(2_334);
    assertThat(catalogue.actions()).filteredOn(Action::wildcardOnly).hasSize(6_724);
    assertThat(Arrays.stream(AccessLevel.values()).map(this::countOf))
        .containsExactly(3_719L, 5_871L, 11_357L, 425L, 719L);
  }

  @Test
  void actions_areSortedAndAdjacent_perService() {
    var next = 0;
    for (var service : catalogue.services()) {
      assertThat(service.firstAction()).isEqualTo(next);
      next = service.endAction();
      var names = catalogue.actions().subList(service.firstAction(), next);
      assertThat(names).isNotEmpty().allMatch(action -> action.service().equals(service.prefix()));
      assertThat(names).extracting(Action::name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }
    assertThat(next).isEqualTo(catalogue.size());
    assertThat(catalogue.services()).extracting(Service::prefix).isSorted();
  }

  @Test
  void everyAction_isFoundByItsName_whateverTheCase() {
    for (var action : catalogue.actions()) {
      assertThat(action).isSameAs(catalogue.actions().get(action.index()));
      assertThat(catalogue.action(action.qualifiedName().toUpperCase(Locale.ROOT)))
          .containsSame(action);
    }
  }

  @Test
  void getObject_readsObjects() {
    var action = action("s3:GetObject");
    assertThat(action.level()).isEqualTo(AccessLevel.READ);
    assertThat(action.permissionOnly()).isFalse();
    assertThat(action.resources())
        .extracting(use -> use.type().name())
        .containsExactly("accesspointobject", "object");
    assertThat(use(action, "object").type().arnFormats())
        .containsExactly("arn:${Partition}:s3:::${BucketName}/${ObjectName}");
    assertThat(action.keys()).contains(new ConditionKey("s3:TlsVersion", KeyType.NUMERIC));
  }

  @Test
  void passRole_existsForPoliciesAlone() {
    var action = action("iam:PassRole");
    assertThat(action.permissionOnly()).isTrue();
    assertThat(use(action, "role").required()).isTrue();
    assertThat(action.keys())
        .contains(new ConditionKey("iam:PassedToService", KeyType.STRING))
        .contains(new ConditionKey("iam:AssociatedResourceArn", KeyType.ARN));
    assertThat(catalogue.actions()).filteredOn(Action::permissionOnly).hasSize(1_286);
  }

  @Test
  void runInstances_usesManyResourceTypes() {
    var action = action("ec2:RunInstances");
    assertThat(action.resources()).hasSize(18);
    assertThat(action.resources())
        .filteredOn(ResourceUse::required)
        .extracting(use -> use.type().name())
        .containsExactly("image", "instance", "network-interface", "security-group", "subnet");
    assertThat(action.dependentActions())
        .containsExactly("ec2:CreateTags", "iam:PassRole", "ssm:GetParameters");
  }

  @Test
  void dependentActions_comeFromTheOlderData_andExist() {
    assertThat(action("lambda:CreateFunction").dependentActions()).contains("iam:PassRole");
    assertThat(catalogue.actions())
        .filteredOn(action -> action.dependentActions().contains("iam:PassRole"))
        .hasSize(250);
    assertThat(catalogue.actions())
        .filteredOn(action -> !action.dependentActions().isEmpty())
        .hasSize(1_584)
        .flatExtracting(Action::dependentActions)
        .allMatch(name -> catalogue.action(name).isPresent());
  }

  @Test
  void twoArnFormats_areSplit() {
    assertThat(use(action("lex:DeleteBotAlias"), "bot alias").type().arnFormats())
        .containsExactly(
            "arn:${Partition}:lex:${Region}:${Account}:bot-alias/${BotId}/${BotAliasId}",
            "arn:${Partition}:lex:${Region}:${Account}:bot:${BotName}:${BotAlias}");
    assertThat(types())
        .flatExtracting(ResourceType::arnFormats)
        .allMatch(format -> format.startsWith("arn:${Partition}:"))
        .noneMatch(format -> format.contains(", "));
  }

  @Test
  void arnFormats_mayNameAnotherService() {
    assertThat(use(action("apprunner:AssociateWebAcl"), "webacl").type())
        .returns("apprunner", ResourceType::service)
        .returns(
            List.of("arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/webacl/${Name}/${Id}"),
            ResourceType::arnFormats);
  }

  @Test
  void permissionsBoundary_isAnArn_onExactlyTheActionsThatCarryIt() {
    assertThat(catalogue.actions())
        .filteredOn(action -> catalogue.key(action, "iam:PermissionsBoundary").isPresent())
        .hasSize(19)
        .extracting(Action::qualifiedName)
        .contains("iam:CreateRole", "iam:PutUserPermissionsBoundary", "iam:AttachRolePolicy")
        .doesNotContain("iam:PassRole", "iam:AddUserToGroup");
    assertThat(catalogue.key(action("iam:CreateUser"), "iam:PermissionsBoundary"))
        .contains(new ConditionKey("iam:PermissionsBoundary", KeyType.ARN));
  }

  @Test
  void parameters_areWrittenInOneWay_atTheEndOfAKey() {
    assertThat(catalogue.conditionKeys())
        .extracting(ConditionKey::name)
        .contains("glacier:ResourceTag/${TagKey}", "secretsmanager:ResourceTag/${TagKey}")
        .noneMatch(name -> name.endsWith("/") || name.endsWith("tag-key"));
  }

  @Test
  void equalListsOfKeys_areOneList() {
    var distinct = new HashSet<List<ConditionKey>>();
    var identities = Collections.newSetFromMap(new IdentityHashMap<>());
    for (var action : catalogue.actions()) {
      distinct.add(action.keys());
      identities.add(action.keys());
    }
    assertThat(identities).hasSameSizeAs(distinct);
  }

  private long countOf(AccessLevel level) {
    return catalogue.actions().stream().filter(action -> action.level() == level).count();
  }

  private List<ResourceType> types() {
    return catalogue.actions().stream()
        .flatMap(action -> action.resources().stream())
        .map(ResourceUse::type)
        .distinct()
        .toList();
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
