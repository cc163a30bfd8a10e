package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.MouseEvents;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import dev.vennguard.workspace.Selection;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/** Finding and replacing, closers, sizes and lines in the real window. */
@ExtendWith(SharedWindow.class)
class FindBarTest {
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  @Test
  void find_marksAllWhileItIsTyped_andReplaces_asOneEdit() {
    CodeArea area = rig.identity();
    String before = area.getText();
    rig.onFx(area::requestFocus);
    rig.run("edit.find");
    rig.onFx(() -> rig.<TextField>find("#find").setText("\"ALLOW\""));
    rig.robot.push(new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.<TextField>node("#replace").isVisible()).isTrue();
    int count = before.split("\"Allow\"", -1).length - 1;
    assertThat(result()).isEqualTo("1 of " + count);
    assertThat(area.getSelectedText()).isEqualTo("\"Allow\"");
    assertThat(area.getStyleOfChar(area.getSelection().getStart())).contains("vg-hit");
    rig.onFx(() -> rig.<ToggleButton>find("#find-case").fire());
    assertThat(result()).isEqualTo("not found");
    rig.onFx(() -> {
      rig.<ToggleButton>find("#find-case").fire();
      rig.<ToggleButton>find("#find-regex").fire();
      rig.<TextField>find("#find").setText("\"A(llow)\"");
      rig.<TextField>find("#replace").setText("\"B$1\"");
      rig.<Button>find("#replace-all").fire();
    });
    assertThat(area.getText()).isEqualTo(before.replace("\"Allow\"", "\"Bllow\""));
    assertThat(result()).isEqualTo(count + " replaced");
    rig.run("edit.undo");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before);
    rig.onFx(() -> {
      area.requestFocus();
      area.selectRange(before.indexOf("s3:*"), before.indexOf("s3:*") + 4);
    });
    rig.run("edit.find");
    assertThat(rig.<TextField>node("#find").getText()).isEqualTo("s3:\\*");
    closedByEsc(rig.node("#replace-all"));
    rig.run("edit.find");
    closedByEsc(area);
  }

  private void closedByEsc(Node focused) {
    rig.onFx(focused::requestFocus);
    rig.robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.<TextField>node("#find").getParent().getParent().isVisible()).isFalse();
    assertThat(rig.identity().isFocused()).isTrue();
  }

  @Test
  void closersThatWereInserted_areTypedOver_andLinesAndSizesFollowTheirCommands() {
    CodeArea area = rig.identity();
    rig.onFx(() -> area.replaceText(""));
    rig.type(area, 0, "{\"a\":[1]}");
    assertThat(area.getText()).isEqualTo("{\"a\":[1]}");
    rig.onFx(() -> area.replaceText("a\nb\nc"));
    rig.run("edit.go-to-line");
    rig.onFx(() -> rig.<TextField>find("#go-to-line").setText("3"));
    assertThat(area.getCaretPosition()).isEqualTo(4);
    double width = WindowRig.read(() -> area.getWidth());
    rig.run("view.larger");
    rig.onFx(() -> rig.window.scene().getRoot().layout());
    assertThat(WindowRig.read(() -> area.localToScene(area.getBoundsInLocal()).getWidth()))
        .isNotEqualTo(width);
    rig.run("view.usual-size");
    rig.run("view.text-larger");
    assertThat(WindowRig.read(area::getStyle)).contains("13.2");
    rig.run("edit.wrap");
    assertThat(WindowRig.read(area::isWrapText)).isTrue();
  }

  @Test
  void controlAndAClick_showWhatAPatternCovers() {
    CodeArea area = rig.identity();
    int at = area.getText().indexOf("s3:*") + 2;
    // The robot of the headless screen presses buttons without the keys that are held.
    rig.onFx(() -> {
      Bounds letter = area.getCharacterBoundsOnScreen(at, at + 1).orElseThrow();
      Point2D point =
          area.localToScene(area.screenToLocal(letter.getMinX() + 1, letter.getCenterY()));
      Event.fireEvent(
          area, MouseEvents.of(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, point, true));
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(WindowRig.read(() -> rig.window.selectionProperty().get()))
        .isInstanceOfSatisfying(
            Selection.Actions.class, found -> assertThat(found.title()).isEqualTo("s3:*"));
  }

  @Test
  void actionInTheText_opensItsCard_andBothStatementsStayMarked() {
    CodeArea area = rig.identity();
    rig.onFx(() -> {
      area.requestFocus();
      area.moveTo(area.getText().indexOf("iam:CreateRole") + 3);
    });
    rig.run("edit.explain-action");
    assertThat(WindowRig.read(() -> rig.window.selectionProperty().get()))
        .isEqualTo(new Selection.OneAction(rig.index("iam:CreateRole")));
    int line = area.getCurrentParagraph();
    assertThat(area.getParagraph(line).getParagraphStyle()).contains("vg-highlighted");
    rig.onFx(() -> area.moveTo(area.getText().indexOf("s3:")));
    assertThat(WindowRig.read(() -> rig.window.selectionProperty().get()))
        .isInstanceOf(Selection.StatementAt.class);
    assertThat(area.getParagraph(line).getParagraphStyle()).contains("vg-highlighted");
    rig.run("edit.copy-card");
    assertThat(clipboard()).startsWith("iam:CreateRole — Write").contains("\n");
    rig.select("iam:CreateRole");
    rig.run("matrix.copy-row");
    assertThat(clipboard()).startsWith("iam:CreateRole, Write, ");
  }

  @Test
  void filters_areTokensInOneField_eachWithItsCount_andRemovable() {
    rig.onFx(() -> {
      rig.<ToggleButton>find("#chip-cut-off").fire();
      rig.<TextField>find("#matrix-filter").setText("iam:");
    });
    Counts counts = new Counts(WindowRig.read(() -> rig.window.snapshot().evaluation()));
    Button token = rig.node("#matrix-token-Cut-off");
    assertThat(token.getText()).isEqualTo("Cut off");
    Label number = (Label) token.getGraphic();
    assertThat(number.getText()).isEqualTo("%,d  ×".formatted(counts.count(Standing.CUT_OFF)));
    rig.onFx(() -> token.setMaxWidth(44));
    assertThat(WindowRig.ask(() -> number.getWidth() >= number.prefWidth(-1)))
        .as("its number stays whole")
        .isTrue();
    assertThat(rig.<Label>node("#matrix-text-count").getText()).matches("[0-9,]+");
    rig.onFx(token::fire);
    assertThat(rig.<ToggleButton>node("#chip-cut-off").isSelected()).isFalse();
    rig.onFx(() -> rig.<Button>find("#matrix-text-clear").fire());
    assertThat(rig.<TextField>node("#matrix-filter").getText()).isEmpty();
  }

  private static String clipboard() {
    return WindowRig.read(() -> Clipboard.getSystemClipboard().getString());
  }

  private String result() {
    return WindowRig.read(() -> rig.<Label>find("#find-result").getText());
  }
}
