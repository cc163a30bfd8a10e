package dev.vennguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is formatted as google-java-format formats it. {@code mvn test
 * -Dtest=FormatTest -Dformat.update=true} rewrites the files, and still fails, so that no run is
 * green on files that it changed.
 */
class FormatTest {
  private final boolean update = Boolean.getBoolean("format.update");

  @Test
  void sources_areFormatted() throws IOException, FormatterException {
    List<Path> files = javaFiles();
    assertThat(files).as("files looked at").hasSizeGreaterThan(50);
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
