package dev.vennguard.ui.shell;

import static dev.vennguard.ui.shell.MineFile.OTHERS;
import static dev.vennguard.ui.shell.MineFile.POLICY;
import static dev.vennguard.ui.shell.MineFile.blank;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** What others do to the files of open documents, and files that cannot be written. */
@ExtendWith(SharedWindow.class)
class ChangedFilesTest {
  /** With its byte order mark. */
  private static final String WINDOWS = "\uFEFF" + POLICY.replace("\n", "\r\n").stripTrailing();

  @TempDir private Path folder = Path.of("");
  private WindowRig rig;
  private Path file;

  @BeforeEach
  void open(WindowRig shared) throws IOException {
    file = Files.writeString(folder.resolve("mine.json"), POLICY);
    rig = shared;
    rig.open(blank());
  }

  @Test
  void changedFile_isNotOverwritten_beforeTheUserSaysSo() throws IOException {
    mine().openAndChange();
    rig.run("file.save-identity");

    assertThat(file).hasContent(OTHERS);
    assertThat(mine().question())
        .isEqualTo("`mine.json` was not saved: another program changed it on the disk");
    assertThat(WindowRig.<String>read(() -> rig.window.scene().getFocusOwner().getId()))
        .as("the keyboard is at the answers")
        .isEqualTo("question-compare");
    mine().press("keep");
    assertThat(file).content().isEqualTo(" " + POLICY);
    assertThat(mine().question()).isEmpty();
    assertThat(mine().document().dirty()).isFalse();

    rig.type(rig.identity(), 0, " ");
    rig.run("file.save-identity");
    assertThat(file).content().isEqualTo("  " + POLICY);
  }

  @Test
  void changedFile_isNoticedOnFocus_andReloaded_asAnEdit() throws IOException {
    mine().openAndChange();
    rig.onFx(rig.window.disk()::look);
    assertThat(mine().question())
        .isEqualTo("`mine.json` was changed on the disk by another program");
    mine().press("reload");

    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(OTHERS);
    assertThat(mine().document().dirty()).isFalse();
    rig.run("edit.undo");
    assertThat(rig.text(LayerKind.IDENTITY)).as("what was here").isEqualTo(" " + POLICY);
    assertThat(mine().document().dirty()).isTrue();
    rig.run("file.save-identity");
    assertThat(file).as("it was reloaded, and is ours now").content().isEqualTo(" " + POLICY);
  }

  @Test
  void changedFile_isCompared_beforeTheAnswer() throws IOException {
    mine().openAndChange();
    rig.onFx(rig.window.disk()::look);
    mine().press("compare");

    assertThat(rig.<Label>node("#text-diff-summary").getText()).contains("changed");
    rig.robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(mine().question()).as("still asked").isNotEmpty();
    mine().press("keep");
    assertThat(file).hasContent(OTHERS);
    assertThat(mine().document().savedText()).isEqualTo(OTHERS);
    rig.onFx(rig.window.disk()::look);
    assertThat(mine().question()).as("asked once").isEmpty();
    rig.run("file.save-identity");
    assertThat(file).content().isEqualTo(" " + POLICY);
  }

  @Test
  void touchedFile_isNotAskedAbout() throws IOException {
    mine().open();
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    rig.onFx(rig.window.disk()::look);
    assertThat(mine().question()).isEmpty();
    assertThat(rig.window.notice()).isEmpty();
  }

  @Test
  void deletedFile_makesItsTextUnsaved_andSaveWritesItAnew() throws IOException {
    mine().open();
    Files.delete(file);
    rig.onFx(rig.window.disk()::look);
    assertThat(rig.window.notice()).contains("no longer on the disk").contains("Save writes it");
    assertThat(mine().document().dirty()).isTrue();
    rig.run("file.save-identity");
    assertThat(file).content().isEqualTo(POLICY);
  }

  @Test
  void readOnlyFile_isAskedAbout() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    mine().open();
    rig.type(rig.identity(), 0, " ");
    rig.run("file.save-identity");
    assertThat(file).content().isEqualTo(POLICY);
    assertThat(mine().question()).isEqualTo("`mine.json` was not saved: `mine.json` is read-only");

    Path other = folder.resolve("other.json");
    mine().press("leave");
    assertThat(mine().question()).isEmpty();
    assertThat(mine().document().dirty()).isTrue();
    rig.run("file.save-identity");
    mine().press("write");
    assertThat(file).content().isEqualTo(" " + POLICY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("r--r--r--");
    rig.type(rig.identity(), 0, " ");
    rig.run("file.save-identity");
    rig.answers.toSave = Optional.of(other);
    mine().press("save-as");
    assertThat(other).content().isEqualTo("  " + POLICY);
    assertThat(mine().document().path()).isEqualTo(other.toString());
  }

  @Test
  void pipeOrDevice_isRefused_atOnce() throws Exception {
    Path pipe = folder.resolve("pipe.json");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    for (Path special : List.of(pipe, Path.of("/dev/zero"))) {
      rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(special)));
      assertThat(rig.window.notice())
          .endsWith("cannot be read: it is a device, a pipe or a socket; choose a file");
    }
    rig.type(rig.identity(), 0, " ");
    rig.answers.toSave = Optional.of(pipe);
    rig.run("file.save-as");
    assertThat(rig.window.notice()).contains("could not be written").contains("choose a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dialog", "drop", "recent", "reload"})
  void lineEndsAndMark_areKept_throughEveryWayIn(String way) throws IOException {
    Files.writeString(file, WINDOWS);
    switch (way) {
      case "dialog" -> {
        rig.answers.toOpen = List.of(file);
        rig.run("file.open-identity");
      }
      case "drop" -> rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(file)));
      case "recent" -> rig.onFx(() -> rig.window.files().openInPlace(LayerKind.IDENTITY, file));
      default -> {
        Files.writeString(file, OTHERS);
        rig.onFx(() -> rig.window.files().openInPlace(LayerKind.IDENTITY, file));
        Files.writeString(file, WINDOWS);
        rig.onFx(rig.window.disk()::look);
        mine().press("reload");
      }
    }
    assertThat(mine().document().dirty()).isFalse();
    rig.type(rig.identity(), 1, " ");
    rig.run("file.save-identity");
    assertThat(Files.readString(file)).isEqualTo(WINDOWS.replace("{\r\n  \"V", "{ \r\n  \"V"));
  }

  private MineFile mine() {
    return new MineFile(rig, file);
  }
}
