package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code effective}, {@code assert} and {@code diff}: a folder for each case, with the arguments
 * and what is expected: exit status, standard output, standard error. {@code -Dgolden.update=true}
 * rewrites what is expected and still fails, so that the difference is looked at.
 */
class ClaimCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/claims");
  private static final String ARGUMENTS = "arguments.txt";
  private static final String EXPECTED = "expected.txt";

  private static final class NoWindow implements WindowPort {
    @Override
    public int open(Start start) {
      throw new AssertionError("no window is wanted");
    }

    @Override
    public byte[] draw(Start content, Colours colours, int width, int height) {
      throw new AssertionError("no window is wanted");
    }
  }

  @Test
  void cases_sayWhatWasApproved() throws IOException {
    List<String> different = new ArrayList<>();
    List<Path> cases = cases();
    for (Path each : cases) {
      String actual = run(each);
      Path file = each.resolve(EXPECTED);
      if (!Files.exists(file) || !Files.readString(file).equals(actual)) {
        different.add(each + "\n" + actual);
        if (Boolean.getBoolean("golden.update")) {
          Files.writeString(file, actual);
        }
      }
    }
    assertThat(cases).hasSizeGreaterThan(35);
    assertThat(different).as("cases that end otherwise").isEmpty();
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> tree = Files.walk(FOLDER)) {
      return tree.filter(path -> path.endsWith(ARGUMENTS)).map(Path::getParent).sorted().toList();
    }
  }

  private static String run(Path folder) throws IOException {
    String line = Files.readString(folder.resolve(ARGUMENTS)).strip();
    String[] arguments =
        Stream.of(line.split(" "))
            .map(word -> word.replace("./", folder + "/"))
            .toArray(String[]::new);
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console = Consoles.of("", out, err);
    int status = CommandLineApp.run(console, new NoWindow(), arguments);
    return "exit status "
        + status
        + "\n"
        + part("output", out, folder)
        + part("error", err, folder);
  }

  private static String part(String name, ByteArrayOutputStream stream, Path folder) {
    String text = stream.toString(StandardCharsets.UTF_8).replace(folder + "/", "./");
    return text.isEmpty() ? "" : "--- standard " + name + "\n" + text;
  }
}
