package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desktop does with a file that belongs to the program: its path alone. */
class OpenedFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aFileAlone_opensTheWindowOnIt() throws IOException {
    Path file = Files.writeString(folder.resolve("pair.vennguard.json"), "{}");
    CommandRun run = CommandRun.of(List.of(file.toString()));
    assertThat(run.status()).isZero();
    assertThat(run.opened().getFirst().file()).contains(file);
    assertThat(run.opened().getFirst().documents().documents()).isEmpty();
  }

  @Test
  void whatIsNoFile_isNoCommandEither() {
    CommandRun run = CommandRun.of(List.of(folder.resolve("gone.json").toString()));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.opened()).isEmpty();
  }
}
