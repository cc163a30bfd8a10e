package dev.vennguard.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {
  /** One blank stands for a tab, an underscore for a blank. */
  private static final String SOUND =
      """
      V vennguard-catalogue_1 2026-09-26 4 3 2 3 2
      K aws:SourceIp I
      K box:Colour s
      K box:ResourceTag/${TagKey} S
      K box:Size N
      X 0
      X 1 3
      X 2
      G 0
      S box The_Box rcp
      @ lid  arn:${Partition}:box:::lid/${Lid}
      @ side 2 arn:${Partition}:box:::a/${A} arn:${Partition}:other:::b/${B}
      L ListSides
      w paint 0_1!:1 1 box:ListSides_iam:PassRole
      S tin Tin
      T Tag
      """;

  private static final ConditionKey SOURCE_IP =
      new ConditionKey("aws:SourceIp", KeyType.IP_ADDRESS);
  private static final ConditionKey COLOUR =
      new ConditionKey("box:Colour", KeyType.ARRAY_OF_STRING);
  private static final ConditionKey TAG =
      new ConditionKey("box:ResourceTag/${TagKey}", KeyType.STRING);
  private static final ConditionKey SIZE = new ConditionKey("box:Size", KeyType.NUMERIC);

  @Test
  void read_givesEveryFact_ofASoundText() {
    var catalogue = read(SOUND);
    var lid =
        new ResourceType("box", "lid", List.of("arn:${Partition}:box:::lid/${Lid}"), List.of());
    var side =
        new ResourceType(
            "box",
            "side",
            List.of("arn:${Partition}:box:::a/${A}", "arn:${Partition}:other:::b/${B}"),
            List.of(TAG));
    var uses =
        List.of(
            new ResourceUse(lid, false, List.of()),
            new ResourceUse(side, true, List.of(COLOUR, SIZE)));
    var keys = List.of(COLOUR, SIZE);
    var needs = List.of("box:ListSides", "iam:PassRole");
    assertThat(catalogue.date()).isEqualTo(LocalDate.of(2026, 9, 26));
    assertThat(catalogue.conditionKeys()).containsExactly(SOURCE_IP, COLOUR, TAG, SIZE);
    assertThat(catalogue.globalKeys()).containsExactly(SOURCE_IP);
    assertThat(catalogue.resourceTypeCount()).isEqualTo(2);
    assertThat(catalogue.services())
        .containsExactly(
            new Service("box", "The Box", 0, 2, true), new Service("tin", "Tin", 2, 3, false));
    assertThat(catalogue.actions())
        .containsExactly(
            action(0, "box", "ListSides", AccessLevel.LIST),
            new Action(1, "box", "paint", AccessLevel.WRITE, true, uses, keys, needs),
            action(2, "tin", "Tag", AccessLevel.TAGGING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vennguard-catalogue_1 | vennguard-catalogue_2 | 1 | this is not a",
        "2026-09-26 | 2026-13-26 | 1 | `2026-13-26` is not a date",
        "2026-09-26 | yesterday | 1 | `yesterday` is not a date",
        "4 3 2 3 2 | 4 3 2 3 | 1 | no number of resource types",
        "4 3 2 3 2 | 4 3 2 3 2 1 | 1 | too many fields",
        "4 3 2 3 2 | 4 3 x 3 2 | 1 | `x` is not a number of services",
        "4 3 2 3 2 | 4 99999999999 2 3 2 | 1 | number of key sets",
        "4 3 2 3 2 | 5 3 2 3 2 | 6 | expected a line `K`",
        "4 3 2 3 2 | 4 3 1 3 2 | 15 | nothing may follow here",
        "4 3 2 3 2 | 4 3 3 3 2 | 17 | the file ends too early",
        "4 3 2 3 2 | 4 3 2 4 2 | 16 | 4 actions are announced, 3 found",
        "4 3 2 3 2 | 4 3 2 3 7 | 16 | 7 resource types are announced, 2 found",
        "aws:SourceIp I | aws:SourceIp Q | 2 | unknown type `Q`",
        "aws:SourceIp I | aws:SourceIp | 2 | no type",
        "X 1 3 | X 1 4 | 7 | there is no condition key 4",
        "X 1 3 | X 1 -3 | 7 | `-3` is not a condition key",
        "G 0 | G 3 | 9 | there is no key set 3",
        "The_Box rcp | The_Box scp | 10 | expected `rcp` or nothing, found `scp`",
        "S tin Tin | S bin Bin | 15 | service `bin` is out of order",
        "@ lid  arn:${Partition}:box:::lid/${Lid} | @ lid | 11 | no ARN format",
        "L ListSides | Q ListSides | 13 | unknown access level `Q`",
        "L ListSides | L PAINT | 14 | action `paint` is out of order",
        "0_1!:1 | 0_2!:1 | 14 | there is no resource type 2",
        "0_1!:1 | 0_!:1 | 14 | `` is not a resource type",
        "0_1!:1 | 0_1!:3 | 14 | there is no key set 3",
        "iam:PassRole | iam:PassRole more | 14 | too many fields",
        "L ListSides | ListSides | 13 | expected a line `S`",
      })
  void read_namesTheLineAndTheFault_inADamagedText(
      String sound, String damaged, int line, String message) {
    assertThat(SOUND).contains(sound);
    assertThatExceptionOfType(CatalogueException.class)
        .isThrownBy(() -> read(SOUND.replace(sound, damaged)))
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(line))
        .withMessageStartingWith("line " + line + ": ")
        .withMessageContaining(message);
  }

  @Test
  void read_neverGivesACatalogue_ofATextThatIsCutOff() {
    for (var length = 0; length < SOUND.length(); length++) {
      var cutOff = SOUND.substring(0, length);
      assertThatExceptionOfType(CatalogueException.class)
          .as("the first %d characters", length)
          .isThrownBy(() -> read(cutOff));
    }
  }

  private static Action action(int index, String service, String name, AccessLevel level) {
    return new Action(index, service, name, level, false, List.of(), List.of(), List.of());
  }

  private static Catalogue read(String text) {
    return CatalogueReader.read(text.replace(' ', '\t').replace('_', ' '));
  }
}
