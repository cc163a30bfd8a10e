package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.completion.CompletionRow;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/** The list of what can be written, in the real window. */
@ExtendWith(SharedWindow.class)
class CompletionInWindowTest {
  private static final String HEAD =
      "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n";
  private static final String TAIL = "\n    }\n  ]\n}\n";
  private static final long PATIENCE = 20;

  private WindowRig rig;

  @BeforeEach
  void share(WindowRig shared) {
    rig = shared;
  }

  /** Opens a text with {@code ¦} for the caret. */
  private CodeArea open(String marked) {
    rig.open(
        new Edit.Replace(
            List.of(
                new Edit.Load(DocumentId.IDENTITY, "identity.json", "", marked.replace("¦", "")),
                new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", ""))));
    CodeArea area = rig.identity();
    rig.onFx(() -> {
      area.requestFocus();
      area.moveTo(marked.indexOf('¦'));
    });
    return area;
  }

  private String text() {
    return rig.text(LayerKind.IDENTITY);
  }

  private static <T> Optional<T> inPopup(String id, Class<T> type) {
    return Window.getWindows().stream()
        .filter(one -> one instanceof Popup && one.isShowing())
        .map(one -> one.getScene().lookup(id))
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  private static List<String> shown() {
    return WindowRig.read(() ->
        inPopup("#completion-rows", ListView.class).stream()
            .flatMap(list -> ((ListView<?>) list).getItems().stream())
            .map(row -> ((CompletionRow) row).label())
            .toList());
  }

  private static String first() {
    return shown().stream().findFirst().orElse("");
  }

  private static boolean isOpen() {
    return WindowRig.read(() -> inPopup("#completion", Object.class).isPresent());
  }

  private static void until(Callable<Boolean> comes) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, comes);
    } catch (TimeoutException never) {
      throw new AssertionError(never);
    }
  }

  private void press(KeyCode... keys) {
    rig.robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void onDemand_aRowIsWritten_asOneEdit_andWhatGoesOnOpensAgain() {
    CodeArea area = open(HEAD + "      \"Effect\": \"Allow\"\n      ¦" + TAIL);
    rig.run("edit.complete");
    assertThat(shown()).startsWith("Action", "Resource").doesNotContain("Effect", "Principal");
    assertThat(WindowRig.read(area::isFocused)).as("the editor keeps the keyboard").isTrue();
    press(KeyCode.DOWN);
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    String written =
        HEAD + "      \"Effect\": \"Allow\",\n      \"Action\": [\n        \"\"\n      ]" + TAIL;
    assertThat(text()).isEqualTo(written);
    until(() -> shown().contains("s3:"));
    rig.robot.write("sqs", 0);
    until(() -> first().equals("sqs:"));
    press(KeyCode.TAB);
    rig.robot.write("sendm", 0);
    until(() -> first().equals("sqs:SendMessage"));
    press(KeyCode.ENTER);
    assertThat(text()).isEqualTo(written.replace("\"\"", "\"sqs:SendMessage\""));
    assertThat(isOpen()).isFalse();
    until(() -> rig.snapshotText(DocumentId.IDENTITY).equals(text()));
    rig.run("edit.undo");
    assertThat(text()).isEqualTo(written.replace("\"\"", "\"sqs:sendm\""));
    assertThat(isOpen()).isFalse();
  }

  @Test
  void whileTyping_itOpens_andLeavesKeysAloneOnceItIsClosed() {
    CodeArea area = open(HEAD + "      \"Effect\": \"¦\"" + TAIL);
    rig.robot.write("d", 0);
    until(() -> shown().equals(List.of("Deny")));
    press(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    assertThat(WindowRig.read(area::isFocused)).isTrue();
    press(KeyCode.ENTER);
    assertThat(text()).isEqualTo(HEAD + "      \"Effect\": \"d\n      \"" + TAIL);
    rig.run("edit.undo");
    rig.run("edit.complete");
    assertThat(isOpen()).isTrue();
    press(KeyCode.LEFT);
    assertThat(isOpen()).isFalse();
  }

  @Test
  void turnedOff_itOpensOnDemandAlone() {
    open(HEAD + "      \"Effect\": \"¦\"" + TAIL);
    rig.run("edit.complete-typing");
    try {
      rig.robot.write("a", 0);
      WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
      assertThat(isOpen()).isFalse();
      rig.run("edit.complete-too");
      assertThat(shown()).containsExactly("Allow");
    } finally {
      rig.run("edit.complete-typing");
    }
  }

  @Test
  void whereNothingFits_itSaysSo_andGoesWithTheFocus() {
    open(HEAD + "      \"Effect\": \"Allow\"" + TAIL + "¦");
    rig.run("edit.complete");
    assertThat(WindowRig.read(() -> inPopup("#completion-more", Label.class).map(Label::getText)))
        .contains("No suggestions here");
    rig.run("view.middle");
    assertThat(isOpen()).isFalse();
  }

  @Test
  void betweenQuotes_enterIsNoLinesEnd() {
    open(HEAD + "      \"Effect\": \"Allow\"\n      ¦" + TAIL);
    rig.run("edit.complete");
    press(KeyCode.DOWN);
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    until(() -> shown().size() > 12);
    String service = first();
    press(KeyCode.ENTER);
    assertThat(text()).contains("\"Action\": [\n        \"" + service);
  }

  @Test
  void aClickWrites_andAnotherTextClosesIt() {
    open(HEAD + "      \"Effect\": \"¦\"" + TAIL);
    rig.run("edit.complete");
    ListCell<?> deny =
        WindowRig.read(() ->
            inPopup("#completion-rows", ListView.class)
                .orElseThrow()
                .lookupAll(".list-cell")
                .stream()
                .map(ListCell.class::cast)
                .filter(cell ->
                    cell.getItem() instanceof CompletionRow row && row.label().equals("Deny"))
                .findFirst()
                .orElseThrow());
    rig.robot.clickOn(deny);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text()).contains("\"Effect\": \"Deny\"");
    assertThat(isOpen()).isFalse();

    CodeArea area = open(HEAD + "      \"Effect\": \"¦\"" + TAIL);
    rig.run("edit.complete");
    assertThat(isOpen()).isTrue();
    rig.open(
        new Edit.Replace(
            List.of(
                new Edit.Load(DocumentId.IDENTITY, "other.json", "", HEAD + TAIL),
                new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", ""))));
    assertThat(isOpen()).isFalse();
    rig.onFx(() -> area.setEditable(false));
    try {
      rig.run("edit.complete");
      assertThat(isOpen()).as("in a text that cannot be written").isFalse();
    } finally {
      rig.onFx(() -> area.setEditable(true));
    }
  }
}
