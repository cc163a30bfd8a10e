package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Selection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Path;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Everything that jumps far, one after the other in one window, with drawers opening and closing
 * meanwhile: whatever is thrown in the layout of a frame fails the test when the rig is closed.
 */
class FarJumpsTest {
  private WindowRig rig;
  private CodeArea area;

  private void open(int lines) throws TimeoutException {
    rig =
        new WindowRig(
            new Edit.Replace(
                List.of(
                    new Edit.Load(
                        DocumentId.IDENTITY, "identity.json", "", LongPolicies.policy(lines)),
                    new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", ""))));
    area = rig.identity();
    rig.onFx(area::requestFocus);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(ints = 60)
  void jumps_areBorne(int lines) throws TimeoutException {
    jump(lines);
  }

  @ParameterizedTest
  @Tag("fuzz")
  @ValueSource(ints = {250, 1_000, 1_175, 3_000, 10_000})
  void jumps_areBorne_inLongTexts(int lines) throws TimeoutException {
    jump(lines);
  }

  private void jump(int lines) throws TimeoutException {
    open(lines);
    String before = area.getText();
    push(KeyCode.CONTROL, KeyCode.A);
    assertThat(selected()).isEqualTo(before.length());
    push(KeyCode.CONTROL, KeyCode.END);
    assertThat(shown(area.getParagraphs().size() - 1)).as("the last line").isTrue();
    assertThat(WindowRig.<Long>read(this::highlights)).as("highlights of no selection").isZero();
    assertThat(rig.window.selectionProperty().get())
        .as("outside the statements")
        .isEqualTo(new Selection.None());

    rig.run("view.layers");
    home();
    assertThat(shown(0)).isTrue();
    rig.run("view.layers");
    rig.onFx(area::requestFocus);
    pages(lines);
    held();
    rig.run("view.what-if");
    find("\"S" + (lines / 6 - 2) + "\"");
    rig.run("view.what-if");
    farEdit(lines, before);
    mistake(before);
    assertThat(rig.window.notice()).isEmpty();
  }

  /** Page Down held: to the end, and back. */
  private void pages(int lines) {
    for (int i = 0; i < Math.min(lines, 1_000) / 10; i++) {
      rig.robot.push(KeyCode.PAGE_DOWN);
    }
    WaitForAsyncUtils.waitForFxEvents();
    int reached = WindowRig.ask(area::getCaretPosition);
    assertThat(reached).isPositive();
    for (int i = 0; i < 5; i++) {
      rig.robot.push(KeyCode.PAGE_UP);
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(WindowRig.<Integer>read(area::getCaretPosition)).isLessThan(reached);
  }

  /** Held down, Page Down turns one page a frame, however fast the keyboard repeats. */
  private void held() {
    home();
    List<Integer> carets =
        WindowRig.ask(() -> IntStream.range(0, 4).map(i -> pageDown()).boxed().toList());
    assertThat(carets.getFirst()).isPositive();
    assertThat(carets).as("without a frame between").containsOnly(carets.getFirst());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(WindowRig.ask(this::pageDown)).isGreaterThan(carets.getFirst());
    rig.robot.push(KeyCode.PAGE_UP);
  }

  private int pageDown() {
    Event.fireEvent(
        area,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false));
    return area.getCaretPosition();
  }

  private void find(String sought) {
    home();
    rig.run("edit.find");
    rig.onFx(() -> rig.<TextField>find("#find").setText(sought));
    rig.robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(area.getSelectedText()).isEqualTo(sought);
    int line = area.getCurrentParagraph();
    assertThat(shown(line)).as("line %d with %s", line, sought).isTrue();
    rig.robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** An edit at the end, undone from the start; then all of it replaced, and that undone. */
  private void farEdit(int lines, String before) {
    rig.onFx(area::requestFocus);
    push(KeyCode.CONTROL, KeyCode.END);
    rig.robot.write(" ", 0);
    push(KeyCode.CONTROL, KeyCode.HOME);
    rig.run("edit.undo");
    assertThat(area.getText()).isEqualTo(before);
    assertThat(shown(area.getCurrentParagraph())).as("what was undone").isTrue();
    rig.onFx(() -> area.replaceText(LongPolicies.policy(lines / 2)));
    rig.run("edit.undo");
    assertThat(area.getText()).isEqualTo(before);
    assertThat(rig.snapshotText(DocumentId.IDENTITY)).isEqualTo(before);
  }

  /** F8 goes from problem to problem, and so to a mistake at the end. */
  private void mistake(String before) {
    int at = before.lastIndexOf("Allow");
    rig.onFx(() -> area.replaceText(at, at + 5, "Alow"));
    push(KeyCode.CONTROL, KeyCode.HOME);
    for (int i = 0; i < 60 && !area.getText(area.getCurrentParagraph()).contains("Alow"); i++) {
      rig.robot.type(KeyCode.F8);
      WaitForAsyncUtils.waitForFxEvents();
    }
    int line = area.getCurrentParagraph();
    assertThat(area.getText(line)).contains("Alow");
    assertThat(shown(line)).isTrue();
    rig.run("edit.undo");
  }

  /** A drawer that opens takes the keyboard. */
  private void home() {
    rig.onFx(area::requestFocus);
    push(KeyCode.CONTROL, KeyCode.HOME);
  }

  private void push(KeyCode... keys) {
    rig.robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private int selected() {
    return WindowRig.read(() -> area.getSelection().getLength());
  }

  private boolean shown(int line) {
    BooleanSupplier inView =
        () ->
            area.firstVisibleParToAllParIndex() <= line
                && line <= area.lastVisibleParToAllParIndex();
    return WindowRig.read(inView::getAsBoolean);
  }

  /** How many lines show a selection. */
  private long highlights() {
    return area.lookupAll(".main-selection").stream().filter(FarJumpsTest::drawn).count();
  }

  private static boolean drawn(Node node) {
    return node instanceof Path path
        && !path.getElements().isEmpty()
        && path.getLayoutBounds().getWidth() > 0;
  }
}
