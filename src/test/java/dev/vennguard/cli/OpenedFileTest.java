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

  @Test
  void aPath_isNoMisspeltCommand() throws IOException {
    Path file = Files.writeString(folder.resolve("one.json"), "{}");
    String none = folder.resolve("gone.json").toString();
    assertThat(CommandRun.of(List.of(folder.toString())).err())
        .isEqualTo(folder + " is a folder: name one file in it, or a file by each option\n");
    assertThat(CommandRun.of(List.of(none)).err())
        .isEqualTo("there is no file " + none + ", and no command of that name\n");
    assertThat(CommandRun.of(List.of(file.toString(), none)).err())
        .startsWith(file + ": one file opens by its name alone")
        .endsWith("options\n");
    assertThat(CommandRun.of(List.of("matirx")).err()).contains("Did you mean");
  }

  /** What is no policy is not called one, and none is listed. */
  @Test
  void openOfWhatIsNoPolicy_namesNone() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.json"), "\n");
    Path other = Files.writeString(folder.resolve("other.json"), "{\"name\": \"web\"}");
    assertThat(CommandRun.of(List.of("open", empty.toString())).out())
        .isEqualTo("an empty text: there is no policy in it\n");
    assertThat(CommandRun.of(List.of("open", other.toString())).out())
        .isEqualTo("no form that opens, and no policy document: that would have a `Statement`\n");
  }
}
