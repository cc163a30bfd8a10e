package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How long commands prove, and what is said of the rest. */
class TimeLimitTest extends CommandBench {
  @Test
  void timeUp_leavesUndecidedWhatWasNotReached_andSaysSo() {
    for (String command : List.of("matrix", "matrix --format json", "explain s3:GetObject")) {
      out.reset();
      err.reset();
      assertThat(run((command + " --timeout 1ms --identity " + IDENTITY).split(" ")))
          .as(command)
          .isEqualTo(4);
      assertThat(said()).contains("the time limit of 1 ms was reached").contains("--timeout");
      assertThat(printed().toLowerCase(Locale.ROOT)).contains("undecided").endsWith("\n");
    }
  }

  @Test
  void timeUp_isNoAnswerOfNo() throws IOException {
    String assertions =
        file(
            "assert.json",
            "{\"assertions\":[{\"Expect\":\"Never\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}");
    String empty = file("empty.json", "{\"Version\":\"2012-10-17\",\"Statement\":[]}");

    for (String command :
        List.of("assert " + assertions, "diff --old-identity " + empty, "effective")) {
      err.reset();
      assertThat(run((command + " --timeout 1ms --identity " + IDENTITY).split(" ")))
          .as(command)
          .isEqualTo(4);
      assertThat(said()).contains("the time limit of 1 ms");
    }
  }

  @Test
  void alarm_waitsALittleLongerThanTheLimit_andNotAtAllWithoutOne() {
    run("matrix", "--identity", IDENTITY, "--action", "s3:GetObject");
    assertThat(alarms).hasSize(1);
    assertThat(alarms.getFirst()).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(160));
    alarms.clear();

    run("matrix", "--identity", IDENTITY, "--action", "s3:GetObject", "--timeout", "0");
    assertThat(alarms).isEmpty();
  }

  @Test
  void timeout_isATime() {
    assertThat(run("matrix", "--identity", IDENTITY, "--timeout", "soon")).isEqualTo(2);
    assertThat(said()).contains("--timeout `soon` is no time; write seconds such as 90");
  }
}
