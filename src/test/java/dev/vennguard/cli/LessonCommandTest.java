package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lesson}: check, export, render, make. */
class LessonCommandTest {
  private static CommandRun run(Object... arguments) {
    return CommandRun.of(List.of(arguments).stream().map(String::valueOf).toList());
  }

  @Test
  void exportedLesson_isChecked_andItsMistakeIsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.vennlesson.json");
    assertThat(run("lesson", "export", "boundary-grants", "--out", file).status()).isZero();
    assertThat(run("lesson", "check", file).out()).isEqualTo(file + ": proved\n");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\\\"answer\\\": \\\"allowed\\\"", "\\\"answer\\\": \\\"depends\\\""));
    CommandRun broken = run("lesson", "check", file);
    assertThat(broken.status()).isEqualTo(1);
    assertThat(broken.out())
        .contains("questions.json:3: `list-metrics`: the answer `depends` is wrong: `allowed` is");
    CommandRun refused = run("lesson", "render", file, "--out", folder.resolve("x"));
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("questions.json:3");
  }

  @Test
  void handout_hasTwoPages_andPictures(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("sheets");
    assertThat(run("lesson", "render", "guard-the-boundary", "--out", out).err()).isEmpty();
    String html = Files.readString(out.resolve("guard-the-boundary.html"));
    assertThat(html)
        .contains("<section class=\"answers\">")
        .contains("<svg xmlns")
        .doesNotContain("<script")
        .doesNotContain("http://www.w3.org/1999");
    assertThat(html.substring(0, html.indexOf("class=\"answers\"")))
        .as("the first page gives nothing away")
        .doesNotContain("goes through");
    for (String name : List.of("guard-the-boundary.png", "guard-the-boundary-answers.png")) {
      assertThat(Files.readAllBytes(out.resolve(name))).startsWith(0x89, 'P', 'N', 'G');
    }
  }

  @Test
  void madeLesson_isProvedAtOnce(@TempDir Path folder) throws IOException {
    Path boundary = folder.resolve("b.json");
    Path repaired = folder.resolve("b2.json");
    Path identity = folder.resolve("i.json");
    Path request = folder.resolve("q.json");
    String policy =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\","
            + "\"Resource\":\"*\"}]}";
    Files.writeString(identity, policy.formatted("*"));
    Files.writeString(boundary, policy.formatted("s3:Get*"));
    Files.writeString(repaired, policy.formatted("s3:*"));
    Files.writeString(
        request,
        "{\"principal\":\"arn:aws:iam::111122223333:role/app\",\"action\":\"s3:PutObject\","
            + "\"resource\":\"arn:aws:s3:::b/k\"}");
    Path out = folder.resolve("my-lesson");
    CommandRun made =
        run(
            "lesson",
            "make",
            "--identity",
            identity,
            "--boundary",
            boundary,
            "--request",
            request,
            "--repaired-boundary",
            repaired,
            "--title",
            "Mine",
            "--out",
            out);
    assertThat(made.err()).isEmpty();
    assertThat(Files.readString(out.resolve("questions.json"))).contains("implicit boundary");
    CommandRun checked = run("lesson", "check", out);
    assertThat(checked.out()).isEqualTo(out + ": proved\n");
    assertThat(run("lesson", "make", "--request", request, "--out", out).status()).isEqualTo(2);
    assertThat(run("lesson", "check", folder.resolve("none")).status()).isEqualTo(1);
    assertThat(run("lesson").status()).isEqualTo(2);
  }
}
