package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.teach.lesson.Stage;
import dev.vennguard.ui.lessons.LessonRun;
import dev.vennguard.ui.lessons.LessonStop;
import dev.vennguard.ui.lessons.LessonsView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    assertThat(rig.node("#messages").isVisible()).isFalse();
    push(rig, KeyCode.RIGHT, KeyCode.RIGHT);
    assertThat(rig.<Label>node("#present-answer").getText()).startsWith("✗ Implicitly denied");
    assertThat(rig.node("#present").getAccessibleText())
        .contains("s3:ListAllMyBuckets", "identity policy: ✗ does not allow", "right circle only");
    push(rig, KeyCode.PAGE_UP);
    assertThat(rig.<Label>node("#present-answer").getText()).isEqualTo("What happens?");
    push(rig, KeyCode.END);
    assertThat(rig.<Label>node("#present-page").getText()).isEqualTo("3 of 3");
    push(rig, KeyCode.ESCAPE);
    assertThat(rig.<Node>node("#present")).isNull();
    assertThat(rig.node("#messages").isVisible()).isTrue();
    assertThat(rig.<Label>node("#verdict").getText()).startsWith("✗");
  }

  private static void push(WindowRig rig, KeyCode... keys) {
    for (KeyCode key : keys) {
      rig.robot.push(key);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void eachStage_inTheWindow(@TempDir Path folder) throws TimeoutException {
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
    assertThat(rig.node("#gate-next").getAccessibleText()).contains("Identity policy: does not");
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
    assertThat(rig.identity().getAccessibleText()).contains("leaves it. Repair: ✓ Equal");
    practised(rig, view);
    // Another panel in its place, and back: the lesson is where it was.
    int page = WindowRig.read(() -> view.model().run().orElseThrow().at());
    rig.run("view.what-if");
    assertThat(rig.<Label>node("#lesson-cover").isVisible()).isFalse();
    rig.run("view.lessons");
    assertThat(WindowRig.read(() -> view.model().run().orElseThrow().at())).isEqualTo(page);
    transferred(rig);
    attacked(rig, view);
    press(rig, "#lesson-leave");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before);
    assertThat(rig.identity().getAccessibleText()).doesNotContain("Repair");
    assertThat(rig.answers.asked).isEmpty();
    own(rig, folder);
    rig.close();
  }

  /** A variation is answered, and the practice ended. */
  private static void practised(WindowRig rig, LessonsView view) {
    press(rig, "#lesson-forward");
    assertThat(rig.<Label>node("#lesson-cover").isVisible()).isTrue();
    // A finding about a pair that was changed says what happens.
    rig.onFx(() -> rig.window.made().display().look());
    assertThat(rig.<Label>node("#problem-count").getText()).isEmpty();
    press(rig, "#answer-commit");
    assertThat(rig.<Label>node("#answer-missing").getText()).startsWith("Choose an answer");
    press(rig, "#answer-depends");
    rig.onFx(() -> rig.node("#answer-depends").requestFocus());
    push(rig, KeyCode.ENTER);
    assertThat(rig.<Label>node("#verdict").getText()).startsWith("✗");
    assertThat(rig.<Label>node("#problem-count").getText()).isNotEmpty();
    press(rig, "#drill-end");
    assertThat(rig.<Label>node("#drill-summary").getText()).startsWith("You answered 1; right: 0");
    assertThat(WindowRig.read(() -> view.model().run().orElseThrow().summary())).isTrue();
  }

  /** By keys alone. */
  private static void transferred(WindowRig rig) {
    press(rig, "#lesson-forward");
    assertThat(rig.<Node>node("#answer-allowed").isFocused()).isTrue();
    push(rig, KeyCode.ENTER, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    // Which policy refuses is still to be chosen.
    assertThat(rig.<Label>node("#answer-missing").getText()).startsWith("Choose an answer");
    push(rig, KeyCode.SPACE);
    assertThat(rig.<RadioButton>node("#answer-implicit").isSelected()).isTrue();
    assertThat(rig.<RadioButton>node("#by-identity").isSelected()).isTrue();
    push(rig, KeyCode.TAB, KeyCode.RIGHT, KeyCode.ENTER);
    assertThat(rig.<Label>node("#verdict").getText()).startsWith("✓");
    assertThat(rig.<Label>node("#verdict").isFocused()).isTrue();
  }

  /** A way out that is none, then one that is. */
  private static void attacked(WindowRig rig, LessonsView view) {
    press(rig, "#lesson-leave");
    press(rig, "#lesson-guard-the-boundary");
    rig.onFx(() -> {
      LessonRun run = view.model().run().orElseThrow();
      run.goTo(run.stops().stream().map(LessonStop::stage).toList().indexOf(Stage.ATTACK));
    });
    write(rig, "#attack-action", "iam:ListRoles");
    write(rig, "#attack-resource", "*");
    press(rig, "#attack-try");
    assertThat(rig.<Label>node("#attack-outcome").getText()).startsWith("– It goes through");
    write(rig, "#attack-action", "iam:DeleteRolePermissionsBoundary");
    write(rig, "#attack-resource", "arn:aws:iam::111122223333:role/app");
    press(rig, "#attack-try");
    assertThat(rig.<Label>node("#attack-outcome").getText()).startsWith("✓ You are out");
  }

  /** A folder that is no lesson is said with its file; the window stays as it is. */
  private static void own(WindowRig rig, Path folder) throws TimeoutException {
    rig.answers.toOpen = List.of(folder);
    rig.run("file.open-lesson");
    assertThat(rig.<Node>node("#lesson-faulty").lookup(".lesson-refutation"))
        .isInstanceOfSatisfying(
            Label.class, line -> assertThat(line.getText()).contains("lesson.md: the file is"));
    press(rig, "#own-back");
    rig.run("view.make-lesson");
    write(rig, "#maker-action", "s3:GetObject");
    write(rig, "#maker-resource", "arn:aws:s3:::b/x");
    rig.answers.toSave = Optional.of(folder.resolve("made"));
    press(rig, "#maker-write");
    assertThat(rig.<Label>node("#maker-answer").getText()).startsWith("The right answer: ");
    // The disk has a thread of its own.
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> rig.node("#maker-open") != null);
    press(rig, "#maker-open");
    assertThat(rig.<Label>node("#lesson-title").getText()).isEqualTo("A lesson");
  }

  private static void write(WindowRig rig, String id, String text) {
    rig.onFx(() -> rig.<TextInputControl>find(id).setText(text));
  }
}
