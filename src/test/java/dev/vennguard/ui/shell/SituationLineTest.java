package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.explain.words.Capitals;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.situation.SituationLine;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.SituationWords;
import dev.vennguard.workspace.StatedSituation;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the line over the matrix and its panel in the real window. */
@ExtendWith(SharedWindow.class)
class SituationLineTest {
  private static final String DESCRIBE = "ec2:DescribeInstances";
  private static final String IDENTITY =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ec2:DescribeInstances",
       "Resource": "*", "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-central-1",
       "aws:PrincipalAccount": "111122223333"}}},
       {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::here/*"}]}
      """;
  private static final String BOUNDARY =
      """
      {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}
      """;

  private WindowRig rig;

  @BeforeEach
  void open(WindowRig shared) {
    rig = shared;
    rig.open(
        new Edit.Replace(
            List.of(
                new Edit.Load(DocumentId.IDENTITY, "identity.json", "", IDENTITY),
                new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", BOUNDARY))));
  }

  private SituationLine line() {
    return rig.node("#situation-line");
  }

  private String said() {
    return SituationWords.line(rig.window.snapshot().situation());
  }

  private boolean panelOpen() {
    Node sheet = rig.node("#sheet");
    return WindowRig.read(sheet::isVisible);
  }

  private void press(KeyCode... keys) {
    rig.robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void enter(String field, String text) {
    rig.onFx(() -> rig.<TextField>find(field).setText(text));
  }

  private void region(String text) {
    rig.onFx(() -> rig.<ComboBox<String>>find("#situation-region").getEditor().setText(text));
  }

  private void fire(String button) {
    rig.onFx(() -> rig.<Button>find(button).fire());
  }

  private String message(String field) {
    return rig.<Label>node(field + "-message").getText();
  }

  private void choose(String id, String value) {
    rig.onFx(() -> rig.<ComboBox<String>>find(id).setValue(value));
  }

  @Test
  void line_saysWhatIsKnown_andOpensByClickAndByKeys() {
    assertThat(line().words()).isEqualTo(said());
    assertThat(line().getAccessibleText()).contains(said()).contains("panel closed");
    rig.robot.clickOn("#situation-line");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(panelOpen()).isTrue();
    assertThat(line().getAccessibleText()).contains("panel open");
    press(KeyCode.ESCAPE);
    assertThat(panelOpen()).isFalse();
    assertThat(WindowRig.read(() -> line().isFocused())).as("focus is back").isTrue();
    press(KeyCode.ENTER);
    assertThat(panelOpen()).isTrue();
    press(KeyCode.ESCAPE);
    rig.run("view.situation");
    assertThat(panelOpen()).isTrue();
    assertThat(WindowRig.read(() -> rig.find("#situation-partition").isFocused())).isTrue();
  }

  @Test
  void narrowLine_saysWhatDecides_insteadOfBeingCutOff() {
    assertThat(wide(370)).isEqualTo("User or role session, 111122223333, any region, aws");
    assertThat(wide(900)).isEqualTo(Capitals.first(said()));
    assertThat(line().getAccessibleText()).contains(said());
    assertThat(line().words()).isEqualTo(said());
  }

  /** What is painted of the line where it has so many pixels. */
  private String wide(double pixels) {
    SituationLine line = line();
    return WindowRig.read(() -> {
      line.resize(pixels, line.getHeight());
      line.layout();
      return line.lookupAll(".text").stream()
          .map(text -> ((Text) text).getText())
          .max(Comparator.comparingInt(String::length))
          .orElse("");
    });
  }

  @Test
  void statingAccountAndRegion_changesOutcomes_andResetTakesItBack() {
    double height = WindowRig.read(() -> line().getHeight());
    assertThat(rig.outcome(DESCRIBE)).isEqualTo(Outcome.CONDITIONAL);
    rig.run("view.situation");
    enter("#situation-account", "111122223333");
    region("eu-central-1");
    fire("#situation-apply");
    assertThat(rig.outcome(DESCRIBE)).isEqualTo(Outcome.ALLOWED);
    assertThat(line().words())
        .isEqualTo(said())
        .contains("account 111122223333 (stated), region eu-central-1");
    enter("#situation-account", "444455556666");
    rig.onFx(() -> rig.find("#situation-account").requestFocus());
    press(KeyCode.ENTER);
    assertThat(rig.outcome(DESCRIBE).effective()).isFalse();
    fire("#situation-reset");
    assertThat(rig.outcome(DESCRIBE)).isEqualTo(Outcome.CONDITIONAL);
    assertThat(rig.<TextField>node("#situation-account").getText()).isEmpty();
    assertThat(WindowRig.read(() -> line().getHeight())).isEqualTo(height);
  }

  @Test
  void whatCannotBe_isToldUnderItsField_andNotApplied() {
    rig.run("view.situation");
    enter("#situation-account", "1111");
    assertThat(message("#situation-account")).isEmpty();
    fire("#situation-apply");
    assertThat(message("#situation-account")).startsWith("⚠ `1111` is no account id");
    assertThat(rig.<Label>node("#situation-result").getText()).contains("Not applied");
    assertThat(WindowRig.read(() -> rig.find("#situation-account").isFocused())).isTrue();
    assertThat(rig.window.snapshot().situation().stated()).isEqualTo(StatedSituation.NOTHING);
    enter("#situation-account", "any");
    assertThat(message("#situation-account")).isEmpty();
  }

  @Test
  void knownKeys_areAddedAndRemoved() {
    rig.run("view.situation");
    fire("#situation-add-key");
    enter("#situation-key-0", "aws:PrincipalTag/team");
    enter("#situation-value-0", "red");
    fire("#situation-apply");
    assertThat(said()).endsWith("aws:PrincipalTag/team = red");
    fire("#situation-remove-0");
    fire("#situation-apply");
    assertThat(said()).doesNotContain("team");
  }

  @Test
  void partitionsThatConflict_areToldInWordsWithASign() {
    rig.run("view.situation");
    choose("#situation-partition", "aws-cn");
    fire("#situation-apply");
    assertThat(line().words())
        .startsWith("⚠ nothing is evaluated: partition aws-cn was stated, but policies name aws\n");
    assertThat(line().getText()).isEqualTo("⚠ Nothing is evaluated: aws-cn and aws");
    assertThat(line().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("conflict"));
    assertThat(rig.outcome(DESCRIBE)).isEqualTo(Outcome.UNDECIDED);
    fire("#situation-reset");
    assertThat(line().words()).isEqualTo(said());
  }

  @Test
  void whatIf_startsWithWhatIsStated() {
    rig.run("view.situation");
    enter("#situation-account", "444455556666");
    region("cn-north-1");
    rig.type(rig.identity(), IDENTITY.indexOf("arn:aws:") + "arn:aws".length(), "-cn");
    fire("#situation-apply");
    rig.run("view.what-if");
    enter("#whatif-action", "ec2:StopInstances");
    assertThat(rig.<TextField>node("#whatif-principal").getText())
        .isEqualTo("arn:aws-cn:iam::444455556666:role/example");
    assertThat(rig.<TextField>node("#whatif-resource").getText())
        .startsWith("arn:aws-cn:ec2:cn-north-1:444455556666:");
  }

  @Test
  void otherPolicies_areNotWhatWasStatedOf() {
    rig.run("view.situation");
    enter("#situation-account", "444455556666");
    fire("#situation-apply");
    rig.run("file.new");
    assertThat(rig.window.snapshot().situation().stated()).isEqualTo(StatedSituation.NOTHING);
    assertThat(rig.<TextField>node("#situation-account").getText()).isEmpty();
  }
}
