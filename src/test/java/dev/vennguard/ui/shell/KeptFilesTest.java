package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.exchange.journal.Journal;
import dev.vennguard.exchange.journal.JournalDocument;
import dev.vennguard.exchange.journal.JournalFolder;
import dev.vennguard.exchange.journal.JournalPage;
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
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What others do to the files of open documents, and what a killed window leaves. */
class KeptFilesTest {
  private static final String POLICY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}]
      }
      """;
  private static final String OTHERS = POLICY.replace("sqs", "sns");

  @TempDir private Path folder = Path.of("");
  private WindowRig rig;
  private Path file;

  @BeforeEach
  void open() throws IOException, TimeoutException {
    file = Files.writeString(folder.resolve("mine.json"), POLICY);
    rig = WindowRig.keeping(blank(), state());
  }

  @AfterEach
  void close() {
    rig.close();
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
  void focus_looksAtTheFiles() throws IOException {
    openAndChange();
    // Without a screen no window loses the focus; but the scene can go to one that gets it.
    Stage other = WindowRig.ask(Stage::new);
    rig.onFx(() -> {
      other.setScene(rig.window.scene());
      other.show();
    });
    assertThat(question()).contains("was changed on the disk");
    rig.onFx(() -> {
      rig.stage().setScene(rig.window.scene());
      other.hide();
    });
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

  @Test
  void lineEndsAndMark_areKept_throughEveryWayIn() throws IOException, TimeoutException {
    String windows = "\uFEFF" + POLICY.replace("\n", "\r\n").stripTrailing();
    for (String way : List.of("dialog", "drop", "command line", "recent", "reload")) {
      Files.writeString(file, windows);
      switch (way) {
        case "dialog" -> {
          rig.answers.toOpen = List.of(file);
          rig.run("file.open-identity");
        }
        case "drop" -> rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(file)));
        case "command line" -> {
          rig.close();
          Edit.Load load =
              new Edit.Load(
                  DocumentId.IDENTITY, "mine.json", file.toString(), windows.substring(1));
          rig =
              new WindowRig(
                  new Edit.Replace(
                      new StartOptions(new Edit.Replace(List.of(load)), "")
                          .workspace(() -> false).snapshot().documents().stream()
                              .map(one ->
                                  new Edit.Load(one.id(), one.title(), one.path(), one.text()))
                              .toList()));
        }
        case "recent" -> rig.onFx(() -> rig.window.files().openInPlace(LayerKind.IDENTITY, file));
        default -> {
          Files.writeString(file, OTHERS);
          rig.onFx(() -> rig.window.files().openInPlace(LayerKind.IDENTITY, file));
          Files.writeString(file, windows);
          rig.onFx(rig.window.disk()::look);
          press("reload");
        }
      }
      assertThat(document().dirty()).as(way).isFalse();
      rig.type(rig.identity(), 1, " ");
      rig.run("file.save-identity");
      assertThat(Files.readString(file))
          .as(way)
          .isEqualTo(windows.replace("{\r\n  \"V", "{ \r\n  \"V"));
    }
  }

  @Test
  void killedWindow_isRestored_asItStood_andNoFileIsWritten() throws IOException, TimeoutException {
    openMine();
    rig.type(rig.identity(), 0, "  ");
    Path left = journals().getFirst();
    byte[] kept = Files.readAllBytes(left);
    rig.onFx(() -> rig.window.commands().run("file.save-identity"));
    assertThat(journals()).as("all is saved").isEmpty();
    Files.writeString(file, POLICY);
    dead("0123456789abcdef0123456789abcdef", kept);

    rig.close();
    rig = WindowRig.keeping(blank(), state());
    assertThat(question())
        .isEqualTo("Vennguard ended on 23 Nov 2026, 14:02 without saving `mine.json`: restore it?");
    press("restore");

    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo("  " + POLICY);
    assertThat(document().dirty()).isTrue();
    assertThat(document().path()).isEqualTo(file.toString());
    assertThat(file).content().isEqualTo(POLICY);
    assertThat(journals()).as("now this session's").hasSize(1).doesNotContain(left);
    rig.run("file.save-identity");
    assertThat(file).content().isEqualTo("  " + POLICY);
    assertThat(journals()).isEmpty();
  }

  @Test
  void severalDeadSessions_areOfferedSideBySide_andNoneIsLostUnasked()
      throws IOException, TimeoutException {
    rig.close();
    dead("one");
    dead("two");
    Files.writeString(state().resolve("journal/" + "a".repeat(32) + ".json"), "{\"format\":");
    rig = WindowRig.keeping(blank(), state());

    assertThat(rig.window.notice()).contains("was put aside as `").contains(".broken`");
    assertThat(rig.<Button>node("#question-restore")).isNotNull();
    press("restore");
    String first = rig.text(LayerKind.IDENTITY);
    press("restore");
    assertThat(rig.answers.asked).as("the restored text is unsaved").hasSize(1);
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(first);
    press("later");
    rig.onFx(() -> rig.window.close());
    rig.close();

    rig = WindowRig.keeping(blank(), state());
    assertThat(question()).contains("restore it?");
    press("discard");
    press("discard");
    assertThat(question()).isEmpty();
    assertThat(journals()).isEmpty();
  }

  @Test
  void journal_thatCannotBeKept_isToldOnce() throws IOException {
    Files.writeString(state(), "a file in the way");
    rig.type(rig.identity(), 0, "{");
    assertThat(rig.window.notice()).contains("is not kept").contains("save often");
    rig.onFx(rig.window.noticeBar()::hide);
    rig.type(rig.identity(), 0, "{");
    assertThat(rig.window.notice()).isEmpty();
  }

  @Test
  void mistake_isLogged() throws IOException {
    rig.onFx(() -> rig.window.noticeBar().fault(new IllegalStateException("arn:aws:s3:::secret")));
    assertThat(Files.readString(state().resolve("log/vennguard.log")))
        .contains("java.lang.IllegalStateException")
        .doesNotContain("secret");
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

  private static Edit.Replace blank() {
    return new Edit.Replace(
        List.of(
            new Edit.Load(DocumentId.IDENTITY, "identity.json", "", ""),
            new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", "")));
  }

  private Path state() {
    return folder.resolve("state");
  }

  private List<Path> journals() throws IOException {
    try (var files = Files.list(state().resolve("journal"))) {
      return files.filter(one -> one.toString().endsWith(".json")).toList();
    }
  }

  private void dead(String name, byte[] journal) throws IOException {
    Files.write(state().resolve("journal/" + name + ".json"), journal);
  }

  private void dead(String text) throws IOException {
    Journal journal = new JournalFolder(state().resolve("journal")).begin();
    journal.keep(
        new JournalPage(
            Instant.parse("2026-11-22T10:00:00Z"),
            List.of(
                new JournalDocument(
                    DocumentId.IDENTITY, text + ".json", "", FileForm.PLAIN, text, "", ""))));
    journal.leave();
  }
}
