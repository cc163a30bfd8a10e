package dev.vennguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What only a process of its own shows. */
class LaunchedTest {
  @Test
  void closedInput_isEmpty_andDigitsFollowNoLocale() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is a shell that closes streams");
    Process process =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "exec \"$0\" \"$@\" <&-",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=fa",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vennguard.Main",
                "matrix",
                "--identity",
                "-")
            .redirectErrorStream(true)
            .start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).endsWith("-:1:1: the document is empty: paste a policy or open a file\n");
  }
}
