package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.workspace.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which ways out the samples leave open is written beside them. */
class SampleDoorsTest {
  private static final Path FOLDER = Path.of("sample-policies");
  private static final String MARK = "Ways out of the boundary: ";
  private static final Pattern ID = Pattern.compile("`((?:PB-\\d+)|(?:[a-z0-9]+-[a-z0-9]+))`");

  private static JsonNode check(String sample, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                "--identity",
                FOLDER.resolve(sample).resolve("identity.json").toString(),
                "--boundary",
                FOLDER.resolve(sample).resolve("boundary.json").toString(),
                "--format",
                "json"));
    arguments.addAll(List.of(more));
    return JsonMapper.builder().build().readTree(CommandRun.of(arguments).out());
  }

  private static Set<String> doors(JsonNode report, String grade) {
    Set<String> found = new TreeSet<>();
    for (JsonNode finding : report.path("findings")) {
      JsonNode door = finding.path("escape");
      if (door.path("grade").asString("").equals(grade)) {
        found.add(door.path("path").stringValue());
      }
    }
    return found;
  }

  private static Set<String> ids(String text) {
    Set<String> found = new TreeSet<>();
    ID.matcher(text).results().forEach(one -> found.add(one.group(1)));
    return found;
  }

  @Test
  void readmes_nameTheWaysOutOfEachSample() throws IOException {
    List<String> samples = new SampleLibrary().samples().stream().map(Sample::id).toList();
    assertThat(samples).contains("seed").hasSizeGreaterThan(4);
    for (String sample : samples) {
      String readme = Files.readString(FOLDER.resolve(sample).resolve("README.md"));
      int at = readme.indexOf(MARK);
      assertThat(at).as(sample).isPositive();
      String told = readme.substring(at + MARK.length());
      String sentence = told.substring(0, told.indexOf('.'));
      String[] grades = sentence.split("; ?conditional |^conditional ", -1);
      JsonNode report = check(sample);

      assertThat(doors(report, "OPEN")).as(sample).isEqualTo(ids(grades[0]));
      assertThat(doors(report, "CONDITIONAL"))
          .as(sample)
          .isEqualTo(grades.length > 1 ? ids(grades[1]) : Set.of());
      assertThat(doors(report, "UNDECIDED")).as(sample).isEmpty();
      assertThat(sentence.equals("none")).as(sample).isEqualTo(ids(sentence).isEmpty());
    }
  }

  @Test
  void rolesThatCarryTheBoundary_areNoWayOut() throws IOException {
    JsonNode report = check("cicd-pipeline-roles", "--role-path", "deploy/app-*");

    assertThat(doors(report, "CONDITIONAL")).isEmpty();
    assertThat(doors(report, "OPEN")).contains("lambda-003");
  }
}
