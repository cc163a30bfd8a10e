package dev.vennguard.ui.situation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.ui.situation.SituationDraft.Entry;
import dev.vennguard.ui.situation.SituationDraft.Field;
import dev.vennguard.workspace.StatedSituation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the panel takes and what it refuses. */
class SituationFaultsTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/dev";
  private final Partitions partitions = Partitions.bundled();

  private Map<Field, String> faults(SituationDraft draft) {
    return SituationFaults.of(draft, partitions);
  }

  private static SituationDraft draft(String partition, String account, String region) {
    return new SituationDraft(partition, account, region, CallerKind.ANY, "", "", List.of());
  }

  private static SituationDraft principal(String account, CallerKind caller, String arn) {
    return new SituationDraft("", account, "", caller, arn, "", List.of());
  }

  private static SituationDraft keys(Entry... entries) {
    return new SituationDraft("", "", "", CallerKind.ANY, "", "", List.of(entries));
  }

  @Test
  void emptyFields_stateNothing() {
    SituationDraft empty = draft(" ", "", "any region");
    assertThat(faults(empty)).isEmpty();
    assertThat(empty.stated()).isEqualTo(StatedSituation.NOTHING);
    assertThat(draft("", "ANY", "any").stated().account()).isEqualTo(StatedSituation.ANY_ACCOUNT);
  }

  @Test
  void account_isTwelveDigitsOrAny() {
    assertThat(faults(draft("", "111122223333", ""))).isEmpty();
    assertThat(faults(draft("", "any", ""))).isEmpty();
    assertThat(faults(draft("", "1111", "")))
        .containsEntry(
            Field.ACCOUNT, "`1111` is no account id: write its twelve digits, `any`, or nothing");
  }

  @Test
  void region_isOneOfThePartition_orOneThatIsNotPublished() {
    assertThat(faults(draft("", "", "eu-central-1"))).isEmpty();
    assertThat(faults(draft("aws-cn", "", "eu-central-1")).get(Field.REGION))
        .isEqualTo("is a region of partition aws, not of aws-cn: change one of them");
    assertThat(faults(draft("", "", "Frankfurt")).get(Field.REGION)).contains("is no region");
    assertThat(faults(draft("", "", "eu-nowhere-9"))).isEmpty();
    assertThat(SituationFaults.regionNote("eu-nowhere-9", partitions))
        .contains("check the spelling");
    assertThat(SituationFaults.regionNote("eu-central-1", partitions)).isEmpty();
  }

  @Test
  void principal_doesNotContradictOtherFields() {
    assertThat(faults(principal("", CallerKind.ROLE_SESSION, ROLE))).isEmpty();
    assertThat(faults(principal("", CallerKind.USER, ROLE))).containsKey(Field.CALLER);
    assertThat(faults(principal("444455556666", CallerKind.ANY, ROLE))).containsKey(Field.ACCOUNT);
    assertThat(faults(principal("", CallerKind.ANY, "dev"))).containsKey(Field.PRINCIPAL);
    assertThat(faults(principal("", CallerKind.ANY, ROLE.replace("aws:", "moon:"))))
        .containsKey(Field.PRINCIPAL);
    SituationDraft china =
        new SituationDraft("aws-cn", "", "", CallerKind.ANY, ROLE, "", List.of());
    assertThat(faults(china)).containsKey(Field.PARTITION);
  }

  @Test
  void organisation_andKeys_areWellFormed() {
    SituationDraft organisation =
        new SituationDraft("", "", "", CallerKind.ANY, "", "acme", List.of());
    assertThat(faults(organisation)).containsKey(Field.ORGANISATION);
    assertThat(faults(keys(new Entry("team", "a")))).containsKey(Field.KEYS);
    assertThat(faults(keys(new Entry("aws:RequestedRegion", "eu-west-1"))).get(Field.KEYS))
        .isEqualTo("`aws:RequestedRegion` is what the field Region says: state it there");
  }

  @Test
  void aKeyThatStandsThereTwice_hasTwoValues() {
    SituationDraft twice =
        keys(new Entry("aws:TagKeys", "a"), new Entry("", " "), new Entry("aws:tagkeys", "b"));
    assertThat(faults(twice)).isEmpty();
    assertThat(twice.stated().known()).containsExactly(Map.entry("aws:TagKeys", List.of("a", "b")));
    assertThat(SituationDraft.of(twice.stated()).stated()).isEqualTo(twice.stated());
  }
}
