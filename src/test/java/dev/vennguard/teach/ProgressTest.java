package dev.vennguard.teach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.Stage;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.progress.Confidence;
import dev.vennguard.teach.progress.GivenAnswer;
import dev.vennguard.teach.progress.LessonProgress;
import dev.vennguard.teach.progress.Progress;
import dev.vennguard.teach.progress.ProgressFile;
import dev.vennguard.teach.progress.ResultsExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress is kept as it is, and exported so that a spreadsheet runs nothing. */
class ProgressTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private static Progress some() {
    LessonProgress lesson =
        LessonProgress.NONE
            .done(Stage.PREDICT)
            .answered(
                new GivenAnswer(
                    "list-buckets",
                    Prediction.ALLOWED,
                    Prediction.implicit("identity"),
                    Confidence.SURE,
                    1,
                    NOON))
            .answered(
                new GivenAnswer(
                    "drill 1", Prediction.ALLOWED, Prediction.ALLOWED, Confidence.GUESS, 0, NOON))
            .repaired(2)
            .repaired(1)
            .hinted(1)
            .found("rewrite")
            .drilled(Map.of(1, 3));
    return Progress.NONE.with("boundary-grants", lesson);
  }

  @Test
  void file_keepsAll(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("progress.json");
    assertThat(ProgressFile.read(file)).isEqualTo(new ProgressFile.Read(Progress.NONE, ""));
    ProgressFile.write(file, some());
    assertThat(ProgressFile.read(file)).isEqualTo(new ProgressFile.Read(some(), ""));
    assertThat(some().lesson("boundary-grants").stars()).isEqualTo(2);
    assertThat(some().beliefs()).containsExactly(Map.entry(1, 1));
  }

  @Test
  void damagedOrNewerFile_isSaid_andLeftAlone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("progress.json");
    ProgressFile.write(file, some());
    String text = Files.readString(file);
    Files.writeString(file, text.replace("vennguard-progress/1", "vennguard-progress/2"));
    assertThat(ProgressFile.read(file).problem()).contains("newer version");
    Files.writeString(file, text.substring(0, text.length() / 2));
    assertThat(ProgressFile.read(file).problem()).contains(file.toString());
    Files.writeString(file, text.replace("\"stars\"", "\"moons\""));
    assertThat(ProgressFile.read(file).problem()).contains("unknown member `moons`");
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(ProgressFile.read(file).problem()).contains("cannot be read");
  }

  @Test
  void export_isPlain_andRunsNothing() {
    ResultsExport export = new ResultsExport(new TeachWords("en"));
    String csv = export.csv("=HYPERLINK(\"x\")", some());
    assertThat(csv.lines())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("\"'=HYPERLINK(\"\"x\"\")\",boundary-grants,list-buckets,allowed,")
        .contains("implicit identity,no,sure,A permissions boundary gives permissions.");
    assertThat(csv).endsWith("\r\n");
    assertThat(export.json("Ada", some()))
        .contains("\"format\" : \"vennguard-results/1\"")
        .contains("\"says\" : \"A permissions boundary gives permissions.\"");
  }
}
