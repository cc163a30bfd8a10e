package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Selection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/** The questions of a user who does not understand a verdict, asked in the real window. */
@ExtendWith(SharedWindow.class)
class ExplainCardTest {
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  private String headline() {
    return rig.node("#explain-headline").getAccessibleText();
  }

  /** All words of the card, in order. */
  private String words() {
    return WindowRig.ask(() ->
        rig.window.scene().lookup("#explain").lookupAll("*").stream()
            .map(node ->
                switch (node) {
                  case Text text when !(text.getParent() instanceof Label) -> text.getText();
                  default -> "";
                })
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining()));
  }

  private List<Button> buttons(Predicate<String> words) {
    return WindowRig.ask(() ->
        rig.window.scene().lookup("#explain").lookupAll(".button").stream()
            .map(Button.class::cast)
            .filter(button -> words.test(button.getText()))
            .toList());
  }

  private Button button(String words) {
    return buttons(text -> text.contains(words)).getFirst();
  }

  private void fire(Button button) {
    rig.onFx(button::fire);
  }

  @Test
  void card_saysWhyAnActionIsDenied_inOneClick() {
    assertThat(rig.<Node>node("#explain").isVisible()).isFalse();

    rig.select("iam:CreateRole");

    assertThat(rig.<Node>node("#explain").isVisible()).isTrue();
    assertThat(headline()).startsWith("iam:CreateRole, Write · role. Not allowed: ");
    assertThat(words())
        .contains("action ✓  resource ✓  condition ✗")
        .contains("* is a plain character for StringEquals, and iam:PermissionsBoundary");
    assertThat(rig.node("#explain-gates").getAccessibleText())
        .contains("identity: never matches: not passed; boundary: allows: passed; denied");
  }

  @Test
  void decidingStatement_isJumpedToAndHighlighted_andTheCardStays() {
    rig.select("iam:DeleteRole");

    fire(button("line 20 DelegateAppRoles"));

    CodeArea boundary = rig.area("#boundary-text-0");
    assertThat(boundary.isFocused()).isTrue();
    assertThat(boundary.getSelectedText()).contains("DelegateAppRoles").startsWith("{");
    assertThat(rig.<Node>node("#explain").isVisible()).isTrue();
    assertThat(headline()).startsWith("iam:DeleteRole");
  }

  @Test
  void repair_isPreviewedAppliedAndUndone() {
    String before = rig.text(LayerKind.IDENTITY);
    rig.select("iam:CreateRole");

    fire(button("Fix identity: ArnLike"));
    assertThat(rig.<Label>node("#explain-preview-effect").getText())
        .isEqualTo("then allowed for some requests; 2 other actions change (2 gained)");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before);
    assertThat(WindowRig.ask(() -> rig.window.scene().getFocusOwner().getId()))
        .isEqualTo("explain-apply");

    fire(rig.node("#explain-apply"));
    assertThat(rig.outcome("iam:CreateRole")).isEqualTo(Outcome.CONDITIONAL);
    assertThat(rig.outcome("iam:PutRolePolicy")).isEqualTo(Outcome.CONDITIONAL);
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before.replace("StringEquals", "ArnLike"));
    assertThat(headline()).contains("Allowed for some requests");

    rig.run("edit.undo");
    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before);
    assertThat(rig.outcome("iam:CreateRole")).isEqualTo(Outcome.BOUNDARY_ONLY);
    assertThat(headline()).contains("Not allowed");
  }

  @Test
  void change_onTheBoundary_isOneUndoableEdit() {
    String before = rig.text(LayerKind.BOUNDARY);
    rig.select("iam:DeleteRole");
    fire(button("Boundary: add a statement"));
    fire(rig.node("#explain-apply"));

    assertThat(rig.outcome("iam:DeleteRole")).isEqualTo(Outcome.CONDITIONAL);
    rig.run("edit.undo");
    assertThat(rig.text(LayerKind.BOUNDARY)).isEqualTo(before);
    assertThat(rig.outcome("iam:DeleteRole")).isEqualTo(Outcome.IDENTITY_ONLY);
  }

  @Test
  void preview_isLeftByEscape_withNothingChanged() {
    String before = rig.text(LayerKind.IDENTITY);
    rig.select("iam:CreateRole");
    fire(button("Fix identity: ArnLike"));

    rig.robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(rig.text(LayerKind.IDENTITY)).isEqualTo(before);
    assertThat(rig.<Node>node("#explain-preview")).isNull();
    assertThat(rig.<Node>node("#explain-headline")).isNotNull();
  }

  @Test
  void card_followsTheTyping_atTheSameHeight() throws TimeoutException {
    rig.select("iam:CreateRole");
    double height = rig.<Region>node("#explain").getHeight();
    CodeArea area = rig.identity();
    int at = area.getText().indexOf("StringEquals");

    rig.onFx(() -> {
      area.requestFocus();
      area.replaceText(at, at + "StringEquals".length(), "ArnLike");
    });

    assertThat(headline()).contains("Allowed for some requests");
    assertThat(rig.<Region>node("#explain").getHeight()).isEqualTo(height);
    WaitForAsyncUtils.waitFor(
        600,
        TimeUnit.SECONDS,
        () ->
            buttons(text -> text.contains("Fix identity: ArnLike")).isEmpty()
                && !buttons(text -> text.contains("take it out of")).isEmpty()
                && !rig.<Label>node("#explain-working").isVisible());
  }

  @Test
  void otherSelections_closeTheCard_andItsButtonToo() {
    rig.select("iam:CreateRole");
    rig.onFx(() -> rig.window.select(new Selection.InService("s3")));
    assertThat(rig.<Node>node("#explain").isVisible()).isFalse();

    rig.select("iam:CreateRole");
    fire(rig.node("#explain-close"));
    assertThat(rig.<Node>node("#explain").isVisible()).isFalse();
    assertThat(rig.window.selectionProperty().get()).isEqualTo(new Selection.None());
  }

  @Test
  void example_isCopiedAsACommand() {
    rig.select("iam:CreateRole");
    fire(button("copy as aws"));

    String copied = WindowRig.ask(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied)
        .startsWith("aws iam simulate-custom-policy")
        .contains("--permissions-boundary-policy-input-list")
        .contains("iam:CreateRole");
    assertThat(rig.window.notice()).contains("on the clipboard");
    assertThat(buttons(text -> text.equals("try it"))).isNotEmpty();
  }

  @Test
  void wildcard_isDescribedAtTheCaret() {
    CodeArea area = rig.identity();
    rig.onFx(() -> {
      area.requestFocus();
      area.moveTo(area.getText().indexOf("s3:*") + 2);
    });
    rig.run("edit.describe");

    assertThat(
            WindowRig.ask(() -> rig.window.panes().get(LayerKind.IDENTITY).editor().description()))
        .startsWith("s3:* covers ");
    assertThat(rig.snapshotText(DocumentId.IDENTITY)).isEqualTo(area.getText());
  }

  private static final String HOME =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "*", "Resource": "*"},
        {"Sid": "Home", "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*",
          "Condition": {"StringNotEquals": {"aws:RequestedRegion": ["eu-west-1"]}}}]}
      """;

  @Test
  void conditionalAction_isOpenedByAButton_reachedWithTheKeyboard() throws TimeoutException {
    rig.onFx(() -> rig.window.panes().get(LayerKind.BOUNDARY).editor().replaceAll(HOME));
    rig.select("s3:GetObject");
    WaitForAsyncUtils.waitFor(
        600, TimeUnit.SECONDS, () -> !buttons(text -> text.contains("remove Home")).isEmpty());

    assertThat(rig.<Node>node("#explain-offers-to-allow-more").isVisible()).isTrue();
    assertThat(rig.<Node>node("#explain-offers-to-allow-the-denied-example").isVisible()).isTrue();
    Button more =
        WindowRig.ask(() ->
            (Button)
                rig.window
                    .scene()
                    .lookup("#explain-offers-to-allow-more")
                    .lookupAll(".button")
                    .iterator()
                    .next());
    assertThat(more.isFocusTraversable()).isTrue();
    assertThat(more.getAccessibleText())
        .isEqualTo(
            "To allow more: remove Home of the boundary: then allowed for every request; no other"
                + " action changes; opens a preview");
    rig.onFx(more::requestFocus);
    rig.robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    fire(rig.node("#explain-apply"));

    assertThat(rig.text(LayerKind.BOUNDARY)).doesNotContain("Home");
    rig.run("edit.undo");
    assertThat(rig.text(LayerKind.BOUNDARY)).contains("Home");
  }
}
