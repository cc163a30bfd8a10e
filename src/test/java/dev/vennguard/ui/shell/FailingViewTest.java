package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One view that throws, when it is shown something or when it is laid out, ends no other. */
class FailingViewTest {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private WindowRig rig;

  private static Edit.Replace documents(String identity) {
    return new Edit.Replace(
        List.of(
            new Edit.Load(DocumentId.IDENTITY, "identity.json", "", identity),
            new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", "")));
  }

  private boolean failed(String selector) {
    return WindowRig.read(() -> rig.find(selector).getPseudoClassStates().contains(FAILED));
  }

  private double right(String selector) {
    return WindowRig.read(() -> {
      Node node = rig.find(selector);
      return node.localToScene(node.getLayoutBounds()).getMaxX();
    });
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** Throws in its layout for as long as it is broken. */
  private static final class Planted extends StackPane {
    private boolean broken = true;
    private int attempts;

    Planted(Node... inside) {
      super(inside);
    }

    @Override
    protected void layoutChildren() {
      attempts++;
      if (broken) {
        throw new IllegalStateException("planted");
      }
      super.layoutChildren();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void window_isLaidOut_afterOneNodeThrewInItsLayout(boolean withChildren) throws TimeoutException {
    rig = WindowRig.onSample();
    Planted planted = withChildren ? new Planted(new Label("x")) : new Planted();
    Pane side = rig.node("#identity");
    rig.onFx(() -> side.getChildren().add(planted));
    assertThat(rig.takeThrown()).isNotEmpty();
    assertThat(planted.attempts).as("no second attempt with every frame").isLessThan(3);

    rig.onFx(() -> rig.window.scene().getWindow().setWidth(WindowRig.WIDTH));
    double before = right("#boundary");
    rig.onFx(() -> rig.window.scene().getWindow().setWidth(WindowRig.WIDTH - 60));

    assertThat(right("#boundary")).isEqualTo(before - 60);
    assertThat(failed("#identity")).isTrue();
    assertThat(failed("#boundary")).isFalse();
    Label words = rig.node("#notice-words");
    assertThat(WindowRig.<Double>read(words::getHeight)).isPositive();
    assertThat(words.getText()).contains("planted");
    rig.onFx(() -> rig.<Button>find("#notice-copy").fire());
    assertThat(WindowRig.ask(() -> Clipboard.getSystemClipboard().getString()))
        .contains("planted", "layoutChildren");
  }

  @Test
  void view_isLaidOutAgain_withTheNextSnapshot() throws TimeoutException {
    rig = WindowRig.onSample();
    Planted planted = new Planted(new Label("x"));
    Pane side = rig.node("#identity");
    rig.onFx(() -> side.getChildren().add(planted));
    assertThat(rig.takeThrown()).isNotEmpty();

    planted.broken = false;
    int attempts = planted.attempts;
    rig.onFx(() -> rig.identity().insertText(1, " "));

    assertThat(planted.attempts).isGreaterThan(attempts);
    assertThat(failed("#identity")).isFalse();
  }

  @Test
  void otherViews_showTheSnapshot_whereOneThrows() throws TimeoutException {
    String text = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";
    rig = new WindowRig(documents(text));
    // Whoever sets a bound property throws: so does the view, when it is shown something new.
    rig.onFx(() -> {
      Pane heading = rig.find("#venn-identity-heading");
      ((Label) heading.getChildren().getFirst()).textProperty().bind(new SimpleStringProperty("x"));
    });
    String title = WindowRig.read(() -> rig.<Label>find("#title").getText());

    rig.onFx(() -> rig.identity().replaceText(text.replace("s3:*", "sqs:*")));

    assertThat(failed("#venn")).isTrue();
    assertThat(failed("#matrix")).isFalse();
    assertThat(rig.window.notice()).contains("bound value");
    assertThat(WindowRig.<String>read(() -> rig.<Label>find("#title").getText()))
        .isNotEqualTo(title)
        .endsWith("not saved");
  }
}
