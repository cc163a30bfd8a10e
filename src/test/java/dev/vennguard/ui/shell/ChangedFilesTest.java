package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
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
  private static final String POLICY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}]
      }
      """;
  private static final String OTHERS = POLICY.replace("sqs", "sns");

  /** With its byte order mark. */
  private static final String WINDOWS = "\uFEFF" + POLICY.replace("\n", "\r\n").stripTrailing();

  @TempDir private Path folder = Path.of("");
  private WindowRig rig;
  private Path file;

  @BeforeEach
  void open(WindowRig shared) throws IOException {
    file = Files.writeString(folder.resolve("mine.json"), POLICY);
    rig = shared;
    rig.open(
        new Edit.Replace(
            List.of(
                new Edit.Load(DocumentId.IDENTITY, "identity.json", "", ""),
                new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", ""))));
  }

  @Test
  void changedFile_isNotOverwritten_beforeTheUserSaysSo() throws IOException {
    openAndChange();
    rig.run("file.save-identity");

    assertThat(file).hasContent(OTHERS);
    assertThat(question())
        .isEqualTo("`mine.json` was not saved: another program changed it on the disk");
    assertThat(WindowRig.<String>read(() -> rig.window.scene().getFocusOwner().getId()))
        .as("the keyboard is at the answers")
        .isEqualTo("question-compare");
    press("keep");
    assertThat(file).content().isEqualTo(" " + POLICY);
    assertThat(question()).isEmpty();
    assertThat(document().dirty()).isFalse();

    rig.type(rig.identity(), 0, " ");
    rig.run("file.save-identity");
    assertThat(file).content().isEqualTo("  " + POLICY);
  }

  @Test
  void changedFile_isNoticedOnFocus_andReloaded_asAnEdit() throws IOException {
    openAndChange();
    rig.onFx(rig.window.disk()::look);
    assertThat(question()).isEqualTo("`mine.json` was changed on the disk by another program");
    press("reload");

    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(OTHERS);
    assertThat(document().dirty()).isFalse();
    rig.run("edit.undo");
    assertThat(rig.text(LayerKind.IDENTITY)).as("what was here").isEqualTo(" " + POLICY);
    assertThat(document().dirty()).isTrue();
    rig.run("file.save-identity");
    assertThat(file).as("it was reloaded, and is ours now").content().isEqualTo(" " + POLICY);
  }

  @Test
  void changedFile_isCompared_beforeTheAnswer() throws IOException {
    openAndChange();
    rig.onFx(rig.window.disk()::look);
    press("compare");

    assertThat(rig.<Label>node("#text-diff-summary").getText()).contains("changed");
    rig.robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(question()).as("still asked").isNotEmpty();
    press("keep");
    assertThat(file).hasContent(OTHERS);
    assertThat(document().savedText()).isEqualTo(OTHERS);
    rig.onFx(rig.window.disk()::look);
    assertThat(question()).as("asked once").isEmpty();
    rig.run("file.save-identity");
    assertThat(file).content().isEqualTo(" " + POLICY);
  }

  @Test
  void touchedFile_isNotAskedAbout() throws IOException {
    openMine();
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    rig.onFx(rig.window.disk()::look);
    assertThat(question()).isEmpty();
    assertThat(rig.window.notice()).isEmpty();
  }

  @Test
  void deletedFile_makesItsTextUnsaved_andSaveWritesItAnew() throws IOException {
    openMine();
    Files.delete(file);
    rig.onFx(rig.window.disk()::look);
    assertThat(rig.window.notice()).contains("no longer on the disk").contains("Save writes it");
    assertThat(document().dirty()).isTrue();
    rig.run("file.save-identity");
    assertThat(file).content().isEqualTo(POLICY);
  }

  @Test
  void readOnlyFile_isAskedAbout() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    openMine();
    rig.type(rig.identity(), 0, " ");
    rig.run("file.save-identity");
    assertThat(file).content().isEqualTo(POLICY);
    assertThat(question()).isEqualTo("`mine.json` was not saved: `mine.json` is read-only");

    Path other = folder.resolve("other.json");
    press("leave");
    assertThat(question()).isEmpty();
    assertThat(document().dirty()).isTrue();
    rig.run("file.save-identity");
    press("write");
    assertThat(file).content().isEqualTo(" " + POLICY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("r--r--r--");
    rig.type(rig.identity(), 0, " ");
    rig.run("file.save-identity");
    rig.answers.toSave = Optional.of(other);
    press("save-as");
    assertThat(other).content().isEqualTo("  " + POLICY);
    assertThat(document().path()).isEqualTo(other.toString());
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
        press("reload");
      }
    }
    assertThat(document().dirty()).isFalse();
    rig.type(rig.identity(), 1, " ");
    rig.run("file.save-identity");
    assertThat(Files.readString(file)).isEqualTo(WINDOWS.replace("{\r\n  \"V", "{ \r\n  \"V"));
  }

  private void openMine() {
    rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(file)));
  }

  private void openAndChange() throws IOException {
    openMine();
    rig.type(rig.identity(), 0, " ");
    Files.writeString(file, OTHERS);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  private void press(String answer) {
    rig.onFx(() -> rig.<Button>find("#question-" + answer).fire());
  }

  private String question() {
    return WindowRig.read(() -> rig.window.questions().text());
  }

  private Document document() {
    return WindowRig.ask(() -> rig.window.snapshot().document(DocumentId.IDENTITY).orElseThrow());
  }
}
