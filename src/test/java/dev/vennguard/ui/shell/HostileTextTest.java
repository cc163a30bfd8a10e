package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.DocumentId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.shape.Path;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts that a window must bear: each is shown, and the middle shows what it says. */
@ExtendWith(SharedWindow.class)
class HostileTextTest {
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  @Test
  void sid_withAnyCharacters_isShownAndEvaluated() {
    for (String sid :
        List.of(
            "\\u202e\\ud83d\\ude00",
            "\\u202e\\ud83d\\ude00 and words that go on for more than a line of the list",
            "\\u0627\\u0628 \\ud83d\\ude00 and words that go on for more than a line",
            "\u0627\u0628 \uD83D\uDE00 and words that go on for more than a line",
            "\\ud83d \\udc00 \\u2028 \\u0000 \\u001b[2J",
            "\\u2067\\u0661\\u0662 \\ud83d\\ude00\\u2069 \\u200f words that go on and on and on")) {
      isShownAndEvaluated(sid);
    }
  }

  private void isShownAndEvaluated(String sid) {
    rig.onFx(() ->
        rig.identity()
            .replaceText(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"%s\",\"Effect\":\"Allow\","
                        .formatted(sid)
                    + "\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"));
    rig.select("s3:GetObject");
    rig.run("edit.undo");
    rig.run("edit.redo");

    assertThat(rig.window.notice()).as(sid).isEmpty();
    assertThat(rig.outcome("s3:GetObject")).as(sid).isNotEqualTo(Outcome.NEITHER);
    assertThat(rig.outcome("iam:CreateRole")).isNotEqualTo(Outcome.CONDITIONAL);
    assertThat(rig.<ListView<?>>node("#problems").getItems()).isNotEmpty();
    assertThat(rig.<Label>node("#problem-count").getText()).contains("error");
  }

  @Test
  void oneHugeLine_hasFewShapes() {
    CodeArea area = rig.identity();

    rig.onFx(() -> area.replaceText("x".repeat(300_000)));

    assertThat(rig.snapshotText(DocumentId.IDENTITY)).hasSize(300_000);
    int elements =
        WindowRig.ask(() -> area.lookupAll("*").stream().mapToInt(HostileTextTest::elements).sum());
    assertThat(elements).isLessThan(3_000);
    assertThat(rig.window.notice()).isEmpty();
  }

  private static int elements(Node node) {
    return node instanceof Path path ? path.getElements().size() : 0;
  }
}
