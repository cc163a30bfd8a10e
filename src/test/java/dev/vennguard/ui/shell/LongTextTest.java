package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.editor.PolicyEditing;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Far jumps in long texts. Lines were styled while Flowless went over them, which threw in the
 * layout of a frame: a test fails if anything did.
 */
@ExtendWith(SharedWindow.class)
class LongTextTest {
  private WindowRig rig;

  @BeforeEach
  void share(WindowRig shared) {
    rig = shared;
  }

  private CodeArea open(String text) {
    rig.open(
        new Edit.Replace(
            List.of(
                new Edit.Load(DocumentId.IDENTITY, "identity.json", "", text),
                new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", ""))));
    CodeArea area = rig.identity();
    rig.onFx(area::requestFocus);
    return area;
  }

  private static String lines(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("line ").append(i).append('\n');
    }
    return text.toString();
  }

  private PolicyEditing editor() {
    return rig.window.panes().get(LayerKind.IDENTITY).editor();
  }

  private int lastShown(CodeArea area) {
    return WindowRig.ask(area::lastVisibleParToAllParIndex);
  }

  private void scroll(Node flow, double pixels) {
    Point2D at = flow.localToScreen(20, 20);
    Event.fireEvent(
        flow,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            pixels,
            0,
            pixels,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 1000})
  void end_isShown_inColour(int lines) {
    CodeArea area = open(LongPolicies.policy(lines));

    rig.robot.push(KeyCode.CONTROL, KeyCode.END);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(area.getCaretPosition()).isEqualTo(area.getLength());
    assertThat(lastShown(area)).isEqualTo(area.getParagraphs().size() - 1);
    assertThat(area.getStyleOfChar(area.getText().lastIndexOf("Resource"))).contains("vg-json-key");
  }

  @ParameterizedTest
  @ValueSource(ints = 400)
  void all_isSelected(int lines) {
    CodeArea area = open(LongPolicies.policy(lines));

    rig.robot.push(KeyCode.CONTROL, KeyCode.A);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(area.getSelection().getLength()).isEqualTo(area.getLength());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 400, 1000})
  void farLine_isFound_afterAnotherTextCame(int lines) {
    CodeArea area = open(LongPolicies.policy(60));
    rig.onFx(() -> editor().load(lines(lines)));

    String sought = "line " + (lines - 40);
    rig.onFx(() -> {
      int at = editor().text().indexOf(sought);
      editor().select(new Span(at, at + sought.length()));
    });

    assertThat(area.getCurrentParagraph()).isEqualTo(lines - 40);
    assertThat(lastShown(area)).isGreaterThanOrEqualTo(lines - 40);
  }

  @ParameterizedTest
  @ValueSource(ints = 300)
  void pages_areTurned_toTheEnd(int lines) {
    CodeArea area = open(LongPolicies.policy(lines));

    for (int i = 0; i < lines / 10; i++) {
      rig.robot.push(KeyCode.PAGE_DOWN);
    }
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(area.getCaretPosition()).isEqualTo(area.getLength());
  }

  @Test
  void problems_areScrolledAndGoneTo_whereThereAreAThousand() {
    CodeArea area =
        open(
            "{\"Statement\": [%s{}]}"
                .formatted("{\"Effect\": \"Alow\", \"Action\": \"*\"},\n".repeat(990)));
    ListView<?> problems = rig.node("#problems");
    int count = problems.getItems().size();
    assertThat(count).isGreaterThan(990);

    for (int row = 7; row < count; row = row * 3) {
      int chosen = count - row;
      rig.onFx(() -> {
        problems.requestFocus();
        problems.getSelectionModel().select(chosen);
        problems.scrollTo(chosen);
      });
      rig.robot.type(KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(area.getCurrentParagraph()).isPositive();
      rig.onFx(() -> scroll(problems.lookup(".virtual-flow"), 900));
      rig.onFx(() -> scroll(area.lookup(".virtual-flow"), -4_000));
    }
  }
}
