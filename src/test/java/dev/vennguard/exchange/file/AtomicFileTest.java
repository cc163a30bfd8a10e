package dev.vennguard.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.vennguard.exchange.AtomicWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
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

  @Test
  void write_keepsBothNamesOfAFile_thatHasTwo() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "a much longer text than before");
    Path other = Files.createLink(folder.resolve("b.json"), file);

    AtomicFile.write(file, "new");

    assertThat(other).hasContent("new");
    assertThat(Files.isSameFile(file, other)).isTrue();
    assertThat(names()).containsExactly("a.json", "b.json");
  }

  @Test
  void write_keepsOwnerAndGroup_whereItMay() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "");
    assumeThat(Files.getAttribute(folder, "unix:uid")).as("only root gives away").isEqualTo(0);
    Files.setAttribute(file, "unix:uid", 12_345);
    Files.setAttribute(file, "unix:gid", 12_346);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    AtomicFile.write(file, "x");

    assertThat(Files.readAttributes(file, "unix:uid,gid,mode"))
        .containsEntry("uid", 12_345)
        .containsEntry("gid", 12_346)
        .containsEntry("mode", 0100640);
  }

  @Test
  void write_makesNewFiles_asPublicAsTheUserWants() throws Exception {
    Path file = folder.resolve("new.json");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "umask 077; exec \"$0\" -cp \"$1\" \"$2\" \"$3\"",
                java,
                System.getProperty("java.class.path"),
                AtomicWriter.class.getName(),
                file.toString())
            .inheritIO()
            .start();

    assertThat(process.waitFor()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void write_refusesWhatIsNoFile() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> AtomicFile.write(pipe, "x"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a device, a pipe or a socket");
    assertThat(names()).containsExactly("pipe");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void write_removesWhatAKilledProcessLeft_andNothingElse() throws IOException {
    FileTime before = FileTime.from(Instant.now().minusSeconds(60));
    Path left = Files.writeString(folder.resolve(".vennguard-0123.tmp"), "half");
    Files.setLastModifiedTime(left, before);
    Path young = Files.writeString(folder.resolve(".vennguard-4567.tmp"), "being written");
    Files.setLastModifiedTime(young, FileTime.from(Instant.now().plusSeconds(60)));
    Path mine = Files.writeString(folder.resolve("mine"), "mine");
    Files.createSymbolicLink(folder.resolve(".vennguard-89ab.tmp"), mine);
    Files.setLastModifiedTime(mine, before);

    AtomicFile.write(folder.resolve("a.json"), "x");

    assertThat(names())
        .containsExactly(".vennguard-4567.tmp", ".vennguard-89ab.tmp", "a.json", "mine");
  }

  @Test
  void readOnly_isWhatNobodyMayWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "");
    assertThat(AtomicFile.readOnly(file)).isFalse();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertThat(AtomicFile.readOnly(file)).isTrue();
    assertThat(AtomicFile.readOnly(folder.resolve("none.json"))).isFalse();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
