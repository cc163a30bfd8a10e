package dev.vennguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is formatted as google-java-format formats it. It takes long: of a checkout
 * with a history those files are looked at that differ from what they were {@value #COMMITS}
 * commits ago, of which each has been through this test; all of them with {@code
 * -Dformat.all=true}. {@code mvn test -Dtest=FormatTest -Dformat.update=true} rewrites the files,
 * and still fails, so that no run is green on files that it changed.
 */
class FormatTest {
  private static final int COMMITS = 25;

  private final boolean update = Boolean.getBoolean("format.update");

  @Test
  void sources_areFormatted() throws IOException, FormatterException {
    List<Path> files = new ArrayList<>(javaFiles());
    assertThat(files).as("files that there are").hasSizeGreaterThan(50);
    if (!Boolean.getBoolean("format.all")) {
      changed().ifPresent(files::retainAll);
    }
    List<Path> unformatted = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file);
      String formatted = format(text);
      if (!text.equals(formatted)) {
        unformatted.add(file);
        if (update) {
          Files.writeString(file, formatted);
        }
      }
    }
    assertThat(unformatted)
        .as("unformatted files; mvn test -Dtest=FormatTest -Dformat.update=true rewrites them")
        .isEmpty();
  }

  /** The files that were changed lately; empty if nobody knows. */
  private static Optional<Set<Path>> changed() throws IOException {
    Optional<List<String>> tracked = git("diff", "--name-only", "HEAD~" + COMMITS, "--", "src");
    Optional<List<String>> others = git("ls-files", "--others", "--exclude-standard", "--", "src");
    if (tracked.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.concat(tracked.get().stream(), others.get().stream())
            .map(Path::of)
            .collect(Collectors.toSet()));
  }

  private static Optional<List<String>> git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    } catch (IOException noGit) {
      return Optional.empty();
    }
    List<String> lines = process.inputReader().lines().toList();
    return process.onExit().join().exitValue() == 0 ? Optional.of(lines) : Optional.empty();
  }

  private static String format(String text) throws FormatterException {
    String imports = ImportOrderer.reorderImports(text, Style.GOOGLE);
    return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(imports));
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> tree = Files.walk(Path.of("src"))) {
      return tree.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }
}
