package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the panel "what if" in the real window. */
@ExtendWith(SharedWindow.class)
class WhatIfTest {
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
    rig.run("view.what-if");
  }

  private void enter(String field, String text) {
    rig.onFx(() -> rig.<TextField>find(field).setText(text));
  }

  private String sentence() {
    return WindowRig.ask(() -> rig.<Label>find("#whatif-sentence").getText());
  }

  private String text(String field) {
    return WindowRig.ask(() -> rig.<TextField>find(field).getText());
  }

  @Test
  void action_isCompleted_byKeyboard_andTheResourceIsPrefilled() {
    assertThat(rig.<Label>node("#whatif-keys").getText()).endsWith("once there is an action");
    rig.robot.write("s3:getobj", 0);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.<ListView<String>>node("#whatif-offers").isVisible()).isTrue();
    rig.robot.type(KeyCode.DOWN);
    rig.robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(text("#whatif-action")).isEqualTo("s3:GetObject");
    assertThat(text("#whatif-resource")).startsWith("arn:aws:s3:");
    assertThat(sentence()).startsWith("Allowed by the identity policy");
  }

  @Test
  void answer_followsTheEditors_atOnce() {
    enter("#whatif-action", "s3:GetObject");
    assertThat(sentence()).startsWith("Allowed");

    rig.onFx(() -> {
      var editor = rig.window.panes().get(LayerKind.BOUNDARY).editor();
      editor.replaceAll("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
    });
    assertThat(sentence()).contains("cut off by the permissions boundary");
  }

  @Test
  void closedPanel_answersAnew_whenItIsOpened() {
    enter("#whatif-action", "s3:GetObject");
    assertThat(sentence()).startsWith("Allowed");
    rig.run("view.what-if");
    rig.onFx(() -> {
      var editor = rig.window.panes().get(LayerKind.BOUNDARY).editor();
      editor.replaceAll("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
    });
    rig.run("view.what-if");

    assertThat(sentence()).contains("cut off by the permissions boundary");
  }

  @Test
  void keyThatMatters_isOffered_andChangesTheAnswer() {
    String text =
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*",
          "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}}]}
        """;
    rig.onFx(() -> rig.window.panes().get(LayerKind.BOUNDARY).editor().replaceAll(text));
    enter("#whatif-action", "s3:GetObject");
    assertThat(sentence()).startsWith("Not allowed");

    enter("#key-aws-RequestedRegion-value", "eu-west-1");
    assertThat(sentence()).startsWith("Allowed");

    rig.onFx(() -> rig.<CheckBox>find("#key-aws-RequestedRegion").fire());
    assertThat(sentence()).startsWith("Not allowed");
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  @Test
  void lowWindow_showsCallerActionAndResource_aboveTheAnswer() {
    rig.onFx(() -> rig.window.scene().getWindow().setHeight(600));
    enter("#whatif-action", "s3:GetObject");
    assertThat(bottom(rig.node("#whatif-resource"))).isLessThanOrEqualTo(top(pane()));
    assertThat(bottom(pane())).isLessThanOrEqualTo(bottom(rig.node("#whatif-view")));
  }

  private Node pane() {
    return WindowRig.read(() -> rig.find("#whatif-view").lookup(".whatif-answer"));
  }

  private static double bottom(Node node) {
    return WindowRig.read(() -> node.localToScene(node.getLayoutBounds()).getMaxY());
  }

  private static double top(Node node) {
    return WindowRig.read(() -> node.localToScene(node.getLayoutBounds()).getMinY());
  }

  @Test
  void unknownAction_isExplained_andANearNameTaken() {
    enter("#whatif-action", "s3:GetObjct");
    Label note = rig.node("#whatif-action-note");
    assertThat(note.getText()).contains("Not known");
    double panel = right(rig.node("#whatif-view"));
    assertThat(right(note)).as("the note ends within the panel").isLessThan(panel);
    assertThat(right(rig.node("#whatif-resource"))).isLessThan(panel);
    assertThat(answer()).startsWith("No verdict");

    rig.onFx(() -> rig.<Button>find(".whatif-near").fire());
    assertThat(text("#whatif-action")).startsWith("s3:GetObject");
  }

  @Test
  void pastedMessage_fillsTheFields_andIsCompared() {
    rig.onFx(() -> rig.<TitledPane>find("#whatif-message").setExpanded(true));
    rig.onFx(() ->
        rig.<TextArea>find("#whatif-message-text")
            .setText(
                "An error occurred (AccessDenied): User:"
                    + " arn:aws:sts::123456789012:assumed-role/dev/s is not authorized to perform:"
                    + " rds:CreateDBInstance on resource: arn:aws:rds:us-east-1:123456789012:db:x"
                    + " because no permissions boundary allows the rds:CreateDBInstance action"));

    assertThat(text("#whatif-action")).isEqualTo("rds:CreateDBInstance");
    assertThat(text("#whatif-principal")).isEqualTo("arn:aws:sts::123456789012:assumed-role/dev/s");
    assertThat(text("#whatif-resource")).isEqualTo("arn:aws:rds:us-east-1:123456789012:db:x");
    assertThat(rig.<Label>node("#whatif-message-reading").getText())
        .contains("no permissions boundary");
    assertThat(rig.<Label>node("#whatif-message-agreement").getText()).startsWith("We ");
  }

  @Test
  void request_isOpenedFromOutside_withItsContext() {
    String text =
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*",
          "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}}]}
        """;
    rig.onFx(() -> rig.window.panes().get(LayerKind.BOUNDARY).editor().replaceAll(text));
    Request request =
        new Request(
            "arn:aws:iam::111122223333:role/r",
            "s3:GetObject",
            "arn:aws:s3:::b/k",
            "",
            Map.of("aws:RequestedRegion", new ContextValue.Single("eu-west-1")));
    rig.onFx(() -> rig.window.whatIf().tryOut(request));

    assertThat(text("#whatif-resource")).isEqualTo("arn:aws:s3:::b/k");
    assertThat(text("#key-aws-RequestedRegion-value")).isEqualTo("eu-west-1");
    assertThat(sentence()).startsWith("Allowed");
  }

  @Test
  void selectedAction_isTakenOver_whenThePanelOpens() {
    rig.run("view.what-if");
    int index =
        rig.window.snapshot().evaluation().catalogue().action("iam:PassRole").orElseThrow().index();
    rig.onFx(() -> rig.window.select(new Selection.OneAction(index)));
    rig.run("view.what-if");

    assertThat(text("#whatif-action")).isEqualTo("iam:PassRole");
    assertThat(WindowRig.ask(() -> rig.window.scene().getFocusOwner().getId()))
        .isEqualTo("whatif-action");
  }

  @Test
  void anyText_inAnyField_isSurvived() {
    long seed = 20261123;
    Random random = new Random(seed);
    List<String> texts =
        List.of("", ":", "a:b", "::::::", "arn:aws:iam::1:role", "*", "\u0000", "${x}", "\uD800");
    rig.onFx(() -> rig.<TitledPane>find("#whatif-message").setExpanded(true));
    for (int i = 0; i < Rounds.of(30); i++) {
      String text = i < texts.size() * 3 ? texts.get(i % texts.size()) : noise(random);
      String field = List.of("#whatif-action", "#whatif-resource", "#whatif-principal").get(i % 3);
      rig.onFx(() -> {
        rig.<TextField>find(field).setText(text);
        rig.<TextArea>find("#whatif-message-text").setText(text);
      });
      assertThat(rig.window.notice()).as("seed " + seed + ", round " + i).isEmpty();
    }
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    String letters = "arn:s3*?/${}\"\\\u00e9\uD83D\uDE00 \n:%<>";
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @Test
  void keyboard_walksThroughTheFields_andEscapeCloses() {
    enter("#whatif-action", "s3:GetObject");
    rig.onFx(() -> rig.<Node>find("#whatif-action").requestFocus());
    rig.robot.type(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(WindowRig.ask(() -> rig.window.scene().getFocusOwner().getId()))
        .isIn("whatif-type", "whatif-resource");
    rig.robot.type(KeyCode.ESCAPE);
    rig.robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.<Node>node("#sheet").isVisible()).isFalse();
  }

  private String answer() {
    return WindowRig.ask(() ->
        rig.window.scene().lookup("#whatif-answer").lookupAll(".label").stream()
            .map(Label.class::cast)
            .map(Label::getText)
            .reduce("", (a, b) -> a + b + "\n"));
  }

  @Test
  void noVerdict_isShown_whileAFieldIsInvalid() {
    enter("#whatif-action", "s3:GetObject");
    for (String half :
        List.of("a", "arn", "arn:aws:s3", "arn:aws:s3:::b", "arn:aws:iam::111122223333:role/x")) {
      enter("#whatif-resource", half);
      assertThat(rig.<Node>node("#whatif-sentence")).as(half).isNull();
      assertThat(answer()).as(half).startsWith("No verdict yet: ");
    }
    enter("#whatif-resource", "arn:aws:s3:::b/k");
    assertThat(sentence()).startsWith("Allowed");
    for (String half : List.of("s3:Get*", "s3", "s3:", "*")) {
      enter("#whatif-action", half);
      assertThat(answer()).as(half).startsWith("No verdict yet: ");
    }
    enter("#whatif-action", "s3:GetObject");
    enter("#whatif-principal", "arn:aws:iam::1111");
    assertThat(answer()).startsWith("No verdict yet: the principal");
    assertThat(rig.window.notice()).isEmpty();
  }

  @Test
  void unknownAction_hasNoVerdict() {
    enter("#whatif-action", "ec2:CreateRole");
    enter("#whatif-resource", "*");

    assertThat(sentence()).startsWith("No verdict: the catalogue knows no such action");
  }

  @Test
  void deniedRequest_isAllowedByAButton() throws TimeoutException {
    String text =
        """
        {"Version": "2012-10-17", "Statement": [{"Sid": "Home", "Effect": "Allow", "Action": "s3:*",
          "Resource": "*", "Condition": {"StringEquals": {"aws:RequestedRegion": ["eu-west-1"]}}}]}
        """;
    rig.onFx(() -> rig.window.panes().get(LayerKind.BOUNDARY).editor().replaceAll(text));
    enter("#whatif-action", "s3:GetObject");
    assertThat(sentence()).startsWith("Not allowed");
    WaitForAsyncUtils.waitFor(600, TimeUnit.SECONDS, () -> offer("add us-east-1").isPresent());

    rig.onFx(() -> offer("add us-east-1").orElseThrow().fire());
    rig.onFx(() -> rig.<Button>find("#explain-apply").fire());

    WaitForAsyncUtils.waitFor(600, TimeUnit.SECONDS, () -> sentence().startsWith("Allowed"));
    assertThat(rig.text(LayerKind.BOUNDARY)).contains("us-east-1");
    assertThat(rig.<Node>node("#request-offers")).isNotNull().matches(node -> !node.isVisible());
  }

  private Optional<Button> offer(String words) {
    return WindowRig.ask(() ->
        rig.window.scene().getRoot().lookupAll("#request-offers .button").stream()
            .map(Button.class::cast)
            .filter(button -> button.getText().contains(words))
            .findFirst());
  }
}
