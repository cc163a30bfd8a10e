package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.venn.VennView;
import dev.vennguard.workspace.Selection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.util.WaitForAsyncUtils;

/** What the keyboard and screen readers meet in the window; one window for all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowAccessTest {
  private static final int MOST_TABS = 120;

  private WindowRig rig;

  @BeforeAll
  void open() throws TimeoutException {
    rig = WindowRig.onSample();
  }

  @AfterAll
  void close() {
    rig.close();
  }

  @BeforeEach
  void explainOneAction() {
    int action =
        rig.window.snapshot().evaluation().catalogue().action("s3:GetObject").orElseThrow().index();
    rig.onFx(() -> rig.window.select(new Selection.OneAction(action)));
  }

  @Test
  void everythingWithTheKeyboard_hasAName_inEveryPanel() {
    List<String> nameless = new ArrayList<>();
    rig.run("view.layers");
    rig.onFx(() -> rig.window.files().addBlank(LayerKind.SCP, 0));
    rig.onFx(() -> rig.window.files().addBlank(LayerKind.RESOURCE, 0));
    rig.onFx(() -> rig.window.panes().get(LayerKind.IDENTITY).find());
    int seen = walk(nameless);
    rig.run("view.layers");
    rig.run("view.what-if");
    seen += walk(nameless);
    rig.run("view.what-if");
    assertThat(seen).isGreaterThan(80);
    assertThat(nameless).isEmpty();
  }

  @Test
  void tab_reachesEditorsFilterMatrixAndCard() {
    Set<String> met = new LinkedHashSet<>();
    rig.onFx(() -> rig.identity().requestFocus());
    for (int i = 0; i < MOST_TABS; i++) {
      Node owner = WindowRig.ask(() -> rig.window.scene().getFocusOwner());
      if (!owners(owner).isEmpty() && !met.addAll(owners(owner)) && met.containsAll(wanted())) {
        break;
      }
      rig.robot.type(KeyCode.ESCAPE).type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(met).containsAll(wanted());
  }

  private static List<String> wanted() {
    return List.of("identity-text-0", "matrix-filter", "matrix-rows", "explain", "boundary-text-0");
  }

  /** The ids of a node and what it stands in. */
  private static Set<String> owners(Node node) {
    Set<String> ids = new LinkedHashSet<>();
    Node at = node;
    while (at != null) {
      if (at.getId() != null) {
        ids.add(at.getId());
      }
      at = at.getParent();
    }
    return ids;
  }

  @Test
  void reducedMotion_isHonoured_byTheDiagram() {
    VennView venn = rig.node("#venn");
    rig.run("view.motion-full");
    assertThat(venn.reducedMotionProperty().get()).isFalse();
    rig.run("view.motion-reduced");
    assertThat(venn.reducedMotionProperty().get()).isTrue();
  }

  @Test
  void wildcard_hasItsCountBehindTheLine_whichFollowsTheText() {
    CodeArea identity = rig.identity();
    assertThat(counts(identity)).contains("180 + 79");
    double before = WindowRig.ask(() -> identity.getParagraphBoundsOnScreen(6).get().getMinX());
    int at = identity.getText().indexOf("s3:*");
    rig.type(identity, at + 3, "Get");
    assertThat(counts(identity)).isNotEmpty().doesNotContain("180 + 79");
    double after = WindowRig.ask(() -> identity.getParagraphBoundsOnScreen(6).get().getMinX());
    assertThat(after).isEqualTo(before);
    rig.onFx(() -> identity.replaceText(at + 3, at + 6, ""));
    assertThat(counts(identity)).contains("180 + 79");
  }

  private static List<String> counts(CodeArea area) {
    return WindowRig.ask(() ->
        area.lookupAll(".vg-gutter-count").stream().map(node -> ((Text) node).getText()).toList());
  }

  private int walk(List<String> nameless) {
    return WindowRig.ask(() -> names(rig.window.scene().getRoot(), nameless));
  }

  /** Returns how many nodes can have the keyboard. */
  private static int names(Node node, List<String> nameless) {
    int seen = 0;
    if (!node.isVisible()) {
      return 0;
    }
    if (node.isFocusTraversable()) {
      seen++;
      String said = node.getAccessibleText();
      boolean labelled = node instanceof Labeled label && !label.getText().isBlank();
      if ((said == null || said.isBlank()) && !labelled && !(node instanceof ScrollPane)) {
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
