package dev.vennguard.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.Service;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.catalog.SmallCatalogue;
import dev.vennguard.policy.Policy;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AWS's service reference becomes a catalogue, or is refused whole. */
class CatalogueMergeTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 2);

  @TempDir private Path folder = Path.of("");

  private final Catalogue small = SmallCatalogue.of(Set.of("sqs", "sns", "sts"));

  @Test
  void whatIsKnown_comesBackAsItWas() throws ReferenceException {
    Catalogue bundled = SharedCatalogue.get();
    Catalogue read = merged(bundled, services(bundled));
    assertThat(read.size()).isEqualTo(bundled.size());
    assertThat(read.globalKeys()).hasSameElementsAs(bundled.globalKeys());
    assertThat(read.services())
        .usingElementComparator(CatalogueMergeTest::order)
        .isEqualTo(bundled.services());
    for (int i = 0; i < read.size(); i++) {
      Action before = bundled.actions().get(i);
      Action after = read.actions().get(i);
      assertThat(after.qualifiedName()).isEqualTo(before.qualifiedName());
      assertThat(after.level()).isEqualTo(before.level());
      assertThat(after.permissionOnly()).isEqualTo(before.permissionOnly());
      assertThat(after.dependentActions()).isEqualTo(before.dependentActions());
      assertThat(after.keys())
          .extracting(ConditionKey::name)
          .as(before.qualifiedName())
          .hasSameElementsAs(before.keys().stream().map(ConditionKey::name).toList());
      assertThat(types(after)).isEqualTo(types(before));
    }
  }

  private static int order(Service one, Service other) {
    return one.equals(other) ? 0 : 1;
  }

  private static List<String> types(Action action) {
    return action.resources().stream()
        .map(
            use -> use.type().name() + use.type().arnFormats() + use.required() + names(use.keys()))
        .sorted()
        .toList();
  }

  private static List<String> names(List<ConditionKey> keys) {
    return keys.stream().map(ConditionKey::name).sorted().toList();
  }

  @Test
  void whatIsNew_isTold_andWhichPatternsCoverIt() throws ReferenceException {
    List<ReferenceService> services = services(small);
    ReferenceService odd =
        ServiceReference.service(
            "odd",
            bytes(
                """
                {"Name": "odd",
                 "Actions": [
                   {"Name": "MakeThing",
                    "Annotations": {"Properties": {"IsWrite": true, "IsPermissionManagement": true}},
                    "ActionConditionKeys": ["odd:Tag/tag-key", "aws:RequestTag/${TagKey}", "odd:Undeclared"],
                    "Resources": [{"Name": "THING"}]},
                   {"Name": "SqsLike"}],
                 "ConditionKeys": [{"Name": "odd:Tag/tag-key", "Types": ["ArrayOfString", "String"]}],
                 "Resources": [{"Name": "thing",
                   "ARNFormats": ["arn:${Partition}:odd:::a, arn:${Partition}:odd:::b"]}],
                 "Operations": [{"Name": "MakeThing", "AuthorizedActions": [
                   {"Name": "MakeThing", "Service": "odd"}, {"Name": "PassRole", "Service": "iam"}]}]}
                """));
    services.add(odd);
    Catalogue now = merged(small, services);
    Action made = now.action("odd:MakeThing").orElseThrow();
    assertThat(made.level()).isEqualTo(AccessLevel.PERMISSIONS_MANAGEMENT);
    assertThat(made.dependentActions()).containsExactly("iam:PassRole");
    assertThat(made.permissionOnly()).isFalse();
    assertThat(made.keys().toString())
        .contains("odd:Tag/${TagKey}, type=ARRAY_OF_STRING")
        .contains("aws:RequestTag/${TagKey}, type=STRING")
        .contains("odd:Undeclared, type=UNKNOWN");
    assertThat(made.resources().getFirst().type().arnFormats())
        .containsExactly("arn:${Partition}:odd:::a", "arn:${Partition}:odd:::b");
    assertThat(now.action("odd:SqsLike").orElseThrow().permissionOnly()).isTrue();
    Policy policy =
        policy(
            """
            {"Version": "2012-10-17", "Statement": [
              {"Sid": "A", "Effect": "Allow", "Action": ["odd:Make*", "sqs:*", "odd:SqsLike"],
               "Resource": "*"},
              {"Effect": "Deny", "NotAction": ["sqs:*"], "Resource": "*"}]}
            """);
    CatalogueChange change = CatalogueChange.between(small, now, Map.of("dev.json", policy));
    assertThat(change.newServices()).containsExactly("odd");
    assertThat(change.newActions()).containsExactly("odd:MakeThing", "odd:SqsLike");
    assertThat(change.goneActions()).isEmpty();
    assertThat(change.altered()).isEmpty();
    assertThat(CatalogueChangeText.text(change))
        .contains("2 actions new, 0 actions gone")
        .contains("dev.json, A: `odd:Make*` covers 1 action more: odd:MakeThing")
        .contains("dev.json, statement 2: `NotAction sqs:*` covers 2 actions more")
        .doesNotContain("`sqs:*` covers");
    assertThat(CatalogueChangeText.json(change)).contains("\"pattern\" : \"odd:Make*\"");
    CatalogueChange back = CatalogueChange.between(now, small, Map.of("dev.json", policy));
    assertThat(back.goneActions()).isEqualTo(change.newActions());
    assertThat(back.wider()).isEmpty();
  }

  @Test
  void whatIsNotWhole_isRefused() throws ReferenceException {
    List<ReferenceService> some = services(small);
    some.removeLast();
    assertThatThrownBy(() -> merged(small, some))
        .hasMessage("only 2 of 3 services came: that is not all of the service reference");
    assertRefused(
        "{\"Name\":\"sqs\",\"Actions\":[{\"Name\":\"A\\tB\"}]}", "is no name of an action");
    assertRefused("{\"Name\":\"sqs\",\"Actions\":{}}", "`Actions` is no array");
    assertRefused("{\"Name\":\"s3\"}", "it tells of `s3`");
    assertRefused("{\"Name\":\"sqs\",\"Acti", "it is no JSON");
    assertRefused("[".repeat(20_000), "it is no JSON");
    assertRefused("[]", "it is no JSON object");
    List<ReferenceService> loose = services(small);
    loose.add(
        ServiceReference.service(
            "odd",
            bytes(
                "{\"Name\":\"odd\",\"Actions\":[{\"Name\":\"A\",\"Resources\":[{\"Name\":\"x\"}]}]}")));
    assertThatThrownBy(() -> merged(small, loose))
        .hasMessage("odd:A works on `x`, of which nothing is told");
  }

  private static void assertRefused(String json, String reason) {
    assertThatThrownBy(() -> ServiceReference.service("sqs", bytes(json)))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void store_keepsTheNewest_andFallsBack() throws Exception {
    CatalogueStore store = new CatalogueStore(Optional.of(folder.resolve("vennguard")));
    assertThat(store.load().refreshed()).isEmpty();
    Path file = store.keep(CatalogueMerge.text(small, TODAY, services(small)));
    assertThat(store.load().catalogue().size()).isEqualTo(small.size());
    assertThat(store.load().refreshed()).contains(file);
    byte[] whole = Files.readAllBytes(file);
    for (int at : new int[] {0, 5, whole.length / 2, whole.length - 5}) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x20;
      Files.write(file, damaged);
      CatalogueStore.InForce found = store.load();
      // A changed time stamp of the packing damages nothing.
      assertThat(found.warning().isEmpty()).as("byte %d", at).isEqualTo(at == 5);
      assertThat(found.catalogue().size()).isEqualTo(at == 5 ? small.size() : 22_091);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(store.load().warning()).contains("cannot be read").contains("catalogue update");
    LocalDate old = LocalDate.of(2025, 1, 1);
    store.keep(CatalogueMerge.text(small, old, services(small)));
    assertThat(store.load().refreshed()).as("older than what came with the program").isEmpty();
    assertThat(store.reset()).isTrue();
    assertThat(store.reset()).isFalse();
  }

  private static Catalogue merged(Catalogue known, List<ReferenceService> services)
      throws ReferenceException {
    return CatalogueReader.read(CatalogueMerge.text(known, TODAY, services));
  }

  private static List<ReferenceService> services(Catalogue catalogue) throws ReferenceException {
    List<ReferenceService> all = new ArrayList<>();
    for (Service service : catalogue.services()) {
      String json = ReferenceText.service(catalogue, service);
      all.add(ServiceReference.service(service.prefix(), bytes(json)));
    }
    return all;
  }

  private static Policy policy(String text) {
    return PolicyReader.read(text, PolicyKind.IDENTITY).policy();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
