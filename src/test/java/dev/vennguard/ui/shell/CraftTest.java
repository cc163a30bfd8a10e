package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.kit.Sheet;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Prompts;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** What people expect of every good window. */
@ExtendWith(SharedWindow.class)
class CraftTest {
  private static final KeyEvent ENTER =
      new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);

  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  private static void collect(List<MenuItem> items, List<MenuItem> found) {
    for (MenuItem item : items) {
      if (item instanceof Menu menu) {
        collect(menu.getItems(), found);
      } else if (item.getId() != null) {
        found.add(item);
      }
    }
  }

  @Test
  void menus_haveEveryCommandOnce_andSayWhyOneCannotRun() {
    MenuBar bar = rig.node("#menu-bar");
    List<MenuItem> items = new ArrayList<>();
    rig.onFx(() -> {
      for (Menu menu : bar.getMenus()) {
        collect(menu.getItems(), items);
        rig.window.commands().refresh(menu.getItems());
      }
    });
    assertThat(items)
        .extracting(MenuItem::getId)
        .containsExactlyInAnyOrderElementsOf(
            rig.window.commands().all().stream().map(Command::id).toList());
    assertThat(items)
        .filteredOn(item -> item.getId().equals("compare.unpin"))
        .allMatch(item -> item.isDisable() && item.getText().contains("nothing is pinned"));
    assertThat(items)
        .filteredOn(item -> item.getId().equals("view.present"))
        .allMatch(item -> item.isDisable() && item.getText().contains("choose an action first"));
    assertThat(items)
        .filteredOn(item -> item.getId().equals("view.theme-light"))
        .allMatch(item -> item instanceof CheckMenuItem check && check.isSelected());
  }

  @Test
  void menus_openByAltAndALetter_whichIsNotWritten() {
    MenuBar bar = rig.node("#menu-bar");
    assertThat(bar.getMenus().stream().map(menu -> menu.getText().substring(0, 2)))
        .doesNotHaveDuplicates();
    String before = rig.identity().getText();
    rig.onFx(() -> rig.identity().requestFocus());
    rig.robot.push(KeyCode.ALT, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(WindowRig.read(() -> bar.getMenus().get(1).isShowing())).isTrue();
    assertThat(rig.identity().getText()).isEqualTo(before);
    rig.onFx(() -> bar.getMenus().get(1).hide());
  }

  @ParameterizedTest
  @CsvSource({
    ".vg-code, edit.explain-action",
    ".vg-tab, file.save-as",
    "#matrix-rows, matrix.copy-row",
    "#venn, venn.copy-svg",
    "#explain, edit.copy-card"
  })
  void theOtherMouseButton_offersWhatCanBeDoneThere(String place, String command) {
    rig.select("iam:CreateRole");
    List<Node> nodes = new ArrayList<>();
    rig.onFx(() -> nodes.addAll(rig.window.scene().getRoot().lookupAll(place)));
    assertThat(nodes).isNotEmpty();
    for (Node node : nodes) {
      rig.onFx(() -> Event.fireEvent(node, asked(node)));
      List<ContextMenu> shown = WindowRig.read(CraftTest::contextMenus);
      assertThat(shown).hasSize(1);
      assertThat(shown.getFirst().getItems())
          .allMatch(item -> item instanceof SeparatorMenuItem || !item.getText().isBlank())
          .extracting(MenuItem::getId)
          .contains(command);
      rig.onFx(shown.getFirst()::hide);
    }
  }

  private static ContextMenuEvent asked(Node node) {
    return new ContextMenuEvent(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, false, new PickResult(node, 0, 0));
  }

  private static List<ContextMenu> contextMenus() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .toList();
  }

  @Test
  void enter_forASheetThatHasJustGone_isNotWritten() {
    String before = rig.identity().getText();
    rig.onFx(() -> {
      rig.identity().requestFocus();
      OverlayHost sheets = rig.window.made().window().overlays();
      Button cancel = new Button("Cancel");
      Sheet sheet = new Sheet("work", "Writing x.csv", cancel, List.of());
      sheets.openLasting(sheet, cancel, Pos.CENTER, () -> {});
      sheets.close(sheet);
      // Before the next frame: on a busy machine a robot's key would come too late.
      Event.fireEvent(rig.window.scene().getFocusOwner(), ENTER);
    });
    assertThat(rig.identity().getText()).isEqualTo(before);
    rig.robot.push(KeyCode.DIGIT1);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.identity().getText()).isEqualTo("1" + before);
  }

  @Test
  void nothingMoves_forMessagesOrDrawers() {
    SplitPane columns = rig.node("#columns");
    double[] before = WindowRig.read(columns::getDividerPositions);
    double height = WindowRig.read(columns::getHeight);
    rig.onFx(() -> rig.window.noticeBar().tell("something was done"));
    assertThat(WindowRig.read(columns::getHeight)).isEqualTo(height);
    for (int i = 0; i < 6; i++) {
      rig.run(i < 4 ? "view.layers" : "view.what-if");
    }
    assertThat(WindowRig.read(columns::getDividerPositions))
        .usingComparatorWithPrecision(0.002)
        .containsExactly(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60})
  void messages_coverNothing(int words) {
    rig.run("help.first");
    rig.onFx(() -> rig.window.noticeBar().warn("something was done ".repeat(words)));
    Bounds notice = onScreen("#notice");
    assertThat(notice.getHeight()).isGreaterThan(10);
    for (String other : List.of("#columns", "#first-hint", "#problem-count", "#place")) {
      assertThat(onScreen(other).intersects(notice)).as(other).isFalse();
    }
    assertThat(WindowRig.read(() -> rig.node("#catalogue").getParent().isVisible())).isFalse();
    rig.onFx(() -> rig.window.noticeBar().hide());
    assertThat(WindowRig.read(() -> rig.node("#catalogue").getParent().isVisible())).isTrue();
    rig.onFx(() -> rig.<Button>find("#first-hint-close").fire());
  }

  @Test
  void fileDraggedOverAnOpenSheet_isNotTaken() {
    rig.run("settings.open");
    DragEvent over =
        new DragEvent(DragEvent.DRAG_OVER, null, 0, 0, 0, 0, TransferMode.COPY, null, null, null);
    rig.onFx(() -> Event.fireEvent(rig.window.scene().getRoot(), over));
    assertThat(over.isAccepted()).isFalse();
    rig.onFx(() -> rig.<Button>find("#settings-close").fire());
  }

  @Test
  void tab_reachesAllOfASheet_andGoesRoundInIt() {
    rig.run("settings.open");
    assertThat(focus()).isEqualTo("settings-close");
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rig.robot.push(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
      stops.add(focus());
    }
    assertThat(stops)
        .containsExactly(
            "settings-view-theme-light",
            "settings-view-motion-reduced",
            "settings-venn-circles",
            "settings-venn-all-services",
            "settings-matrix-sort-alphabetical",
            "settings-edit-wrap",
            "settings-edit-complete-typing",
            "settings-close");
    rig.robot.push(KeyCode.TAB);
    rig.robot.push(KeyCode.SHIFT, KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focus()).isEqualTo("settings-close");
    rig.robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.<Node>node("#sheets").isVisible()).isFalse();
  }

  private String focus() {
    return WindowRig.read(() -> rig.window.scene().getFocusOwner().getId());
  }

  @Test
  void textThatIsNoJson_isNotSaidToBeFormatted_norToHaveNothingOnItsLine() {
    rig.type(rig.identity(), 0, "x");
    rig.run("edit.format");
    assertThat(rig.window.notice()).startsWith("what is no JSON cannot be formatted");
    rig.onFx(() -> rig.window.noticeBar().hide());
    rig.run("edit.format-both");
    assertThat(rig.window.notice()).startsWith("what is no JSON cannot be formatted");
    rig.run("finding.open");
    assertThat(rig.window.notice()).startsWith("this is not part of the document");
  }

  @Test
  void largerWindow_endsWhereSomethingWouldBeCutOff() {
    for (int i = 0; i < 5; i++) {
      rig.run("view.larger");
    }
    double room = WindowRig.read(() -> rig.window.scene().getWidth());
    for (String column : List.of("#identity-text-0", "#middle", "#boundary-text-0")) {
      Bounds shown = onScreen(column);
      assertThat(shown.getMinX()).as(column).isNotNegative();
      assertThat(shown.getMaxX()).as(column).isLessThanOrEqualTo(room);
    }
    assertThat(onScreen("#middle").getMaxX()).isLessThan(onScreen("#boundary-text-0").getMinX());
    assertThat(rig.window.notice()).contains("no room for more");
    rig.run("view.usual-size");
  }

  private Bounds onScreen(String id) {
    Node node = rig.node(id);
    return WindowRig.read(() -> node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void emptyEditor_offersTemplates_untilThereIsAText() {
    rig.answers.answer = Prompts.Answer.DISCARD;
    rig.run("file.new");
    assertThat(rig.<Node>node("#boundary-empty").isVisible()).isTrue();
    rig.run("template.sandbox");
    assertThat(rig.text(LayerKind.BOUNDARY)).contains("SandboxServices");
    assertThat(rig.<Node>node("#boundary-empty").isVisible()).isFalse();
    assertThat(rig.window.notice()).startsWith("Adapt the region");
  }
}
