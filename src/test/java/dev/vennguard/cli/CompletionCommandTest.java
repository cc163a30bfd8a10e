package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What bash makes of the completion script. */
class CompletionCommandTest extends CommandBench {
  private static final Path BASH = Path.of("/bin/bash");

  private static final String LAST_WORD =
      "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1));"
          + " _complete_vennguard; printf '%s\\n' \"${COMPREPLY[@]}\"";

  private static String completed(String script, String words)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(BASH.toString(), "--norc", "-c", LAST_WORD, "bash", script));
    command.addAll(List.of(words.split(" ", -1)));
    Process bash = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void bash_completesCommandsOptionsAndValues() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "there is a bash");
    assertThat(run("completion")).isZero();
    String script = file("completion", printed());
    assertThat(completed(script, "vennguard ex").lines())
        .contains("explain", "examples", "export")
        .doesNotContain("matrix");
    assertThat(completed(script, "vennguard check --bou").lines())
        .contains("--boundary", "--boundary-arn");
    assertThat(completed(script, "vennguard verify --format ").lines()).contains("JSON", "TEXT");
    assertThat(completed(script, "vennguard export --as cl").lines())
        .contains("cloudformation", "cloudformation-json");
  }

  /** Every command and option is there, and no line is taken for a request that is none. */
  @Test
  void manual_namesEveryCommandAndOption() {
    assertThat(run("manual")).isZero();
    String page = printed();
    assertThat(page)
        .contains(".TH VENNGUARD 1")
        .contains(".SS lesson make")
        .contains(".SS catalogue update")
        .contains("\\fB\\-\\-allowed\\-signers\\fR=\\fIFILE\\fR")
        .contains("\\fB\\-\\-timeout\\fR=\\fISECONDS\\fR")
        .contains("(default: 120)")
        .doesNotContain("${")
        .doesNotContain("%n");
    assertThat(page.lines().filter(line -> line.startsWith(".")))
        .allMatch(
            line -> line.matches("\\.(TH|SH|SS|TP|B|I|BR|br)( .*)?") || line.startsWith(".\\\""));
  }
}
