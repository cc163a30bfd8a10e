package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.ReviewNote;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.kit.ZoomPane;
import dev.vennguard.ui.palette.PaletteItem;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.setting.ReadingSize;
import dev.vennguard.ui.shell.setting.SettingsFile;
import dev.vennguard.ui.venn.VennForm;
import dev.vennguard.ui.venn.VennScope;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Opening, saving, exporting and closing in the real window. */
@ExtendWith(SharedWindow.class)
class FilesTest {
  private static final String POLICY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}]
      }
      """;

  @TempDir private Path folder;
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  @Test
  void file_isOpenedAndSaved_withItsLineEnds() throws IOException {
    Path file = file("mine.json", POLICY.replace("\n", "\r\n"));
    rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(file)));
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(POLICY);
    assertThat(document().dirty()).isFalse();

    rig.type(rig.identity(), 1, " ");
    assertThat(document().dirty()).isTrue();
    rig.run("file.save-identity");

    assertThat(document().dirty()).isFalse();
    assertThat(Files.readString(file))
        .isEqualTo(POLICY.replace("{\n  \"V", "{ \n  \"V").replace("\n", "\r\n"));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void hugeFile_isRefusedWithAMessage_andNothingChanges() throws IOException {
    String before = rig.text(LayerKind.BOUNDARY);
    Path file = file("huge.json", "x".repeat(5_000_000));

    rig.onFx(() -> rig.window.openFiles(LayerKind.BOUNDARY, List.of(file)));

    assertThat(rig.window.notice())
        .isEqualTo(
            "`huge.json` has 5,000,000 bytes and was not opened: a policy has at most 131,072"
                + " characters; choose a file that holds one policy document");
    assertThat(rig.text(LayerKind.BOUNDARY)).isEqualTo(before);
    rig.type(rig.identity(), 0, " ");
    assertThat(rig.snapshotText(DocumentId.IDENTITY)).startsWith(" {");
  }

  @Test
  void binaryFile_isRefusedWithAMessage_andNothingChanges() throws IOException {
    String before = rig.text(LayerKind.IDENTITY);
    Path file = folder.resolve("picture.png");
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xFF, (byte) 0xFE});

    rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(file)));

    assertThat(rig.window.notice())
        .startsWith("`picture.png` was not opened: ")
        .doesNotContain("line 1, column 1");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before);
  }

  @Test
  void minifiedFile_isShownInLines_andIsNotDirty() throws IOException {
    String action = "\"s3:GetObject\",".repeat(450);
    String line =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + action
            + "\"s3:PutObject\"],\"Resource\":\"*\"}]}";
    Path file = file("line.json", line);

    rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(file)));

    assertThat(rig.text(LayerKind.IDENTITY).lines().count()).isGreaterThan(450);
    assertThat(document().dirty()).isFalse();
    assertThat(Files.readString(file)).isEqualTo(line);
    assertThat(rig.window.notice()).contains("the file is unchanged");
  }

  @Test
  void closing_asks_whenSomethingIsUnsaved() {
    assertThat(WindowRig.<Boolean>ask(() -> rig.window.mayClose())).isTrue();
    rig.type(rig.identity(), 0, " ");

    assertThat(WindowRig.<Boolean>ask(() -> rig.window.mayClose())).isFalse();
    assertThat(rig.answers.asked).containsExactly(List.of("identity.json"));
    rig.answers.answer = Prompts.Answer.DISCARD;
    assertThat(WindowRig.<Boolean>ask(() -> rig.window.mayClose())).isTrue();

    Path file = folder.resolve("kept.json");
    rig.answers.answer = Prompts.Answer.SAVE;
    rig.answers.toSave = Optional.of(file);
    assertThat(WindowRig.<Boolean>ask(() -> rig.window.mayClose())).isTrue();
    assertThat(file).content().isEqualTo(rig.text(LayerKind.IDENTITY));
  }

  @Test
  void failedSave_saysSo_andKeepsTheText() {
    rig.answers.toSave = Optional.of(folder.resolve("missing").resolve("x.json"));
    rig.type(rig.identity(), 0, " ");
    rig.run("file.save-identity");

    assertThat(rig.window.notice()).contains("could not be written").contains("nothing is lost");
    assertThat(rig.text(LayerKind.IDENTITY)).startsWith(" {");
    assertThat(document().dirty()).isTrue();
  }

  @Test
  void severalFiles_openBesideEachOther_onTheIdentitySide() throws IOException {
    Path one = file("one.json", POLICY);
    Path two = file("two.json", POLICY.replace("sqs", "sns"));
    rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(one, two)));

    assertThat(rig.window.snapshot().documents(LayerKind.IDENTITY))
        .extracting(Document::title)
        .containsExactly("one.json", "two.json");
  }

  @Test
  void sample_replacesAll_afterAsking() {
    rig.type(rig.identity(), 0, " ");
    rig.run("file.new");
    assertThat(rig.answers.asked).hasSize(1);
    assertThat(rig.text(LayerKind.IDENTITY)).isNotBlank();

    rig.answers.answer = Prompts.Answer.DISCARD;
    rig.run("file.new");
    assertThat(rig.text(LayerKind.IDENTITY)).isEmpty();
    assertThat(rig.text(LayerKind.BOUNDARY)).isEmpty();
  }

  @Test
  void hugeClipboard_isRefusedWithAMessage_andTypingGoesOn() {
    String before = rig.text(LayerKind.IDENTITY);
    rig.onFx(() -> {
      Clipboard.getSystemClipboard()
          .setContent(Map.of(DataFormat.PLAIN_TEXT, "{\"Statement\": []}\n".repeat(300_000)));
      rig.identity().requestFocus();
    });
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = WindowRig.read(threads::getCurrentThreadCpuTime);
    rig.run("edit.paste");

    long took = WindowRig.read(threads::getCurrentThreadCpuTime) - start;
    assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(2));
    assertThat(rig.window.notice())
        .isEqualTo(
            "the text on the clipboard has 5,400,000 characters and was not pasted: an editor takes"
                + " at most 1,000,000, and IAM at most 131,072; copy one policy document");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before);
    rig.type(rig.identity(), 0, " ");
    assertThat(rig.snapshotText(DocumentId.IDENTITY)).isEqualTo(" " + before);
  }

  @Test
  void tab_isClosedByKey_whicheverLayerItBelongsTo() {
    rig.onFx(() -> rig.<Button>find("#add-document").fire());
    assertThat(rig.window.snapshot().documents(LayerKind.IDENTITY)).hasSize(2);
    rig.onFx(() -> rig.window.panes().get(LayerKind.IDENTITY).editor().focus());
    closeTab();
    assertThat(rig.window.snapshot().documents(LayerKind.IDENTITY)).hasSize(1);

    rig.run("view.layers");
    for (LayerKind kind :
        List.of(LayerKind.SCP, LayerKind.RCP, LayerKind.SESSION, LayerKind.RESOURCE)) {
      rig.onFx(() -> rig.<Button>find("#layer-add-" + kind.id()).fire());
      rig.onFx(() -> rig.window.panes().get(kind).editor().focus());
      closeTab();
      assertThat(rig.window.snapshot().documents(kind)).as(kind.id()).isEmpty();
    }

    rig.run("view.boundary");
    closeTab();
    assertThat(rig.text(LayerKind.BOUNDARY)).isEmpty();
    assertThat(rig.window.snapshot().evaluation().layers().first(LayerKind.BOUNDARY)).isEmpty();
    rig.type(rig.identity(), 0, " ");
    closeTab();
    assertThat(rig.answers.asked).containsExactly(List.of("identity.json"));
    assertThat(rig.text(LayerKind.IDENTITY)).isNotBlank();
  }

  private void closeTab() {
    rig.robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void howItIsLookedAt_isRemembered_fromOneStartToTheNext() throws TimeoutException {
    Path file = folder.resolve("settings.properties");
    WindowRig before = new WindowRig(WindowRig.sample(), new SettingsFile(file), Runnable::run);
    before.run("venn.named-services");
    before.run("palette.open");
    before.robot.write("diabar", 0).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    before.run("edit.wrap");
    before.run("view.larger");
    before.run("view.text-smaller");
    before.close();

    WindowRig after = new WindowRig(WindowRig.sample(), new SettingsFile(file), Runnable::run);
    VennView venn = after.node("#venn");
    assertThat(venn.scopeProperty().get()).isEqualTo(VennScope.NAMED_SERVICES);
    assertThat(venn.formProperty().get()).isEqualTo(VennForm.BARS);
    assertThat(new SettingsFile(file).readingSize()).isEqualTo(new ReadingSize(true, 0.9, 1.1));
    assertThat(after.identity().isWrapText()).isTrue();
    after.run("palette.open");
    assertThat(after.<ListView<PaletteItem>>find("#palette-list").getItems().getFirst().title())
        .as("what was chosen last stands first")
        .isEqualTo("Diagram as bars");
    assertThat(after.window.scene().getRoot())
        .isInstanceOfSatisfying(ZoomPane.class, zoom -> assertThat(zoom.zoom()).isEqualTo(1.1));
    after.close();
  }

  @Test
  void export_writesTheReview_whereAsked() {
    Path file = folder.resolve("review.json");
    rig.answers.review = Optional.of(new ReviewNote("Ada", LocalDate.of(2026, 11, 23), ""));
    rig.answers.toSave = Optional.of(file);
    rig.run("export.reviewed");

    assertThat(file).content().isEqualTo("reviewed by Ada");
  }

  private Document document() {
    return WindowRig.ask(() -> rig.window.snapshot().document(DocumentId.IDENTITY).orElseThrow());
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }
}
