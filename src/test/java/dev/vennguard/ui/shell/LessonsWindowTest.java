package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.lessons.LessonsView;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The course in the real window. */
class LessonsWindowTest {
  private static void press(WindowRig rig, String id) {
    rig.onFx(() -> rig.<ButtonBase>find(id).fire());
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
