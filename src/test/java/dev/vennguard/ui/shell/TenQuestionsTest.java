package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.shell.command.Prompts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/** The ten questions that people ask most: each is answered by one click or key, in words. */
@ExtendWith(SharedWindow.class)
class TenQuestionsTest {
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  /** Brings the row of an action into sight, as a user does who looks for it. */
  private void find(String action) {
    rig.onFx(() -> rig.<TextField>find("#matrix-filter").setText(action));
  }

  private void click(String name) {
    Node row =
        WindowRig.ask(() ->
            rig.window.scene().getRoot().lookupAll(".matrix-row").stream()
                .filter(Node::isVisible)
                .filter(
                    one -> ((Label) one.lookup(".matrix-name")).getText().matches(name + "( .*)?"))
                .findFirst()
                .orElseThrow());
    rig.robot.clickOn(row);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void clickOn(String query) {
    rig.robot.clickOn(rig.<Node>node(query));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void key(KeyCode code) {
    rig.robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The words of the card, as they stand on screen. */
  private String card() {
    return WindowRig.ask(() ->
        rig.window.scene().lookup("#explain").lookupAll("*").stream()
            .map(node -> node instanceof Text text ? text.getText() : "")
            .collect(Collectors.joining()));
  }

  private List<String> buttons() {
    return WindowRig.ask(() ->
        rig.window.scene().lookup("#explain").lookupAll(".button").stream()
            .map(node -> ((Labeled) node).getText())
            .toList());
  }

  /** The words in the cells of the actions that are shown. */
  private List<String> outcomes() {
    return WindowRig.ask(() ->
        rig.window.scene().getRoot().lookupAll(".matrix-cell").stream()
            .filter(cell -> cell.getParent().isVisible() && cell.isVisible())
            .filter(cell -> Objects.requireNonNull(cell.getParent().getParent()).isVisible())
            .map(cell -> ((Text) cell).getText())
            .filter(text -> !text.isEmpty() && !text.matches("[+0-9·]*"))
            .toList());
  }

  private void caretIn(CodeArea area, String text) {
    rig.onFx(() -> {
      area.requestFocus();
      area.moveTo(area.getText().indexOf(text) + 2);
    });
  }

  private String description() {
    return WindowRig.ask(() -> rig.window.panes().get(LayerKind.IDENTITY).editor().description());
  }

  @Test
  void question1_whyIsThisActionDenied() {
    find("iam:CreateRole");
    click("CreateRole");
    assertThat(card())
        .contains("Not allowed: the identity policy names it, but its statement never applies")
        .contains("* is a plain character for StringEquals");
  }

  @Test
  void question2_whichStatementDecides() {
    find("s3:DeleteBucket");
    click("DeleteBucket");
    assertThat(card()).contains("explicitly denied by the boundary");
    assertThat(buttons()).anyMatch(words -> words.matches("line [0-9]+ DenyDataLoss"));
  }

  @Test
  void question3_whatWouldHaveToChange_onWhichSide() {
    find("iam:CreateRole");
    click("CreateRole");
    assertThat(buttons()).contains("▲ ◖ Fix identity: ArnLike…");
    assertThat(card())
        .contains("then allowed for some requests; 2 other actions change (2 gained)");
  }

  @Test
  void question4_whatDoesTheBoundaryCutOff() {
    find("iam:");
    clickOn("#chip-cut-off");
    assertThat(rig.<Labeled>node("#chip-cut-off").getText()).isEqualTo("Cut off 71");
    assertThat(outcomes()).isNotEmpty().containsOnly("cut off");
  }

  @Test
  void question5_whatDoesTheBoundaryAllowThatNobodyUses() {
    find("lambda:");
    clickOn("#chip-unused");
    assertThat(rig.<Labeled>node("#chip-unused").getText()).isEqualTo("Unused 581");
    assertThat(outcomes()).isNotEmpty().containsOnly("unused");
  }

  @Test
  void question6_isAnythingLeftThatDependsOnContext() {
    Node said = WindowRig.read(() -> rig.find("#venn-identity-heading").lookup(".venn-words"));
    assertThat(((Label) said).getText()).isEqualTo("2 conditional");
    rig.robot.clickOn(said);
    WaitForAsyncUtils.waitForFxEvents();
    Button token = rig.node("#matrix-region");
    assertThat(token.getText()).contains("only under conditions");
    assertThat(((Label) token.getGraphic()).getText()).isEqualTo("2  ×");
    assertThat(WindowRig.read(this::cutNames)).as("names that are not whole").isEmpty();
    rig.onFx(token::fire);
    rig.open(WindowRig.sample("sandbox-isolation"));
    find("sqs:");
    clickOn("#chip-conditional");
    assertThat(rig.<Labeled>node("#chip-conditional").getText()).matches(".*[1-9][0-9,]*");
    assertThat(outcomes()).isNotEmpty().containsOnly("conditional");
  }

  private List<String> cutNames() {
    return rig.find("#matrix").lookupAll(".matrix-row:action > .matrix-name").stream()
        .map(Label.class::cast)
        .filter(label -> label.getParent().isVisible())
        .filter(label -> label.getWidth() < label.prefWidth(-1) && label.getWidth() < 200)
        .map(Label::getText)
        .toList();
  }

  @Test
  void question7_willItFit() {
    String words = WindowRig.ask(() -> ((Label) rig.find("#boundary").lookup("#size")).getText());
    assertThat(words).isEqualTo("859 of 6,144 characters");
  }

  @Test
  void question8_isItAtAllARealAction() {
    CodeArea area = rig.identity();
    rig.onFx(() -> area.replaceText(area.getText().replace("\"s3:*\"", "\"s3:GetObjekt\"")));
    caretIn(area, "s3:GetObjekt");
    key(KeyCode.I);
    assertThat(description())
        .startsWith("s3:GetObjekt is not in the catalogue of ")
        .contains("did you mean s3:GetObject");
  }

  @Test
  void question9_whatDoesAWildcardCover() {
    caretIn(rig.identity(), "logs:Get*");
    key(KeyCode.I);
    assertThat(description()).startsWith("logs:Get* covers ").contains("logs:GetLogEvents");
  }

  @Test
  void question10_whatChangedSinceTheReviewedVersion() {
    rig.run("compare.pin");
    CodeArea area = rig.identity();
    rig.onFx(() -> area.replaceText(area.getText().replace("\"s3:*\"", "\"s3:Get*\"")));
    find("s3:PutObject");
    clickOn("#chip-changed");
    assertThat(rig.<Labeled>node("#since").getText()).contains("−").contains("effective");
    click("PutObject");
    assertThat(card()).contains("lost: every request was allowed, none is now");
  }

  @Test
  void newUser_findsTheWay_fromTheHintToTheRepair() {
    assertThat(rig.<Label>node("#card-hint").getText())
        .isEqualTo("Choose an action to see why · Ctrl+G finds one by name");
    clickOn("#matrix-filter");
    rig.robot.write("iam:CreateRole", 0).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rig.<Node>node("#card-hint").isVisible()).isFalse();
    Button repair =
        WindowRig.ask(() ->
            rig.window.scene().getRoot().lookupAll(".explain-offer").stream()
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow());
    rig.onFx(repair::fire);
    rig.robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(card()).contains("Allowed for some requests");
    rig.run("file.new");
    rig.answers.answer = Prompts.Answer.DISCARD;
    rig.run("file.new");
    assertThat(rig.<Label>node("#card-hint").getText()).startsWith("Paste or drop a policy");
    assertThat(rig.<Label>node("#title").getText()).startsWith("Nothing open");
  }
}
