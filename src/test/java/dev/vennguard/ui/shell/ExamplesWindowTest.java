package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.policy.LayerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A change is judged by examples in the real window, and what was said is kept. */
class ExamplesWindowTest {
  @TempDir private Path folder;

  private static void press(WindowRig rig, String id) {
    rig.onFx(() -> rig.<ButtonBase>find(id).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String words(WindowRig rig) {
    return WindowRig.read(() -> rig.<VBox>find("#example-1").getChildren().toString());
  }

  /** What is said of one makes the list longer, and the list stays where it was. */
  private static void lastOne_staysInSight(WindowRig rig) {
    List<String> ids = new ArrayList<>();
    rig.onFx(() ->
        rig.node("#examples-view").lookupAll(".toggle-button").stream()
            .map(Node::getId)
            .filter(id -> id.startsWith("example-allow-"))
            .forEach(ids::add));
    String last = "#" + ids.getLast();
    ScrollPane scroll =
        WindowRig.read(() -> (ScrollPane) rig.node("#examples-view").lookup(".scroll-pane"));
    rig.onFx(() -> {
      scroll.setVvalue(0.8);
      rig.node(last).requestFocus();
    });
    double before = WindowRig.read(() -> onScene(rig.node(last)).getMinY());
    press(rig, last);
    assertThat(WindowRig.read(() -> onScene(rig.node(last)).getMinY()))
        .isCloseTo(before, within(2.0));
    assertThat(WindowRig.read(() -> rig.node(last).isFocused())).isTrue();
  }

  private static Bounds onScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void verdict_isHeldAgainstTheDocuments_andKeptAsAnAssertion()
      throws TimeoutException, IOException {
    WindowRig rig = WindowRig.onSample();
    assertThat(rig.window.commands().command("review.examples").obstacle().get())
        .startsWith("nothing is pinned");
    rig.run("compare.pin");
    rig.onFx(() -> {
      var editor = rig.window.panes().get(LayerKind.BOUNDARY).editor();
      editor.replaceAll(editor.text().replaceFirst("\"dynamodb:\\*\"", "\"dynamodb:Get*\""));
    });
    rig.run("review.examples");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.<Label>node("#examples-line").getText()).contains("actions differ");
    assertThat(words(rig)).contains("Allowed before, refused now").contains("dynamodb:");
    assertThat(rig.node("#example-allow-1").isFocused()).as("the keyboard is there").isTrue();
    press(rig, "#example-deny-1");
    assertThat(words(rig)).contains("✓ So it is");
    press(rig, "#example-allow-1");
    assertThat(words(rig)).contains("✗ The documents say otherwise").contains("To change that");
    assertThat(words(rig)).contains("“dynamodb:").doesNotContain("`");
    lastOne_staysInSight(rig);
    Path file = folder.resolve("pair" + ReviewFile.ENDING);
    rig.answers.toSave = Optional.of(file);
    press(rig, "#examples-keep");
    assertThat(Files.readString(file))
        .contains("\"Expect\" : \"Always\"")
        .contains("Judgeddynamodb");
    rig.onFx(() -> {
      var editor = rig.window.panes().get(LayerKind.BOUNDARY).editor();
      editor.replaceAll(editor.text().replaceFirst("dynamodb:Get", "dynamodb:Put"));
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.<Label>node("#examples-line").getText())
        .startsWith("⚠ The policies have changed");
    rig.close();
  }
}
