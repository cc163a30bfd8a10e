package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What people had in front of them when they asked for help in public, with the right answers. */
class FieldCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/field");

  /** No window is opened by these commands. */
  private static final class NoWindow implements WindowPort {
    @Override
    public int open(Start start) {
      return 9;
    }

    @Override
    public byte[] draw(Start start, Colours colours, int width, int height) {
      return new byte[0];
    }
  }

  @Test
  void fieldCases_areAnsweredRightly() throws IOException {
    List<String> lines =
        Files.readAllLines(FOLDER.resolve("cases.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(lines).hasSizeGreaterThan(20);
    SoftAssertions all = new SoftAssertions();
    for (String line : lines) {
      String[] fields = line.split(" ; ", -1);
      String arguments = fields[1].replace("@", FOLDER.resolve(fields[0]) + "/");
      var out = new ByteArrayOutputStream();
      var err = new ByteArrayOutputStream();
      var console = Consoles.of("", out, err);
      int status = CommandLineApp.run(console, new NoWindow(), arguments.split(" ", -1));
      String said = out.toString(StandardCharsets.UTF_8);
      all.assertThat(status + "\n" + err.toString(StandardCharsets.UTF_8))
          .as(line)
          .startsWith(fields[2].strip() + "\n");
      for (String part : fields[3].split("\\|", -1)) {
        all.assertThat(said).as(line).contains(part.stripTrailing());
      }
    }
    all.assertAll();
  }
}
