package dev.vennguard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.ui.venn.VennForm;
import dev.vennguard.workspace.Selection;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Drives both views by mouse and keyboard on the first sample. */
@ExtendWith(ApplicationExtension.class)
class MiddleTest {
  private MiddleStage middle;

  @Start
  void start(Stage stage) {
    middle = new MiddleStage(stage);
  }

  @Test
  void typingIntoTheFilter_leavesMatchingActions(FxRobot robot) {
    robot.clickOn("#matrix-filter").write("iam:creater");
    assertThat(rowNames(robot)).containsExactly("iam", "CreateRole");
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(rowNames(robot)).contains("dynamodb", "s3").doesNotContain("CreateRole");
  }

  @Test
  void clickOnAService_opensItsActions_andSelectsIt(FxRobot robot) {
    robot.clickOn(row(robot, "dynamodb"));
    assertThat(rowNames(robot)).contains("BatchGetItem");
    assertThat(middle.selection()).isEqualTo(new Selection.InService("dynamodb"));
    robot.clickOn(row(robot, "dynamodb"));
    assertThat(rowNames(robot)).doesNotContain("BatchGetItem");
  }

  @Test
  void keyboard_walksOpensAndCloses(FxRobot robot) {
    robot.clickOn("#matrix-filter").type(KeyCode.DOWN);
    assertThat(middle.selection()).isEqualTo(new Selection.InService("cloudwatch"));
    robot.type(KeyCode.DOWN).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    assertThat(middle.selection()).isEqualTo(action("dynamodb:AssociateTableReplica"));
    robot.type(KeyCode.PAGE_DOWN).type(KeyCode.UP).type(KeyCode.LEFT);
    assertThat(middle.selection()).isEqualTo(new Selection.InService("dynamodb"));
    robot.type(KeyCode.LEFT);
    assertThat(rowNames(robot)).doesNotContain("AssociateTableReplica");
    robot.type(KeyCode.END).type(KeyCode.ENTER);
    assertThat(rowNames(robot)).doesNotContain("cloudwatch");
    robot.type(KeyCode.HOME);
    assertThat(middle.selection()).isEqualTo(new Selection.InService("a2c"));
  }

  @Test
  void typedLetters_goToTheNextName(FxRobot robot) {
    robot.clickOn("#matrix-filter").type(KeyCode.DOWN).write("sq");
    assertThat(middle.selection()).isEqualTo(new Selection.InService("sqs"));
  }

  @Test
  void typedLetters_reachRowsThatAreClosed_andLeaveOthersClosed(FxRobot robot) {
    robot.clickOn("#matrix-filter").type(KeyCode.DOWN).write("createrole");
    assertThat(middle.selection()).isEqualTo(action("iam:CreateRole"));
    assertThat(rowNames(robot)).contains("CreateRole").doesNotContain("CreateBackup");
  }

  @Test
  void enterInTheFilter_choosesTheFirstActionThatFits(FxRobot robot) {
    robot.clickOn("#matrix-filter").write("iam:CreateRole").type(KeyCode.ENTER);
    assertThat(middle.selection()).isEqualTo(action("iam:CreateRole"));
  }

  @Test
  void chip_showsItsOutcomeAlone_andShiftAddsAnother(FxRobot robot) {
    robot.clickOn("#chip-denied");
    assertThat(words(robot)).containsOnly("denied");
    Node cutOff = robot.lookup("#chip-cut-off").query();
    robot.interact(cutOff::requestFocus);
    robot.interact(() -> space(cutOff, KeyEvent.KEY_PRESSED));
    robot.interact(() -> space(cutOff, KeyEvent.KEY_RELEASED));
    robot.clickOn("#matrix-filter").write("dynamodb: iam:");
    assertThat(words(robot)).contains("denied", "cut off").doesNotContain("allowed");
    robot.clickOn("#chip-all").clickOn("#matrix-filter").type(KeyCode.ESCAPE);
    assertThat(rowNames(robot)).contains("s3");
  }

  @Test
  void clickOnARegion_filtersTheMatrix_untilItsChipIsRemoved(FxRobot robot) {
    robot.clickOn("#venn-effective");
    assertThat(middle.selection()).isInstanceOf(Selection.Actions.class);
    assertThat(label(robot, "#matrix-region")).startsWith("Effective");
    assertThat(rowNames(robot)).doesNotContain("sqs").contains("s3");
    robot.clickOn("#matrix-region");
    assertThat(middle.selection()).isEqualTo(new Selection.None());
    assertThat(rowNames(robot)).contains("sqs");
  }

  @Test
  void arrowsAndEnter_chooseARegion_escapeEndsIt(FxRobot robot) {
    robot.interact(() -> robot.lookup("#venn-cut-off").query().requestFocus());
    robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
    assertThat(middle.selection()).isInstanceOf(Selection.Actions.class);
    assertThat(((Selection.Actions) middle.selection()).title()).isEqualTo("effective");
    robot.type(KeyCode.LEFT).type(KeyCode.SPACE);
    assertThat(((Selection.Actions) middle.selection()).title()).isEqualTo("cut off");
    robot.type(KeyCode.ESCAPE);
    assertThat(middle.selection()).isEqualTo(new Selection.None());
  }

  @Test
  void rowChosenInARegion_keepsTheFilter(FxRobot robot) {
    robot.clickOn("#venn-cut-off");
    robot.clickOn(row(robot, "GetAccountName"));
    assertThat(middle.selection()).isEqualTo(action("iam:GetAccountName"));
    assertThat(label(robot, "#matrix-region")).startsWith("Cut off");
    assertThat(rowNames(robot)).doesNotContain("CreateRole");
  }

  @Test
  void actionSelectedElsewhere_isBroughtIntoSight(FxRobot robot) {
    robot.interact(() -> middle.select(action("s3:PutObject")));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rowNames(robot)).contains("PutObject");
  }

  @Test
  void statementAtTheCaret_marksItsActions_andOffersThemAlone(FxRobot robot) {
    StatementId statement = new StatementId(LayerKind.BOUNDARY, 0, 0, 3);
    robot.interact(() -> middle.select(new Selection.StatementAt(statement)));
    assertThat(label(robot, "#matrix-statement")).isEqualTo("boundary statement 4: 2");
    robot.clickOn("#matrix-statement");
    assertThat(rowNames(robot))
        .containsExactly("iam", "DeleteRolePermissionsBoundary", "DeleteUserPermissionsBoundary");
  }

  @Test
  void newEvaluation_leavesScrollPositionAndCursor(FxRobot robot) {
    robot.clickOn(row(robot, "s3"));
    robot.interact(() -> middle.select(action("s3:PutObject")));
    List<String> before = rowNames(robot);
    robot.interact(
        () -> middle.show(middle.snapshots.type(SampleSnapshots.allow("s3:*", "a4b:*", "acm:*"))));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rowNames(robot)).isEqualTo(before);
    assertThat(middle.selection()).isEqualTo(action("s3:PutObject"));
  }

  @Test
  void brokenText_keepsThePicture_greyed(FxRobot robot) {
    robot.interact(() -> middle.show(middle.snapshots.type("{ \"Version\": ")));
    Predicate<Node> stale =
        node ->
            node.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("stale"));
    assertThat(stale.test(middle.venn)).isTrue();
    assertThat(stale.test(middle.matrix)).isTrue();
    assertThat(rowNames(robot)).contains("dynamodb");
  }

  @Test
  void switchToBars_isRememberedInTheProperty(FxRobot robot) {
    robot.clickOn("#venn-form");
    assertThat(middle.venn.formProperty().get()).isEqualTo(VennForm.BARS);
    robot.clickOn("#venn-form");
    assertThat(middle.venn.formProperty().get()).isEqualTo(VennForm.CIRCLES);
  }

  @Test
  void everyRegion_hasWordsForScreenReaders(FxRobot robot) {
    assertThat(robot.lookup("#venn-effective").query().getAccessibleText())
        .matches("[0-9]+ effective \\([0-9.]+%\\): both grant it.*");
    assertThat(robot.lookup("#matrix-filter").<TextField>query().getAccessibleText()).isNotEmpty();
    assertThat(row(robot, "s3").getAccessibleText()).contains("Amazon S3").contains("allowed");
  }

  /** The headless platform's robot sends no modifiers. */
  private static void space(Node target, EventType<KeyEvent> type) {
    Event.fireEvent(target, new KeyEvent(type, " ", "", KeyCode.SPACE, true, false, false, false));
  }

  private Selection action(String name) {
    return new Selection.OneAction(middle.catalogue.action(name).orElseThrow().index());
  }

  private static String label(FxRobot robot, String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(id).<Labeled>query().getText();
  }

  private static Node row(FxRobot robot, String name) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot
        .lookup(".matrix-row")
        .match(node -> node.isVisible() && nameOf(node).equals(name))
        .query();
  }

  /** The names in sight, top to bottom. */
  private static List<String> rowNames(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(".matrix-row").match(Node::isVisible).queryAll().stream()
        .sorted(Comparator.comparingDouble(Node::getLayoutY))
        .map(MiddleTest::nameOf)
        .toList();
  }

  private static String nameOf(Node row) {
    return ((Label) row.lookup(".matrix-name")).getText();
  }

  /** The words in the cells of action rows. */
  private static List<String> words(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(".matrix-row").match(Node::isVisible).queryAll().stream()
        .map(row -> row.lookupAll(".matrix-cell"))
        .flatMap(Collection::stream)
        .filter(cell -> cell.getParent().isVisible())
        .map(cell -> ((Text) cell).getText())
        .filter(text -> !text.isEmpty() && !text.matches("[+0-9]*"))
        .toList();
  }
}
