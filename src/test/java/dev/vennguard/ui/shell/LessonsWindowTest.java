package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.lessons.LessonsView;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The course in the real window. */
class LessonsWindowTest {
  private static void press(WindowRig rig, String id) {
    rig.onFx(() -> rig.<ButtonBase>find(id).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Before a class, gate by gate, by keys alone; then the lesson is as it was. */
  private static void presented(WindowRig rig) {
    press(rig, "#lesson-present");
    assertThat(rig.<Label>node("#present-answer").getText()).isEqualTo("What happens?");
    push(rig, KeyCode.RIGHT, KeyCode.RIGHT);
    assertThat(rig.<Label>node("#present-answer").getText()).startsWith("✗ implicitly denied");
    assertThat(rig.node("#present").getAccessibleText())
        .contains("s3:ListAllMyBuckets", "identity policy: ✗ does not allow", "right circle only");
    push(rig, KeyCode.PAGE_UP);
    assertThat(rig.<Label>node("#present-answer").getText()).isEqualTo("What happens?");
    push(rig, KeyCode.END);
    assertThat(rig.<Label>node("#present-page").getText()).isEqualTo("3 of 3");
    push(rig, KeyCode.ESCAPE);
    assertThat(rig.<Node>node("#present")).isNull();
    assertThat(rig.<Label>node("#verdict").getText()).startsWith("✗");
  }

  private static void push(WindowRig rig, KeyCode... keys) {
    for (KeyCode key : keys) {
      rig.robot.push(key);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void firstLesson_wrongAnswer_repair_leaving() throws TimeoutException {
    WindowRig rig = WindowRig.onSample();
    String before = rig.text(LayerKind.IDENTITY);
    rig.run("view.lessons");
    press(rig, "#lesson-start");
    LessonsView view = rig.node("#lessons-view");
    assertThat(rig.text(LayerKind.IDENTITY)).contains("cloudwatch:ListMetrics");
    press(rig, "#lesson-forward");
    press(rig, "#lesson-forward");
    assertThat(rig.<Label>node("#lesson-cover").isVisible()).isTrue();
    press(rig, "#answer-allowed");
    press(rig, "#answer-commit");
    assertThat(rig.<Label>node("#verdict").getText()).startsWith("✗");
    assertThat(rig.<Label>node("#belief").getText())
        .contains("A permissions boundary gives permissions.");
    assertThat(rig.<Label>node("#lesson-cover").isVisible()).isFalse();
    press(rig, "#gate-next");
    assertThat(rig.<Label>node("#gate-identity").getText()).startsWith("✗");
    presented(rig);
    press(rig, "#lesson-forward");
    press(rig, "#lesson-forward");
    assertThat(rig.<Label>node("#relation").getText()).startsWith("▼ Too narrow");
    rig.onFx(() -> {
      var editor = rig.window.panes().get(LayerKind.IDENTITY).editor();
      editor.replaceAll(
          editor
              .text()
              .replace(
                  "\"cloudwatch:ListMetrics\"",
                  "[\"s3:ListAllMyBuckets\", \"cloudwatch:ListMetrics\"]"));
      view.model().run().orElseThrow().edited();
    });
    assertThat(rig.<Label>node("#relation").getText()).startsWith("✓ Equal");
    press(rig, "#lesson-leave");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before);
    assertThat(rig.answers.asked).isEmpty();
    rig.close();
  }
}
