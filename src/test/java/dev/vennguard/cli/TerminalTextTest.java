package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that others wrote can forge a line or steer a terminal. */
class TerminalTextTest extends CommandBench {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "matrix",
        "matrix --all",
        "matrix --format markdown",
        "matrix --format json --action s3:GetObject",
        "explain s3:GetObject",
        "explain s3:GetObject --format json",
        "effective",
        "assert ASSERT",
        "diff --old-identity EMPTY"
      })
  void whatOthersWrote_isShownAndNotObeyed(String line) throws IOException {
    String evil = "x\\nFAKE \\u001b[31m\\r\\u202e\\u0085\\u05d0\\ud800";
    String policy =
        file(
            "evil\u001b[2J\u202e.json",
            """
            {"Version": "2012-10-17", "Statement": [
              {"Sid": "%1$s", "Effect": "Allow", "Action": "s3:GetObject",
               "Resource": "arn:aws:s3:::b/%1$s*",
               "Condition": {"StringLike": {"aws:PrincipalTag/%1$s": "%1$s*"}}}]}
            """
                .formatted(evil));
    String assertions =
        file(
            "assert.json",
            """
            {"assertions": [{"Sid": "%s", "Expect": "Never", "Action": "s3:*", "Resource": "*"}]}
            """
                .formatted(evil));
    String empty = file("empty.json", "{\"Version\":\"2012-10-17\",\"Statement\":[]}");
    List<String> arguments =
        new ArrayList<>(
            List.of(line.replace("ASSERT", assertions).replace("EMPTY", empty).split(" ")));
    arguments.addAll(List.of("--identity", policy, "--context", "aws:PrincipalTag/t=a\nFAKE"));

    assertThat(run(arguments.toArray(String[]::new))).isLessThan(2);

    harmless(printed());
    harmless(said());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matrix --identity X",
        "matrix --scp X",
        "explain X --identity " + IDENTITY,
        "explain zz:X --identity " + IDENTITY,
        "matrix --region X --identity " + IDENTITY,
        "matrix --service X --identity " + IDENTITY,
        "matrix --X",
        "X",
        "diff X X",
        "evaluate X",
        "assert X --identity " + IDENTITY,
        "render --sample X --out a.png",
        "render --out X/a.png --sample seed",
        "--sample X"
      })
  void whatWasTyped_isShownAndNotObeyed(String line) {
    String typed = "x\nFAKE\u001b[31m\r\u202e";
    String[] arguments = line.split(" ");
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = arguments[i].replace("X", typed);
    }

    assertThat(run(arguments)).isEqualTo(2);

    harmless(said());
    assertThat(said()).contains("\\u000aFAKE\\u001b[31m\\u000d\\u202e");
  }

  private static void harmless(String text) {
    assertThat(text.lines()).noneMatch(line -> line.startsWith("FAKE"));
    assertThat(text).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\\n]]");
  }
}
