package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.matrix.MatrixView;
import dev.vennguard.ui.palette.PaletteItem;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.venn.VennForm;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.Review;
import dev.vennguard.workspace.Selection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Finding, walking, comparing and exporting through the real window. */
@ExtendWith(SharedWindow.class)
class ViewCommandsTest {
  @TempDir private Path folder = Path.of("");
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  private VennView venn() {
    return rig.node("#venn");
  }

  @Test
  void palette_runsACommand_byAFewLetters() {
    rig.run("palette.open");
    rig.robot.write("diabar", 0);
    WaitForAsyncUtils.waitForFxEvents();
    rig.robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(venn().formProperty().get()).isEqualTo(VennForm.BARS);
    assertThat(rig.<Node>node("#sheets").isVisible()).isFalse();
  }

  @Test
  void panel_thatAKeyOpens_showsWhereTheKeyboardIs_oneThatTheMouseOpensDoesNot() {
    rig.robot.clickOn(rig.<Node>node("#what-if"));
    WaitForAsyncUtils.waitForFxEvents();
    rig.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.L);
    rig.robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    Node power = rig.node("#layer-switch-identity");
    assertThat(power.isFocused()).isTrue();
    assertThat(ringed(power)).isTrue();

    rig.onFx(() -> rig.identity().requestFocus());
    assertThat(ringed(power)).as("its ring goes with the keyboard").isFalse();
    rig.robot.clickOn(rig.<Node>node("#sheet-title"));
    rig.onFx(power::requestFocus);
    assertThat(ringed(power)).isFalse();
  }

  private static boolean ringed(Node node) {
    PseudoClass ring = PseudoClass.getPseudoClass("focus-visible");
    return WindowRig.read(() -> node.getPseudoClassStates().contains(ring));
  }

  @Test
  void palette_keepsTheKeyboardAndGivesItBack_onEscape() {
    rig.onFx(() -> rig.identity().requestFocus());
    rig.run("palette.open");
    assertThat(rig.<Node>node("#palette-text").isFocused()).isTrue();
    rig.onFx(() -> rig.identity().requestFocus());
    assertThat(rig.<Node>node("#palette-text").isFocused()).isTrue();

    rig.robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.identity().isFocused()).isTrue();
  }

  @Test
  void palette_listsEveryCommand_withItsShortcut() {
    rig.run("palette.open");
    ListView<PaletteItem> list = rig.node("#palette-list");
    List<String> titles =
        WindowRig.ask(() -> list.getItems().stream().map(PaletteItem::title).toList());
    assertThat(titles).hasSize(rig.window.commands().all().size() - 1);
    assertThat(titles)
        .contains("Format document", "Next problem or finding", "Theme: Dark", "Next pane");
    assertThat(
            WindowRig.ask(() ->
                list.getItems().stream()
                    .filter(item -> item.id().equals("file.save"))
                    .map(PaletteItem::detail)
                    .toList()))
        .containsExactly("Ctrl+S");
  }

  @Test
  void shortcuts_areUnique() {
    Set<String> seen = new HashSet<>();
    for (Command command : rig.window.commands().all()) {
      if (!command.shortcut().isEmpty()) {
        assertThat(seen.add(command.shortcut())).as(command.shortcut()).isTrue();
      }
    }
    assertThat(seen).hasSizeGreaterThan(15);
  }

  @Test
  void statement_isGoneTo_byAnAction_andItsLinesAreMovedByKeys() {
    rig.run("palette.statement");
    rig.robot.write("logs:Get", 0);
    WaitForAsyncUtils.waitForFxEvents();
    rig.robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    CodeArea area = rig.identity();
    assertThat(area.isFocused()).isTrue();
    assertThat(area.getText(area.getCaretPosition(), area.getCaretPosition() + 40))
        .contains("ReadLogs");
    rig.robot.type(KeyCode.DOWN);
    rig.robot.push(KeyCode.ALT, KeyCode.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(area.getText())
        .containsPattern("\\{\\s+\"Effect\": \"Allow\",\\s+\"Sid\": \"ReadLogs\"");
    rig.robot.push(KeyCode.SHIFT, KeyCode.ALT, KeyCode.RIGHT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(area.getSelectedText()).startsWith("{").contains("ReadLogs").endsWith("}");
  }

  /** The keyboard is in the filter: the Edit menu is about that, and not about an editor. */
  @Test
  void editMenu_isAboutTheFieldWithTheKeyboard() {
    String before = rig.text(LayerKind.IDENTITY);
    rig.run("matrix.filter");
    rig.robot.write("iam:", 0);
    rig.run("edit.select-all");
    rig.run("edit.cut");
    assertThat(rig.<TextField>node("#matrix-filter").getText()).isEmpty();
    rig.run("edit.paste");
    assertThat(rig.<TextField>node("#matrix-filter").getText()).isEqualTo("iam:");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before);
    rig.run("edit.line-delete");
    assertThat(rig.window.notice()).isEqualTo("Delete lines: put the caret into a text first");
  }

  @Test
  void action_isSelected_fromThePalette() {
    rig.run("palette.action");
    rig.robot.write("iam:createrole", 0);
    WaitForAsyncUtils.waitForFxEvents();
    rig.robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    int action =
        rig.window
            .snapshot()
            .evaluation()
            .catalogue()
            .action("iam:CreateRole")
            .orElseThrow()
            .index();
    assertThat(rig.window.selectionProperty().get()).isEqualTo(new Selection.OneAction(action));
  }

  @Test
  void panes_areWalked_inACircle() {
    rig.onFx(() -> rig.identity().requestFocus());
    List<String> visited = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rig.run("pane.next");
      visited.add(focused());
    }
    assertThat(visited).containsExactly("venn", "matrix", "boundary", "identity");
    rig.run("pane.previous");
    assertThat(focused()).isEqualTo("boundary");
  }

  private String focused() {
    return List.of("identity", "venn", "matrix", "boundary").stream()
        .filter(id -> rig.<Node>node("#" + id).isFocusWithin())
        .findFirst()
        .orElse("none");
  }

  @Test
  void problems_areWalked_overBothSides() {
    breakEffect("#identity-text-0");
    breakEffect("#boundary-text-0");
    rig.onFx(() -> {
      rig.identity().requestFocus();
      rig.identity().moveTo(0);
    });
    rig.run("problem.next");
    assertThat(rig.identity().getCaretPosition()).isPositive();
    assertThat(rig.identity().isFocused()).isTrue();
    int steps = 1;
    while (rig.identity().isFocused() && steps < 9) {
      rig.run("problem.next");
      steps++;
    }
    assertThat(rig.area("#boundary-text-0").isFocused())
        .as(
            "%d steps, %s",
            steps, rig.window.notice() + rig.<Label>node("#problem-count").getText())
        .isTrue();
    rig.run("problem.previous");
    assertThat(rig.identity().isFocused()).isTrue();
  }

  private void breakEffect(String area) {
    CodeArea editor = rig.area(area);
    int at = editor.getText().indexOf("\"Allow\"");
    rig.onFx(() -> editor.replaceText(at, at + 7, "\"Alow\""));
  }

  @Test
  void comparison_showsWhatChanged_everywhere() {
    assertThat(rig.<Node>node("#chip-changed").isVisible()).isFalse();
    rig.run("compare.pin");
    assertThat(rig.<MenuButton>node("#compare").getText()).isEqualTo("Compare Δ");
    assertThat(rig.<MenuButton>node("#compare").getAccessibleText())
        .isEqualTo("Compare: pinned 23 Nov");
    assertThat(rig.<Label>node("#since").getText()).isEqualTo("Since pinned 23 Nov: no change");

    typeOver("\"s3:*\"", "\"s3:Get*\"");

    assertThat(rig.<Label>node("#since").getText()).contains("−").contains("effective");
    ToggleButton changed = rig.node("#chip-changed");
    assertThat(changed.isVisible()).isTrue();
    assertThat(changed.getText()).startsWith("Δ ");
    assertThat(changed.getAccessibleText()).startsWith("changed since pinned 23 Nov: ");
    assertThat(rig.<Node>node("#venn-effective").getAccessibleText())
        .contains("since the baseline: −");

    rig.run("compare.changed");
    assertThat(changed.isSelected()).isTrue();
    select("s3:PutObject");
    assertThat(rig.node("#explain-changed").getAccessibleText())
        .startsWith("Since pinned 23 Nov, lost: every request was allowed, none is now")
        .endsWith("(changed identity statement AppData)");

    rig.run("compare.unpin");
    assertThat(rig.window.snapshot().review()).isEqualTo(new Review.None());
    assertThat(changed.isVisible()).isFalse();
    assertThat(rig.<MenuButton>node("#compare").getText()).isEqualTo("Compare");
    assertThat(rig.<MenuButton>node("#compare").getAccessibleText())
        .isEqualTo("Compare: nothing pinned");
  }

  private void typeOver(String old, String text) {
    CodeArea area = rig.identity();
    int at = area.getText().indexOf(old);
    assertThat(at).isNotNegative();
    rig.onFx(() -> area.replaceText(at, at + old.length(), text));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void select(String action) {
    int index = rig.window.snapshot().evaluation().catalogue().action(action).orElseThrow().index();
    rig.onFx(() -> rig.window.select(new Selection.OneAction(index)));
  }

  @Test
  void brokenText_isNotPinned_andTheReasonIsSaid() {
    rig.onFx(() -> rig.identity().replaceText(0, 1, "{{"));
    rig.run("compare.pin");
    assertThat(rig.window.notice()).startsWith("not pinned: correct the error on line");
    rig.run("compare.texts");
    assertThat(rig.window.notice()).startsWith("Compare the texts side by side: nothing is pinned");
  }

  @Test
  void files_arePinned_unlessTheyAreBroken() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    rig.answers.toOpen = List.of(broken);
    rig.run("compare.files");
    assertThat(rig.window.notice()).contains("broken.json").contains("cannot be compared with");

    String text = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
    rig.answers.toOpen = List.of(Files.writeString(folder.resolve("old.json"), text));
    rig.run("compare.files");
    assertThat(rig.<MenuButton>node("#compare").getAccessibleText())
        .isEqualTo("Compare: old.json, old.json");
  }

  @Test
  void texts_areShownSideBySide_andClosedByKey() {
    rig.run("compare.pin");
    typeOver("\"s3:*\"", "\"s3:Get*\"");
    rig.run("compare.texts");
    assertThat(rig.<Label>node("#text-diff-summary").getText())
        .isEqualTo("~ 1 changed   − 0 removed   + 0 added");
    assertThat(WindowRig.read(this::linesOutOfTheirRows)).isEmpty();
    rig.robot.type(KeyCode.ESCAPE);
    assertThat(WindowRig.ask(() -> rig.<Node>find("#sheets").isVisible())).isFalse();
  }

  private List<String> linesOutOfTheirRows() {
    List<String> found = new ArrayList<>();
    for (Node cell : rig.find("#text-diff-rows").lookupAll(".vg-diff-cell")) {
      Bounds row = cell.localToScene(cell.getLayoutBounds());
      cell.lookupAll(".text").stream()
          .filter(text -> text instanceof Text line && !line.getText().isBlank())
          .filter(text -> !row.contains(text.localToScene(text.getLayoutBounds())))
          .forEach(text -> found.add(text + " in " + row));
    }
    return found;
  }

  @Test
  void selectedRegion_isFilledAnew_whenAnEditChangesIt() {
    rig.onFx(() -> rig.<Node>node("#venn-effective").requestFocus());
    rig.robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    var before = (Selection.Actions) rig.window.selectionProperty().get();
    typeOver("\"s3:*\"", "\"s3:Get*\"");
    var after = (Selection.Actions) rig.window.selectionProperty().get();
    assertThat(after.title()).isEqualTo("effective");
    assertThat(after.actions().count()).isPositive().isLessThan(before.actions().count());
  }

  @Test
  void namedServices_areTheUnit_whenChosen() {
    Label total = rig.node("#venn-total");
    assertThat(total.getText()).matches("[\\d,]+ actions");
    rig.run("venn.named-services");
    assertThat(total.getText()).matches("[\\d,]+ actions of \\d+ services");
    rig.run("venn.all-services");
    assertThat(total.getText()).matches("[\\d,]+ actions");
  }

  @Test
  void diagram_isSaved_asSvgAndPng() throws Exception {
    Path svg = folder.resolve("picture.svg");
    rig.answers.toSave = Optional.of(svg);
    rig.run("venn.save-svg");
    String text = Files.readString(svg);
    var document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent()).contains("overlap");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .contains("effective");
    assertThat(document.getElementsByTagName("circle").getLength()).isGreaterThanOrEqualTo(4);
    assertThat(text).containsPattern(">(\\d+ )?effective( \\d+%)?<").doesNotContain("-vg-");

    Path png = folder.resolve("picture.png");
    rig.answers.toSave = Optional.of(png);
    rig.run("venn.save-png");
    var image = javax.imageio.ImageIO.read(png.toFile());
    assertThat(image.getWidth()).isEqualTo((int) (2 * venn().getWidth()));
  }

  @Test
  void list_showsTheFilteredActions_asText() {
    MatrixView matrix = rig.node("#matrix");
    rig.onFx(() -> {
      matrix.focusFilter();
      rig.<javafx.scene.control.TextField>node("#matrix-filter").setText("iam:CreateRole");
    });
    rig.run("matrix.as-list");
    ListView<?> list = rig.node("#matrix-list");
    assertThat(list.getItems()).hasSize(1);
    assertThat(list.getItems().getFirst().toString()).contains("iam:CreateRole, Write, ");
    rig.run("matrix.as-list");
    assertThat(rig.<Node>node("#matrix-rows")).isNotNull();
  }

  @Test
  void everythingWithTheKeyboard_hasAName_forScreenReaders() {
    rig.run("compare.pin");
    select("s3:GetObject");
    List<String> nameless = new ArrayList<>();
    int seen = WindowRig.ask(() -> names(rig.window.scene().getRoot(), nameless));
    rig.run("compare.texts");
    seen += WindowRig.ask(() -> names(rig.window.scene().getRoot(), nameless));
    rig.run("palette.open");
    seen += WindowRig.ask(() -> names(rig.window.scene().getRoot(), nameless));
    assertThat(seen).isGreaterThan(60);
    assertThat(nameless).isEmpty();
    assertThat(rig.text(LayerKind.IDENTITY)).isNotEmpty();
  }

  /** Returns how many nodes can have the keyboard. */
  private static int names(Node node, List<String> nameless) {
    int seen = 0;
    if (node.isFocusTraversable() && node.isVisible()) {
      seen++;
      String said = node.getAccessibleText();
      boolean labelled = node instanceof Labeled label && !label.getText().isBlank();
      if ((said == null || said.isBlank()) && !labelled) {
        nameless.add(node + " in " + node.getParent());
      }
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        seen += names(child, nameless);
      }
    }
    return seen;
  }
}
