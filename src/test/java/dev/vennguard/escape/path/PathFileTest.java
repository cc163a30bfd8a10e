package dev.vennguard.escape.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.escape.path.PathFile.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of paths: what it holds, and what its reader refuses. */
class PathFileTest {
  private static final String GOOD =
      """
      {"id": "x-1", "door": "become", "title": "T", "source": "S", "target": "escapes", "gain": "G.", "closed": "C.", "steps": [{"actions": ["iam:CreateAccessKey"], "on": "other", "same": "user", "when": {"StringEquals": {"aws:PrincipalTag/a": ["b"]}}, "close": true, "commands": ["aws iam x"]}]}
      """
          .strip();

  private final PathLibrary library = PathLibrary.bundled();

  @Test
  void aGoodLine_isRead() {
    PathFile.Content content = PathFile.read(GOOD + "\n");

    assertThat(content.faults()).isEmpty();
    EscapePath path = content.paths().getFirst();
    assertThat(path.id()).isEqualTo("x-1");
    assertThat(path.sure()).isTrue();
    assertThat(path.closing().when().getFirst().key()).isEqualTo("aws:PrincipalTag/a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "\"title\": \"T\" | \"titel\": \"T\" | unknown member `titel`",
        "\"title\": \"T\" | \"atMost\": \"conditional\" | `title` is missing",
        "\"title\": \"T\" | \"title\": 1 | `title` is a text, and not empty",
        "\"title\": \"T\" | \"title\": \"\" | `title` is a text, and not empty",
        "\"become\" | \"window\" | `door` is none of boundary, principal, become, code, around",
        "\"escapes\" | \"?\" | `target` is none of lost, escapes, stays, never",
        "\"on\": \"other\" | \"on\": \"mine\" | `on` is none of any, boundary, other",
        "\"close\": true | \"close\": 1 | `close` is true or false",
        "\"close\": true | \"close\": false | exactly one step has `close`",
        "[\"aws iam x\"] | [\"a\", \"b\"] | `commands` has one for each of `actions`",
        "[\"aws iam x\"] | [] | `commands` is empty",
        "StringEquals | StringSame | unknown condition operator `StringSame`",
        "[\"b\"] | [1] | only texts are taken here",
        "\"gain\": \"G.\" | \"gain\": \"G.\", \"atMost\": \"open\" | `atMost` can only be"
            + " `conditional`",
        "\"gain\": \"G.\" | \"gain\": \"G.\", \"of\": [\"x-1\"] | a path has `steps`, or `of` the"
            + " ids of other paths",
        "{\"id\" | [\"id\" | a path is an object, one a line",
      })
  void eachFault_isToldWithItsLine(String good, String bad, String message) {
    String line = GOOD.replace(good.strip(), bad.strip());
    assertThat(line).isNotEqualTo(GOOD);

    List<Fault> faults = PathFile.read(GOOD.replace("x-1", "x-0") + "\n" + line).faults();

    assertThat(faults).extracting(Fault::line).isNotEmpty().allMatch(number -> number == 2);
    if (!message.startsWith("a path is an object")) {
      assertThat(faults).extracting(Fault::message).contains(message.strip());
    }
  }

  @Test
  void idsAreTakenOnce_andNamedOnesExist_andNoLineIsEmpty() {
    String sum =
        "{\"id\": \"sum\", \"door\": \"become\", \"title\": \"T\", \"source\": \"S\", \"target\":"
            + " \"escapes\", \"gain\": \"G.\", \"closed\": \"C.\", \"of\": [\"nobody\"]}";

    assertThat(PathFile.read(GOOD + "\n\n" + GOOD + "\n" + sum).faults())
        .extracting(Fault::line)
        .contains(2, 3, 4);
    assertThat(PathFile.read(GOOD + "\n" + GOOD).faults())
        .containsExactly(new Fault(2, "`id` is taken: `x-1`"));
    assertThat(PathFile.read(GOOD + "\n" + sum).faults())
        .containsExactly(new Fault(2, "`of` names no path: `nobody`"));
  }

  @Test
  void list_hasAllBoundaryAttacks_andAllPathsOfTheSemantics() throws IOException {
    assertThat(library.paths())
        .extracting(EscapePath::id)
        .doesNotHaveDuplicates()
        .containsAll(IntStream.rangeClosed(1, 31).mapToObj("PB-%02d"::formatted).toList());
    String page = Files.readString(Path.of("src/site/markdown/semantics/escalation.md"));
    List<String[]> listed =
        Arrays.stream(page.split("```\n")[1].strip().split("\n"))
            .map(line -> line.split(";"))
            .toList();
    assertThat(listed).hasSize(65);
    for (String[] one : listed) {
      EscapePath path = library.path(one[0]).orElseThrow();
      assertThat(path.steps().stream().flatMap(step -> step.actions().stream()))
          .as(one[0])
          .containsExactlyInAnyOrder(one[2].split("\\+"));
    }
  }

  @Test
  void everyAction_isInTheCatalogue() {
    Catalogue catalogue = SharedCatalogue.get();
    assertThat(
            library.paths().stream()
                .flatMap(path -> path.steps().stream())
                .flatMap(step -> step.actions().stream()))
        .allMatch(action -> catalogue.action(action).isPresent());
  }
}
