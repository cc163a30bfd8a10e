package dev.vennguard.ui.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.workspace.Selection;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Back and forward among the actions whose cards were open. */
class VisitedActionsTest {
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(new Selection.None());
  private final Commands commands = new Commands(problem -> {}, refused -> {});
  private long seconds;

  @BeforeEach
  void follow() {
    new VisitedActions(selection, selection::set, () -> seconds * 1_000_000_000)
        .addTo(commands, "Linux");
  }

  private void look(int... actions) {
    for (int action : actions) {
      seconds += 2;
      glance(action);
    }
  }

  private void glance(int action) {
    selection.set(new Selection.OneAction(action));
  }

  private int after(String command) {
    seconds += 2;
    commands.run(command);
    return selection.get() instanceof Selection.OneAction(int action) ? action : -1;
  }

  private boolean possible(String command) {
    Command found = commands.command(command);
    return found.obstacle().get().isEmpty();
  }

  @Test
  void backAndForward_goAlongWhatWasLookedAt_toItsEnds() {
    assertThat(possible("visited.back")).isFalse();
    look(1, 2, 3);
    assertThat(possible("visited.forward")).isFalse();
    assertThat(after("visited.back")).isEqualTo(2);
    assertThat(after("visited.back")).isEqualTo(1);
    assertThat(possible("visited.back")).isFalse();
    assertThat(after("visited.forward")).isEqualTo(2);
    assertThat(after("visited.forward")).isEqualTo(3);
    assertThat(possible("visited.forward")).isFalse();
  }

  @Test
  void anotherActionAfterGoingBack_isTheNewEnd() {
    look(1, 2, 3);
    after("visited.back");
    look(7);
    assertThat(possible("visited.forward")).isFalse();
    assertThat(after("visited.back")).isEqualTo(2);
  }

  @Test
  void rowsThatWereOnlyPassed_areNotGoneBackTo() {
    look(1, 2);
    glance(3);
    glance(4);
    glance(5);
    assertThat(after("visited.back")).isEqualTo(1);
    look(6);
    glance(1);
    assertThat(possible("visited.back")).as("it is back where it was").isFalse();
  }

  @Test
  void cardThatWasClosed_isTheFirstToComeBack_oneThatStayedIsNot() {
    look(1, 2);
    selection.set(new Selection.None());
    assertThat(after("visited.back")).isEqualTo(2);
    selection.set(new Selection.StatementAt(new StatementId(LayerKind.IDENTITY, 0, 0, 0)));
    assertThat(after("visited.back")).isEqualTo(1);
  }
}
