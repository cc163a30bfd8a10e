package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.workspace.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Dumps, answers and refused calls in the real window. */
class ArrivalsWindowTest {
  private static final Path CASES = Path.of("src/test/resources/opened");

  private static void paste(WindowRig rig, String text) {
    rig.onFx(() -> {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
      var editor = rig.window.panes().get(LayerKind.IDENTITY).editor();
      editor.focus();
    });
    rig.onFx(() -> {
      rig.identity().selectAll();
      rig.window.commands().run("edit.paste");
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void role_isFoundByTyping_answerIsPasted_refusedCallIsAsked()
      throws IOException, TimeoutException {
    WindowRig rig = WindowRig.onSample();
    Path dump = CASES.resolve("dump-two-pages/input.json");
    rig.onFx(() -> rig.window.openFiles(LayerKind.BOUNDARY, List.of(dump)));
    TextField field = rig.node("#palette-text");
    assertThat(rig.<Node>node("#arrival")).isNotNull();
    rig.onFx(() -> field.setText("app"));
    rig.robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.window.snapshot().documents())
        .extracting(document -> document.id().kind())
        .contains(LayerKind.IDENTITY, LayerKind.BOUNDARY);
    assertThat(rig.window.snapshot().documents())
        .filteredOn(document -> !document.blank())
        .extracting(Document::path)
        .containsOnly("");
    assertThat(rig.window.notice()).startsWith("`input.json` is an account dump").contains("role");

    paste(rig, Files.readString(CASES.resolve("get-user-policy/input.json")));
    assertThat(rig.text(LayerKind.IDENTITY)).startsWith("{\n  \"Version\"");
    assertThat(rig.window.notice()).contains("get-user-policy").endsWith("undo takes it back");

    rig.answers.answer = Prompts.Answer.DISCARD;
    Path event = CASES.resolve("trail-event/input.json");
    rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(event)));
    assertThat(rig.window.notice()).contains("CloudTrail");
    assertThat(rig.<Node>node("#sheet").isVisible()).isTrue();
    rig.close();
  }
}
