package dev.vennguard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void write_replacesTheWholeFile_andLeavesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "a much longer text than before");

    AtomicFile.write(file, "é");

    assertThat(file).hasContent("é");
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void write_keepsThePermissionsOfTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

    AtomicFile.write(file, "x");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void write_throughALink_replacesItsTarget() throws IOException {
    Path target = Files.writeString(folder.resolve("target.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);

    AtomicFile.write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new");
  }

  @Test
  void write_whereItCannot_leavesTheOldFile() throws IOException {
    Path folderInTheWay = Files.createDirectory(folder.resolve("a.json"));
    Files.writeString(folderInTheWay.resolve("inside"), "kept");

    assertThatThrownBy(() -> AtomicFile.write(folderInTheWay, "x")).isInstanceOf(IOException.class);
    assertThat(folderInTheWay.resolve("inside")).hasContent("kept");
    assertThat(names()).containsExactly("a.json");
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList().stream();
    }
  }
}
