package dev.vennguard.ui.shell;

import static dev.vennguard.ui.shell.MineFile.POLICY;
import static dev.vennguard.ui.shell.MineFile.blank;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.exchange.journal.Journal;
import dev.vennguard.exchange.journal.JournalDocument;
import dev.vennguard.exchange.journal.JournalFolder;
import dev.vennguard.exchange.journal.JournalPage;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.lessons.LessonsView;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What a killed window leaves, and what is kept beside the settings. */
class KeptFilesTest {
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
  void focus_looksAtTheFiles() throws IOException {
    mine().openAndChange();
    // Without a screen no window loses the focus; but the scene can go to one that gets it.
    Stage other = WindowRig.ask(Stage::new);
    rig.onFx(() -> {
      other.setScene(rig.window.scene());
      other.show();
    });
    assertThat(mine().question()).contains("was changed on the disk");
    rig.onFx(() -> {
      rig.stage().setScene(rig.window.scene());
      other.hide();
    });
  }

  @Test
  void lineEndsAndMark_areKept_fromTheCommandLine() throws IOException, TimeoutException {
    String windows = "\uFEFF" + POLICY.replace("\n", "\r\n").stripTrailing();
    Files.writeString(file, windows);
    Edit.Load load =
        new Edit.Load(DocumentId.IDENTITY, "mine.json", file.toString(), windows.substring(1));
    List<Edit.Load> started =
        new StartOptions(new Edit.Replace(List.of(load)), "")
            .workspace(() -> false).snapshot().documents().stream()
                .map(one -> new Edit.Load(one.id(), one.title(), one.path(), one.text()))
                .toList();
    rig.close();
    rig = new WindowRig(new Edit.Replace(started));
    assertThat(mine().document().dirty()).isFalse();
    rig.type(rig.identity(), 1, " ");
    rig.run("file.save-identity");
    assertThat(Files.readString(file)).isEqualTo(windows.replace("{\r\n  \"V", "{ \r\n  \"V"));
  }

  @Test
  void killedWindow_isRestored_asItStood_andNoFileIsWritten() throws IOException, TimeoutException {
    mine().open();
    rig.type(rig.identity(), 0, "  ");
    Path left = journals().getFirst();
    byte[] kept = Files.readAllBytes(left);
    rig.onFx(() -> rig.window.commands().run("file.save-identity"));
    assertThat(journals()).as("all is saved").isEmpty();
    Files.writeString(file, POLICY);
    dead("0123456789abcdef0123456789abcdef", kept);

    rig.close();
    rig = WindowRig.keeping(blank(), state());
    assertThat(mine().question())
        .isEqualTo("Vennguard ended on 23 Nov 2026, 14:02 without saving `mine.json`: restore it?");
    mine().press("restore");

    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo("  " + POLICY);
    assertThat(mine().document().dirty()).isTrue();
    assertThat(mine().document().path()).isEqualTo(file.toString());
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
    mine().press("restore");
    String first = rig.text(LayerKind.IDENTITY);
    mine().press("restore");
    assertThat(rig.answers.asked).as("the restored text is unsaved").hasSize(1);
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(first);
    mine().press("later");
    rig.onFx(() -> rig.window.close());
    rig.close();

    rig = WindowRig.keeping(blank(), state());
    assertThat(mine().question()).contains("restore it?");
    mine().press("discard");
    mine().press("discard");
    assertThat(mine().question()).isEmpty();
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

  /** Nobody is asked about what comes back, and no end of the program loses it meanwhile. */
  @Test
  void unsavedText_isKeptThroughALesson() throws IOException {
    mine().open();
    rig.type(rig.identity(), 0, "  ");
    rig.onFx(() -> rig.<TextField>find("#matrix-filter").setText("s3"));
    rig.run("view.lessons");
    lesson();
    assertThat(rig.answers.asked).isEmpty();
    assertThat(rig.text(LayerKind.IDENTITY)).contains("cloudwatch:ListMetrics");
    assertThat(rig.<TextField>node("#matrix-filter").getText()).isEmpty();
    rig.type(rig.identity(), 0, " ");
    assertThat(Files.readString(journals().getFirst())).contains("\"text\":\"  {");

    assertThat(WindowRig.<Boolean>ask(() -> rig.window.mayClose())).isFalse();
    assertThat(rig.answers.asked).containsExactly(List.of("mine.json"));
    assertThat(rig.answers.told).isEqualTo("They are lost otherwise.");
    assertThat(inLesson()).isFalse();
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo("  " + POLICY);
    assertThat(journals()).hasSize(1);

    lesson();
    assertThat(rig.text(LayerKind.IDENTITY)).contains("cloudwatch:ListMetrics");
    rig.answers.answer = Prompts.Answer.DISCARD;
    rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(file)));
    assertThat(rig.text(LayerKind.IDENTITY)).as("and the lesson is left").isEqualTo(POLICY);
    assertThat(inLesson()).isFalse();
    lesson();
    assertThat(WindowRig.<Boolean>ask(() -> rig.window.mayClose())).isTrue();
    assertThat(rig.answers.asked).hasSize(2);
  }

  private boolean inLesson() {
    return WindowRig.read(() -> rig.<LessonsView>find("#lessons-view").model().run().isPresent());
  }

  private void lesson() {
    rig.onFx(() -> rig.<Button>find("#lesson-start").fire());
    WaitForAsyncUtils.waitForFxEvents();
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

  private MineFile mine() {
    return new MineFile(rig, file);
  }
}
