package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.ui.shell.setting.NoSettings;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Sample;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.shape.Circle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Nothing that is written in the diagram may cover anything else, in any sample and size. */
class VennLabelsTest {
  private static final String LIMIT =
      """
      {"Version": "2012-10-17", "Statement":
       {"Effect": "Allow", "Action": ["s3:*", "iam:*"], "Resource": "*"}}\
      """;

  private static final int[][] SIZES = {{900, 600}, {1024, 700}, {1440, 900}};

  @BeforeAll
  static void toolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void words_coverNothing_inEverySample() {
    SampleLibrary library = new SampleLibrary();
    int seen = 0;
    for (int[] size : SIZES) {
      Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
      workspace.apply(List.of(library.load(library.samples().getFirst())));
      TestWindow window = WindowRig.ask(() -> open(workspace, size));
      for (Sample sample : library.samples()) {
        WindowRig.ask(() -> {
          window.session().submit(library.load(sample));
          return true;
        });
        for (String form : List.of("venn.circles", "venn.bars")) {
          String name = sample.id() + " " + size[0] + " × " + size[1] + " " + form;
          seen += WindowRig.ask(() -> check(window, form, name));
        }
      }
    }
    assertThat(seen).as("words looked at").isGreaterThan(100);
  }

  /** Beside a card the diagram is lowest, with unknown values most is written in it. */
  @Test
  void words_areAllThere_besideACard_andWithUnknownValues() {
    SampleLibrary library = new SampleLibrary();
    int seen = 0;
    for (int[] size : new int[][] {{900, 600}, {1280, 720}}) {
      Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
      workspace.apply(List.of(library.load(library.samples().getFirst())));
      String known = workspace.snapshot().document(DocumentId.IDENTITY).orElseThrow().text();
      String unknown =
          known.replaceFirst("\"Resource\": \"[*]\"", "\"Resource\": \"\\${unknown.A}\"");
      TestWindow window = WindowRig.ask(() -> open(workspace, size));
      String name = size[0] + " × " + size[1];
      WindowRig.ask(() -> {
        window.select(new Selection.OneAction(5));
        return true;
      });
      seen += WindowRig.ask(() -> check(window, "venn.circles", name + " beside a card"));
      seen += WindowRig.ask(() -> checkWithLimit(window, name));
      WindowRig.ask(() -> {
        window.select(new Selection.None());
        window.session().submit(new Edit.Text(DocumentId.IDENTITY, unknown, 1));
        return true;
      });
      seen += WindowRig.ask(() -> check(window, "venn.circles", name + " with unknown values"));
    }
    assertThat(seen).as("words looked at").isGreaterThan(20);
  }

  /** A third layer that limits much makes the right heading longest and the right circle small. */
  private static int checkWithLimit(TestWindow window, String name) {
    DocumentId scp = new DocumentId(LayerKind.SCP, 0);
    window.session().submit(new Edit.Load(scp, "scp.json", "", LIMIT));
    int seen = check(window, "venn.circles", name + " beside a card, under an SCP");
    List<Circle> discs = new ArrayList<>();
    collect((Parent) window.scene().lookup("#venn"), new ArrayList<>(), discs);
    assertThat(discs.stream().mapToDouble(Circle::getRadius).max().orElseThrow())
        .as("%s: the larger circle's radius", name)
        .isGreaterThan(26);
    window.session().submit(new Edit.Close(scp));
    return seen;
  }

  private static TestWindow open(Workspace workspace, int[] size) {
    Fonts.load();
    WindowParts parts =
        new WindowParts(
            workspace,
            new Threads(Runnable::run, Platform::runLater),
            new NoSettings(),
            scene -> new WindowRig.Answers());
    return TestWindow.open(parts, size[0], size[1]);
  }

  private static int check(TestWindow window, String form, String name) {
    window.commands().run(form);
    for (int i = 0; i < 3; i++) {
      window.scene().getRoot().applyCss();
      window.scene().getRoot().layout();
    }
    Parent venn = (Parent) window.scene().lookup("#venn");
    List<Node> words = new ArrayList<>();
    List<Circle> discs = new ArrayList<>();
    collect(venn, words, discs);
    Bounds frame = framed(venn);
    for (int i = 0; i < words.size(); i++) {
      Bounds one = bounds(words.get(i));
      assertThat(frame.contains(one)).as("%s: `%s` cut", name, text(words.get(i))).isTrue();
      for (int j = i + 1; j < words.size(); j++) {
        assertThat(one.intersects(bounds(words.get(j))))
            .as("%s: `%s` and `%s`", name, text(words.get(i)), text(words.get(j)))
            .isFalse();
      }
      for (Circle disc : discs) {
        assertThat(crosses(one, disc)).as("%s: `%s`", name, text(words.get(i))).isFalse();
      }
    }
    return words.size();
  }

  /** What the pane around the diagram leaves of it. */
  private static Bounds framed(Parent venn) {
    Parent frame = Objects.requireNonNull(venn.getParent());
    return frame.localToScene(frame.getLayoutBounds());
  }

  private static void collect(Parent parent, List<Node> words, List<Circle> discs) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof Labeled labeled) {
        if (!labeled.getText().isEmpty()) {
          words.add(written(labeled));
        }
      } else if (child instanceof Circle disc && disc.getStyleClass().contains("venn-disc")) {
        discs.add(disc);
      } else if (child instanceof Parent inner) {
        collect(inner, words, discs);
      }
    }
  }

  /** A label may be wider than its words. */
  private static Node written(Labeled labeled) {
    Node text = labeled.lookup(".text");
    return text == null ? labeled : text;
  }

  private static String text(Node node) {
    return node instanceof javafx.scene.text.Text text ? text.getText() : ((Label) node).getText();
  }

  /** A little less than what is drawn: lines of text have air above and below. */
  private static Bounds bounds(Node node) {
    Bounds all = node.localToScene(node.getLayoutBounds());
    return new javafx.geometry.BoundingBox(
        all.getMinX(), all.getMinY() + 1, all.getWidth(), Math.max(0, all.getHeight() - 2));
  }

  /** Whether a disc's edge runs through words: they must be wholly inside or wholly outside. */
  private static boolean crosses(Bounds words, Circle disc) {
    var centre = disc.localToScene(disc.getCenterX(), disc.getCenterY());
    double radius = disc.getRadius();
    double nearX = Math.clamp(centre.getX(), words.getMinX(), words.getMaxX());
    double nearY = Math.clamp(centre.getY(), words.getMinY(), words.getMaxY());
    double farX =
        Math.max(
            Math.abs(words.getMinX() - centre.getX()), Math.abs(words.getMaxX() - centre.getX()));
    double farY =
        Math.max(
            Math.abs(words.getMinY() - centre.getY()), Math.abs(words.getMaxY() - centre.getY()));
    double near = Math.hypot(nearX - centre.getX(), nearY - centre.getY());
    double far = Math.hypot(farX, farY);
    return near < radius - 1 && far > radius + 1;
  }
}
