package dev.vennguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a display a picture is left, in a folder that everybody can write in. */
class WindowPictureTest {
  @TempDir private Path home = Path.of("");

  @Test
  void picture_hasANameThatNobodyForesees_andFollowsNoLink() throws Exception {
    Path temporary = Files.createDirectory(home.resolve("tmp"));
    Path victim = Files.writeString(home.resolve("victim"), "mine");
    Files.createSymbolicLink(temporary.resolve("vennguard-window.png"), victim);

    String said = startedIn(temporary);

    assertThat(said).contains("A picture of the window is in " + temporary);
    assertThat(victim).hasContent("mine");
    List<Path> pictures = pictures(temporary);
    assertThat(pictures).hasSize(1);
    assertThat(pictures.getFirst().getFileName().toString())
        .matches("vennguard-window-\\d{8,}\\.png");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pictures.getFirst())))
        .isEqualTo("rw-------");
  }

  private String startedIn(Path temporary) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                java,
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName())
            .redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static List<Path> pictures(Path temporary) throws IOException {
    try (var files = Files.list(temporary)) {
      return files
          .filter(file -> file.toString().endsWith(".png"))
          .filter(Files::isRegularFile)
          .filter(file -> !Files.isSymbolicLink(file))
          .toList();
    }
  }
}
