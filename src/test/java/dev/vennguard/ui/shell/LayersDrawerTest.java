package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.live.CutOffFold;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the drawer of the layers in the real window. */
@ExtendWith(SharedWindow.class)
class LayersDrawerTest {
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
    rig.run("view.layers");
  }

  private void fire(String button) {
    rig.onFx(() -> rig.<Button>find(button).fire());
  }

  private Snapshot snapshot() {
    return rig.window.snapshot();
  }

  private CodeArea scp() {
    Document document = snapshot().documents(LayerKind.SCP).getFirst();
    return rig.area("#scp-text-" + document.id().number());
  }

  @Test
  void button_countsTheLayersInForce() {
    assertThat(rig.<Button>node("#layers").getText()).isEqualTo("Layers: 2 of 6 ▾");
    fire("#layer-add-scp");
    assertThat(rig.<Button>node("#layers").getText()).isEqualTo("Layers: 3 of 6 ▾");
  }

  @Test
  void newLevel_changesNothing_untilItIsEdited_thenNamesItself() {
    int allowed = snapshot().evaluation().count(Outcome.ALLOWED);
    fire("#layer-add-scp");
    fire("#layer-add-scp");
    assertThat(snapshot().documents(LayerKind.SCP))
        .extracting(document -> document.id().level())
        .containsExactly(0, 1);
    assertThat(snapshot().evaluation().count(Outcome.ALLOWED)).isEqualTo(allowed);

    Document second = snapshot().documents(LayerKind.SCP).getLast();
    CodeArea area = rig.area("#scp-text-" + second.id().number());
    int at = area.getText().indexOf("\"*\"") + 1;
    rig.onFx(() -> area.replaceText(at, at + 1, "ec2:*"));
    int s3 = snapshot().evaluation().catalogue().action("s3:GetObject").orElseThrow().index();
    assertThat(CutOffFold.of(snapshot().evaluation(), s3).words())
        .isEqualTo("cut off by the service control policy, level 2");

    rig.onFx(() -> rig.window.select(new Selection.OneAction(s3)));
    assertThat(snapshot().evaluation().outcome(s3)).isEqualTo(Outcome.IDENTITY_ONLY);
  }

  @Test
  void switchOff_keepsTheText_andTheCircles_comeBack() {
    int allowed = snapshot().evaluation().count(Outcome.ALLOWED);
    fire("#layer-add-scp");
    assertThat(rig.<Node>node("#upset").isVisible()).isTrue();
    rig.onFx(() -> scp().replaceText(scp().getText().replace("\"*\"", "\"s3:*\"")));
    int fewer = snapshot().evaluation().count(Outcome.ALLOWED);
    assertThat(fewer).isLessThan(allowed);

    rig.onFx(() -> rig.<CheckBox>find("#layer-switch-scp").fire());
    assertThat(snapshot().evaluation().count(Outcome.ALLOWED)).isEqualTo(allowed);
    assertThat(snapshot().documents(LayerKind.SCP).getFirst().text()).contains("s3:*");
    assertThat(rig.<Node>node("#upset").isVisible()).isFalse();
    assertThat(rig.<Button>node("#layers").getText()).isEqualTo("Layers: 2 of 6 ▾");

    rig.onFx(() -> rig.<CheckBox>find("#layer-switch-scp").fire());
    assertThat(snapshot().evaluation().count(Outcome.ALLOWED)).isEqualTo(fewer);
  }

  @Test
  void boundary_canBeSwitchedOff() {
    rig.onFx(() -> rig.<CheckBox>find("#layer-switch-boundary").fire());
    assertThat(snapshot().evaluation().layers().first(LayerKind.BOUNDARY)).isEmpty();
    assertThat(rig.text(LayerKind.BOUNDARY)).isNotBlank();
  }

  @Test
  void list_isWalkedByKeys_andSelectsWhatItCounts() {
    fire("#layer-add-scp");
    rig.onFx(() -> scp().replaceText(scp().getText().replace("\"*\"", "\"s3:*\"")));
    rig.onFx(() -> rig.<Node>find("#upset-row-0").requestFocus());
    // Past what no policy controls.
    rig.robot.type(KeyCode.DOWN);
    rig.robot.type(KeyCode.DOWN);
    rig.robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(rig.window.selectionProperty().get())
        .isInstanceOfSatisfying(
            Selection.Actions.class,
            actions -> assertThat(actions.title()).startsWith("cut off by"));
    rig.robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.window.selectionProperty().get()).isEqualTo(new Selection.None());
  }

  @Test
  void contradictingAndBrokenLayers_areSurvived() {
    for (String kind : List.of("scp", "rcp", "session", "resource")) {
      fire("#layer-add-" + kind);
    }
    for (String text : List.of("{", "[]", "{\"Statement\": 7}", "\u0000", "{\"Statement\": []}")) {
      for (LayerKind kind :
          List.of(LayerKind.SCP, LayerKind.RCP, LayerKind.SESSION, LayerKind.RESOURCE)) {
        rig.onFx(() -> rig.window.panes().get(kind).editor().replaceAll(text));
      }
    }
    assertThat(rig.window.notice()).isEmpty();
    assertThat(snapshot().documents(LayerKind.RESOURCE).getFirst().text())
        .isEqualTo("{\"Statement\": []}");
  }

  @Test
  void keyboard_reachesEverySwitch_andEscapeCloses() {
    Node first = WindowRig.ask(() -> rig.window.scene().getFocusOwner());
    assertThat(first.getId()).startsWith("layer-switch-");
    rig.robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.<Node>node("#sheet").isVisible()).isFalse();
    rig.run("view.layers");
    assertThat(rig.<Label>node("#sheet-title").getText()).startsWith("Layers");
  }

  @Test
  void narrowWindow_showsTheMatrixBesideTheDrawer_whichGivesWayToTheBoundary() {
    rig.onFx(() -> rig.window.scene().getWindow().setWidth(1024));
    Node sheet = rig.find("#sheet");
    Node matrix = rig.find("#matrix-chips");
    assertThat(right(matrix)).isLessThanOrEqualTo(left(sheet));

    rig.run("view.boundary");

    assertThat(sheet.isVisible()).isFalse();
    assertThat(rig.area("#boundary-text-0").isFocused()).isTrue();
    assertThat(right(rig.area("#boundary-text-0"))).isLessThanOrEqualTo(1024);
  }

  @Test
  void smallWindow_holdsTheDrawerWhole_andLeavesTheColumnsTheirWidth() {
    fire("#layer-add-scp");
    rig.onFx(() -> {
      rig.window.scene().getWindow().setWidth(900);
      rig.window.scene().getWindow().setHeight(600);
    });
    Node sheet = rig.find("#sheet");
    assertThat(bottom(rig.find(".layers-editor"))).isLessThanOrEqualTo(bottom(sheet));
    assertThat(left(rig.find("#identity"))).isNotNegative();
    assertThat(left(sheet)).isGreaterThanOrEqualTo(600);
  }

  private static double bottom(Node node) {
    return WindowRig.ask(() -> node.localToScene(node.getLayoutBounds()).getMaxY());
  }

  private static double left(Node node) {
    return WindowRig.ask(() -> node.localToScene(node.getLayoutBounds()).getMinX());
  }

  private static double right(Node node) {
    return WindowRig.ask(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
  }
}
