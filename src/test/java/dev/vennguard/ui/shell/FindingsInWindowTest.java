package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.editor.problem.ProblemPlace;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.finding.FindingList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Findings are seen, walked through, mended, hidden and shown again by keys and buttons alone. */
class FindingsInWindowTest {
  private static final String TWICE =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Sid": "Twice",
            "Effect": "Allow",
            "Action": ["s3:GetObject", "s3:GetObject"],
            "Resource": "*"
          }
        ]
      }
      """;

  @TempDir private Path folder;

  @Test
  void aFindingIsSeenMendedHiddenAndShownAgain_andTheReviewKeepsTheReason()
      throws TimeoutException, IOException {
    WindowRig rig =
        new WindowRig(
            new Edit.Replace(List.of(new Edit.Load(DocumentId.IDENTITY, "a.json", "", "{}"))));
    CodeArea area = rig.identity();
    rig.onFx(() -> area.replaceText(TWICE));
    assertThat(rows(rig)).as("nobody can see the window").isEmpty();
    rig.onFx(() -> rig.stage().setIconified(false));
    List<FindingList.Row> rows = await(rig, found -> !found.isEmpty());
    assertThat(rig.<Label>node("#problem-count").getText()).contains("suggestion");
    int count = rows.size();

    rig.onFx(area::requestFocus);
    rig.run("problem.next");
    assertThat(WindowRig.read(area::getCaretPosition)).isPositive();
    int second = TWICE.lastIndexOf("s3:GetObject");
    rig.onFx(() -> area.moveTo(second));
    rig.robot.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
    WindowRig.ask(() -> true);
    assertThat(rig.<Label>node("#explain-preview-effect").getText()).isEqualTo("no action changes");
    rig.onFx(() -> rig.<Button>find("#explain-apply").fire());
    assertThat(rig.text(LayerKind.IDENTITY)).containsOnlyOnce("s3:GetObject");
    await(rig, found -> found.size() == count - 1);
    rig.run("edit.undo");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(TWICE);
    await(rig, rows::equals);

    Path review = reviewed(rig);
    assertThat(Files.readString(review)).doesNotContain("kept for the auditor");
    rig.onFx(() -> area.moveTo(second));
    rig.run("finding.open");
    rig.onFx(() -> {
      rig.<TextField>find("#finding-reason").setText("kept for the auditor");
      rig.<Button>find("#finding-hide").fire();
    });
    assertThat(rows(rig)).hasSize(count - 1);
    assertThat(rig.window.notice()).startsWith("saved ");
    assertThat(Files.readString(review)).containsOnlyOnce("kept for the auditor");
    rig.onFx(() -> rig.<Button>find("#problems-hidden").fire());
    assertThat(rows(rig)).hasSize(count);
    rig.close();
  }

  private Path reviewed(WindowRig rig) {
    Path file = folder.resolve("a" + ReviewFile.ENDING);
    rig.answers.toSave = Optional.of(file);
    rig.run("review.panel");
    rig.onFx(() -> {
      rig.<ButtonBase>find("#review-approved").fire();
      rig.<TextField>find("#review-reviewer").setText("Ada");
      rig.<ButtonBase>find("#review-record").fire();
    });
    WindowRig.ask(() -> true);
    return file;
  }

  /** Where looking takes long, it is not done before nobody has typed for a moment. */
  private static List<FindingList.Row> await(WindowRig rig, Predicate<List<FindingList.Row>> wanted)
      throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        WindowRig.PATIENCE, TimeUnit.MILLISECONDS, () -> wanted.test(rows(rig)));
    return rows(rig);
  }

  /** There is no list where nothing is wrong. */
  private static List<FindingList.Row> rows(WindowRig rig) {
    return WindowRig.ask(() -> {
      Node found = rig.window.scene().lookup("#identity #problems");
      List<FindingList.Row> rows = new ArrayList<>();
      if (found instanceof ListView<?> list) {
        list.getItems().forEach(place -> rows.add(((ProblemPlace) place).row()));
      }
      return rows;
    });
  }
}
