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
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

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
    rig.onFx(() -> {
      rig.<Node>find("#identity-text-0").requestFocus();
      for (int i = 0; i < MOST_TABS && !met.containsAll(wanted()); i++) {
        Node owner = rig.window.scene().getFocusOwner();
        met.addAll(owners(owner));
        press(owner, KeyCode.ESCAPE);
        press(rig.window.scene().getFocusOwner(), KeyCode.TAB);
      }
    });
    assertThat(met).containsAll(wanted());
  }

  private static void press(Node node, KeyCode code) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
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
  void whatAnEditDid_isHeardWhereOneTypes_onceTypingRests() {
    CodeArea identity = rig.identity();
    String name = WindowRig.read(identity::getAccessibleText);
    rig.onFx(rig.window.made().speaker()::speak);
    int at = identity.getText().indexOf("s3:*");
    rig.run("edit.complete-typing"); // its list would say which row is chosen
    rig.type(identity, at + 3, "List");
    rig.run("edit.complete-typing");
    assertThat(WindowRig.read(identity::getAccessibleText)).as("not at each key").isEqualTo(name);
    rig.onFx(rig.window.made().speaker()::speak);
    assertThat(WindowRig.read(identity::getAccessibleText))
        .startsWith(name + ". s3:GetObject: unused, was allowed. ")
        .contains(" allowed, was 298;");
    assertThat(rig.<Node>node("#heard").getAccessibleText()).startsWith("s3:GetObject: unused");
    rig.onFx(() -> identity.replaceText(at + 3, at + 7, ""));
  }

  @Test
  void escape_closesAPanel_fromAFieldInIt_andTheKeyboardIsWhereItWas() {
    rig.onFx(() -> rig.identity().requestFocus());
    rig.run("view.what-if");
    rig.robot.write("s3:get", 0).type(KeyCode.ESCAPE);
    assertThat(WindowRig.ask(() -> rig.find("#sheet").isVisible()))
        .as("names are put away")
        .isTrue();
    rig.robot.type(KeyCode.ESCAPE);
    assertThat(WindowRig.ask(() -> rig.find("#sheet").isVisible())).isFalse();
    assertThat(rig.identity().isFocused()).isTrue();
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

  @Test
  void count_standsBehindItsLine_alsoWhenScrolledSideways() {
    CodeArea boundary = rig.area("#boundary-text-0");
    int end = boundary.getText().indexOf('\n', boundary.getText().indexOf("\"ec2:Describe*\""));
    assertThat(gap(boundary, "194", end)).isBetween(12.0, 20.0);
    rig.onFx(() -> boundary.scrollXToPixel(30));
    assertThat(WindowRig.ask(boundary::getEstimatedScrollX)).isEqualTo(30.0);
    assertThat(gap(boundary, "194", end)).isBetween(12.0, 20.0);
    rig.onFx(() -> boundary.scrollXToPixel(0));
  }

  @Test
  void decidingStatement_isRevealedFromItsLeft() {
    CodeArea boundary = rig.area("#boundary-text-0");
    rig.onFx(() -> {
      rig.identity().requestFocus();
      boundary.scrollXToPixel(30);
    });
    rig.onFx(() -> rig.window.select(new Selection.OneAction(rig.index("s3:PutObject"))));
    assertThat(WindowRig.ask(boundary::getEstimatedScrollX)).isZero();
  }

  /** How far a number stands behind the last character of its line. */
  private static double gap(CodeArea area, String number, int lineEnd) {
    return WindowRig.ask(() -> {
      Node text =
          area.lookupAll(".vg-gutter-count").stream()
              .filter(node -> ((Text) node).getText().equals(number))
              .findFirst()
              .orElseThrow();
      double line = area.getCharacterBoundsOnScreen(lineEnd - 1, lineEnd).orElseThrow().getMaxX();
      return text.localToScreen(text.getBoundsInLocal()).getMinX() - line;
    });
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
