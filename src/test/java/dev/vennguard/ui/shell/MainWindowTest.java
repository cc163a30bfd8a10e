package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Freshness;
import dev.vennguard.workspace.Selection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the real window: typing, problems, undo, tabs, theme, keys. */
@ExtendWith(SharedWindow.class)
class MainWindowTest {
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  @Test
  void typing_updatesTheSnapshot_atOnce() {
    CodeArea area = rig.identity();
    int at = area.getText().indexOf("\"s3:*\"") + 1;
    int allowed = rig.window.snapshot().evaluation().count(Outcome.ALLOWED);

    rig.type(area, at, "x");

    assertThat(rig.snapshotText(DocumentId.IDENTITY))
        .isEqualTo(area.getText())
        .contains("\"xs3:*\"");
    assertThat(rig.window.snapshot().evaluation().count(Outcome.ALLOWED)).isLessThan(allowed - 50);
    assertThat(rig.window.snapshot().document(DocumentId.IDENTITY).orElseThrow().dirty()).isTrue();
    assertThat(rig.<Label>node("#title").getText()).endsWith("not saved");
  }

  @Test
  void typing_coloursTheLine_synchronously() {
    CodeArea area = rig.identity();

    rig.type(area, 1, "\n\"Id\": 12,");

    assertThat(area.getStyleOfChar(area.getText().indexOf("Id"))).contains("vg-json-key");
    assertThat(area.getStyleOfChar(area.getText().indexOf("12,"))).contains("vg-json-number");
  }

  @Test
  void brokenText_keepsTheCountsUnderANote_untilItIsSound() {
    int allowed = rig.window.snapshot().evaluation().count(Outcome.ALLOWED);
    Label note = rig.node("#stale-note");
    assertThat(note.isVisible()).isFalse();

    rig.onFx(() -> rig.identity().replaceText(0, 1, "{{"));

    assertThat(rig.window.snapshot().freshness()).isInstanceOf(Freshness.Stale.class);
    assertThat(rig.window.snapshot().evaluation().count(Outcome.ALLOWED)).isEqualTo(allowed);
    assertThat(note.isVisible()).isTrue();
    assertThat(note.getText())
        .startsWith("Showing the state of 14:02:11, before the error on line");

    rig.run("edit.undo");
    assertThat(note.isVisible()).isFalse();
  }

  @Test
  void problem_isReachedByKeyboard_andJumpsToItsPlace() throws TimeoutException {
    CodeArea area = rig.identity();
    int effect = area.getText().indexOf("\"Allow\"");
    rig.onFx(() -> area.replaceText(effect, effect + 7, "\"Alow\""));

    ListView<?> problems = rig.node("#problems");
    assertThat(problems.getItems()).isNotEmpty();
    // The list gets its room when nobody types any more.
    WaitForAsyncUtils.waitFor(
        WindowRig.PATIENCE, TimeUnit.MILLISECONDS, () -> WindowRig.read(problems::isVisible));
    rig.onFx(() -> {
      area.moveTo(0);
      problems.requestFocus();
      problems.getSelectionModel().select(0);
    });
    rig.robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(area.isFocused()).isTrue();
    assertThat(area.getSelectedText()).isEqualTo("\"Alow\"");
    assertThat(rig.<Label>node("#place").getText()).startsWith("Ln 6,");
  }

  @Test
  void undo_bringsTheTextBackAndNoFurther_afterTyping() {
    CodeArea area = rig.identity();
    String before = area.getText();
    rig.type(area, 0, " ");
    assertThat(area.getText()).isNotEqualTo(before);

    rig.run("edit.undo");
    rig.run("edit.undo");

    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before);
    assertThat(rig.snapshotText(DocumentId.IDENTITY)).isEqualTo(before);
    assertThat(rig.window.snapshot().document(DocumentId.IDENTITY).orElseThrow().dirty()).isFalse();
  }

  @Test
  void caret_selectsItsStatement_whichIsHighlighted() {
    CodeArea area = rig.identity();
    int at = area.getText().indexOf("CreateRoleWithBoundary");
    rig.onFx(() -> {
      area.requestFocus();
      area.moveTo(at);
    });

    assertThat(rig.window.selectionProperty().get()).isInstanceOf(Selection.StatementAt.class);
    int line = area.getCurrentParagraph();
    assertThat(area.getParagraph(line).getParagraphStyle()).contains("vg-highlighted");
    assertThat(area.getParagraph(0).getParagraphStyle()).doesNotContain("vg-highlighted");
  }

  @Test
  void openCard_leavesRoomForRows_andTheDiagramComesBack() {
    rig.onFx(() -> rig.window.scene().getWindow().setHeight(600));
    double before = height("#venn");
    rig.select("iam:CreateRole");

    assertThat(bounds("#matrix").getMaxY()).isLessThanOrEqualTo(bounds("#explain").getMinY());
    assertThat(height("#matrix-rows")).isGreaterThan(50);
    rig.onFx(() -> rig.window.scene().getWindow().setHeight(560));
    assertThat(bounds("#matrix").getMaxY())
        .as("also where a hint of two lines stands below")
        .isLessThanOrEqualTo(bounds("#explain").getMinY());
    rig.onFx(() -> rig.window.scene().getWindow().setHeight(600));

    rig.onFx(() -> rig.window.select(new Selection.None()));
    assertThat(height("#venn")).isEqualTo(before);
  }

  @Test
  void diagram_growsWithTheWindow_andShrinksWithIt() {
    rig.onFx(() -> rig.window.scene().getWindow().setHeight(600));
    double low = height("#venn");
    rig.onFx(() -> rig.window.scene().getWindow().setHeight(790));
    assertThat(height("#venn")).isGreaterThan(low + 40);
    rig.onFx(() -> rig.window.scene().getWindow().setHeight(600));
    assertThat(height("#venn")).isEqualTo(low);
  }

  private Bounds bounds(String selector) {
    return WindowRig.ask(() -> {
      Node node = rig.find(selector);
      return node.localToScene(node.getLayoutBounds());
    });
  }

  private double height(String selector) {
    return bounds(selector).getHeight();
  }

  @Test
  void tabs_addAndClose_withAQuestionWhenChanged() {
    rig.robot.interact(() -> rig.<javafx.scene.control.Button>node("#add-document").fire());
    WaitForAsyncUtils.waitForFxEvents();
    EditorPane pane = rig.window.panes().get(LayerKind.IDENTITY);
    DocumentId added = pane.current();
    assertThat(added).isNotEqualTo(DocumentId.IDENTITY);
    assertThat(rig.window.snapshot().documents(LayerKind.IDENTITY)).hasSize(2);
    assertThat(WindowRig.ask(() -> rig.window.scene().getFocusOwner().getId()))
        .as("who added a document writes in it")
        .isEqualTo("identity-text-" + added.number());

    rig.type(rig.area("#identity-text-" + added.number()), 0, "x");
    rig.onFx(() -> pane.editor().focus());
    rig.run("file.close");
    assertThat(rig.answers.asked).hasSize(1);
    assertThat(rig.answers.told).contains("Reopen closed tab");
    assertThat(rig.window.snapshot().documents(LayerKind.IDENTITY)).hasSize(2);

    rig.answers.answer = Prompts.Answer.DISCARD;
    rig.run("file.close");
    assertThat(rig.window.snapshot().documents(LayerKind.IDENTITY)).hasSize(1);
    assertThat(pane.current()).isEqualTo(DocumentId.IDENTITY);

    rig.run("file.reopen");
    assertThat(rig.window.snapshot().documents(LayerKind.IDENTITY))
        .last()
        .satisfies(again -> {
          assertThat(again.text()).as("what was thrown away is there again").isEqualTo("x");
          assertThat(again.dirty()).isTrue();
          assertThat(again.title()).isEqualTo("identity-" + (added.number() + 1) + ".json");
          assertThat(pane.current()).isEqualTo(again.id());
        });
  }

  @Test
  void boundaryThatWasClosed_isOpenedAgain_whereTheBlankOneStands() {
    String before = rig.text(LayerKind.BOUNDARY);
    rig.run("view.boundary");
    rig.run("file.close");
    assertThat(rig.text(LayerKind.BOUNDARY)).isEmpty();

    rig.run("file.reopen");
    assertThat(rig.text(LayerKind.BOUNDARY)).isEqualTo(before);
    assertThat(rig.window.snapshot().documents(LayerKind.BOUNDARY))
        .singleElement()
        .satisfies(again -> assertThat(again.dirty()).isFalse());
  }

  @Test
  void theme_changesColours_atOnce() {
    Region root = (Region) rig.window.scene().getRoot();
    Region columns = rig.node("#columns");
    double height = columns.getHeight();
    rig.run("view.theme-dark");
    Color dark = (Color) WindowRig.ask(() -> root.getBackground().getFills().getFirst().getFill());
    rig.run("view.theme-light");
    Color light = (Color) WindowRig.ask(() -> root.getBackground().getFills().getFirst().getFill());

    assertThat(dark.getBrightness()).isLessThan(0.3);
    assertThat(light.getBrightness()).isGreaterThan(0.9);
    assertThat(WindowRig.ask(columns::getHeight))
        .as("the bars have their height")
        .isEqualTo(height);
  }

  @Test
  void tab_indents_andEscapeTabLeaves() {
    CodeArea area = rig.identity();
    rig.onFx(() -> {
      area.requestFocus();
      area.moveTo(0);
    });
    rig.robot.type(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(area.getText()).startsWith("  {");
    assertThat(area.isFocused()).isTrue();

    rig.robot.type(KeyCode.ESCAPE, KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(area.isFocused()).isFalse();
    assertThat(area.getText()).startsWith("  {").doesNotStartWith("   ");
  }

  @Test
  void fault_isShown_notSwallowed() {
    rig.onFx(() ->
        rig.window
            .commands()
            .guarded(() -> {
              throw new IllegalStateException("planted");
            }));
    assertThat(rig.window.notice()).contains("planted");
  }

  @Test
  void shorterText_isTaken_withTheCaretFarDown() {
    CodeArea area = rig.identity();
    StringBuilder longText = new StringBuilder("[\n");
    for (int i = 0; i < 5_000; i++) {
      longText.append("  \"statement ").append(i).append("\",\n");
    }
    EditorPane pane = rig.window.panes().get(LayerKind.IDENTITY);
    rig.onFx(() -> pane.editor().replaceAll(longText.toString()));
    rig.onFx(() -> {
      area.moveTo(area.getLength());
      area.requestFollowCaret();
    });
    int last = area.getParagraphs().size() - 2;
    assertThat(area.getStyleOfChar(area.getAbsolutePosition(last, 4))).contains("vg-json-string");

    rig.onFx(() -> area.replaceText("{}"));
    rig.run("edit.undo");
    rig.onFx(() -> pane.editor().load("{\n}"));
    rig.type(area, 1, " ");

    assertThat(rig.snapshotText(DocumentId.IDENTITY)).isEqualTo("{ \n}");
  }
}
