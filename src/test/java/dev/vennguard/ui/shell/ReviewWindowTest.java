package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.workspace.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A review in the real window: decided, voided by an edit, opened again, verified, changed. */
class ReviewWindowTest {
  @TempDir private Path folder;

  private static void press(WindowRig rig, String id) {
    rig.onFx(() -> rig.<ButtonBase>find(id).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String lines(WindowRig rig) {
    return WindowRig.read(() -> rig.<VBox>find("#review-checked").getChildren().toString());
  }

  @Test
  void decision_isSaved_voidedByAnEdit_verified_andRefusedAfterOneByte()
      throws TimeoutException, IOException {
    WindowRig rig = WindowRig.onSample();
    Path file = folder.resolve("pair" + ReviewFile.ENDING);
    rig.run("review.panel");
    press(rig, "#review-approved");
    press(rig, "#review-record");
    assertThat(rig.<Label>node("#review-fault").getText()).startsWith("⚠ Say who decides");
    rig.onFx(() -> rig.<TextField>find("#review-reviewer").setText("Ada"));
    rig.answers.toSave = Optional.of(file);
    press(rig, "#review-record");
    assertThat(rig.<Label>node("#review-standing").getText()).isEqualTo("✓ Approved by Ada.");
    assertThat(Files.readString(file))
        .contains("\"approved\"")
        .contains("\"Ada\"")
        .containsPattern("\"doorsExamined\" : \\{")
        .contains("\"grade\" : \"open\"");
    rig.onFx(() -> {
      rig.window.select(new Selection.OneAction(0));
      rig.<TextField>find("#review-note-new").setText("asked for by the team");
    });
    press(rig, "#review-note-add");
    assertThat(Files.readString(file)).contains("asked for by the team");
    rig.onFx(() -> {
      TextField note = rig.find("#review-note-0");
      note.setText("asked for by Bo");
      note.fireEvent(new ActionEvent());
    });
    assertThat(Files.readString(file)).contains("asked for by Bo").doesNotContain("by the team");

    press(rig, "#review-verify");
    assertThat(lines(rig)).contains("✓ Verified");

    // A lesson has documents of its own, about which nobody decided anything.
    rig.run("view.lessons");
    press(rig, "#lesson-start");
    assertThat(rig.text(LayerKind.IDENTITY)).doesNotContain("AppData");
    assertThat(rig.<Label>node("#review-state").getText()).isEqualTo("✓ Approved by Ada");
    assertThat(rig.window.notice()).doesNotContain("void");
    press(rig, "#lesson-leave");
    assertThat(rig.text(LayerKind.IDENTITY)).contains("AppData");
    assertThat(rig.<Label>node("#review-state").getText()).isEqualTo("✓ Approved by Ada");
    rig.run("review.panel");

    rig.onFx(() -> {
      var editor = rig.window.panes().get(LayerKind.BOUNDARY).editor();
      editor.replaceAll(editor.text().replaceFirst("s3:\\*", "s3:Get*"));
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.<Label>node("#review-state").getText()).isEqualTo("⚠ Decision of Ada void");
    assertThat(rig.window.notice()).contains("was changed; have it reviewed again");
    press(rig, "#review-changes");
    assertThat(rig.window.notice()).contains("compared with what was reviewed");

    String accepted =
        "\"suppressed\": [{\"id\": \"X\", \"fingerprint\": \"\", \"reason\": \"wanted\"}]";
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("s3:\\*", "s3:X*")
            .replaceFirst("\"suppressed\" *: *\\[ *\\]", Matcher.quoteReplacement(accepted)));
    press(rig, "#review-verify");
    assertThat(lines(rig)).contains("✗ Refused").contains("is not the text whose digest");

    // What is open goes out in every form, and as the effective policy.
    for (String form : List.of("aws-cli", "html", "folder")) {
      Path out = folder.resolve("out-" + form);
      rig.answers.toSave = Optional.of(out);
      rig.run("export.as-" + form);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(out).as(rig.window.notice()).exists();
    }
    assertThat(Files.readString(folder.resolve("out-aws-cli"))).contains("create-role");
    assertThat(folder.resolve("out-folder/review.intoto.json")).exists();
    rig.run("venn.effective");
    WaitForAsyncUtils.waitFor(
        1, TimeUnit.MINUTES, () -> !rig.<Button>find("#effective-copy").isDisabled());
    assertThat(rig.<Label>node("#effective-words").getText()).contains("proved");
    assertThat(rig.<TextArea>node("#effective-text").getText()).contains("s3:Get*");
    rig.run("venn.effective");

    rig.answers.answer = Prompts.Answer.DISCARD;
    rig.onFx(() -> rig.window.openFiles(LayerKind.IDENTITY, List.of(file)));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.text(LayerKind.IDENTITY)).contains("s3:X*");
    assertThat(rig.<Label>node("#review-standing").getText()).startsWith("⚠ The decision of Ada");

    press(rig, "#review-approved");
    rig.onFx(() -> rig.<TextField>find("#review-reviewer").setText("Eve"));
    press(rig, "#review-record");
    assertThat(Files.readString(file)).contains("\"Eve\"").containsOnlyOnce("\"wanted\"");

    // What a form would change on the way is not written, and it is no fault of ours.
    rig.onFx(() -> {
      var editor = rig.window.panes().get(LayerKind.IDENTITY).editor();
      String text = editor.text();
      editor.replaceAll(
          text.replaceFirst("\"Resource\": \"\\*", "\"Resource\": \"*{{resolve:ssm:x}}"));
    });
    WaitForAsyncUtils.waitForFxEvents();
    rig.answers.toSave = Optional.of(folder.resolve("out.template"));
    rig.run("export.as-cloudformation");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.window.notice()).contains("was not written", "{{resolve:");
    assertThat(folder.resolve("out.template")).doesNotExist();
    rig.close();
  }
}
