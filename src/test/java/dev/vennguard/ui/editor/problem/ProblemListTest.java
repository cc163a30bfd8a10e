package dev.vennguard.ui.editor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.kit.Theme;
import dev.vennguard.workspace.finding.FindingList;
import dev.vennguard.workspace.finding.FindingList.Row;
import dev.vennguard.workspace.finding.ShownFindings.Looking;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ProblemListTest {
  private static final List<String> MESSAGES =
      List.of(
          "Without this Deny nothing more would be allowed: remove it, unless it guards against"
              + " grants of resource policies or policies attached later",
          "This statement never applies: no request of its actions fulfils its condition",
          "Write a quotation mark");

  @BeforeAll
  static void toolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  /** Where a bar makes rows too high for the list, and its absence low enough, it never did. */
  @Test
  void layout_comesToRest_inEveryWidth() {
    WaitForAsyncUtils.waitForAsyncFx(
        600_000,
        () -> {
          for (int rows = 1; rows <= MESSAGES.size(); rows++) {
            ProblemList problems = problems(MESSAGES.subList(0, rows));
            for (int width = 200; width < 420; width++) {
              assertThat(comesToRest(problems, width)).as("%d rows, %d px", rows, width).isTrue();
            }
          }
        });
  }

  /** Rows change in their places: they may need more room then, or less. */
  @Test
  void layout_comesToRest_whenRowsChange() {
    WaitForAsyncUtils.waitForAsyncFx(
        600_000,
        () -> {
          ProblemList problems = problems(MESSAGES);
          for (int width = 200; width < 420; width += 7) {
            for (List<String> messages : List.of(MESSAGES, MESSAGES.reversed())) {
              show(problems, messages);
              assertThat(comesToRest(problems, width)).as("%d px", width).isTrue();
            }
          }
        });
  }

  private static ProblemList problems(List<String> messages) {
    ProblemList problems = new ProblemList(row -> {}, finding -> {});
    Theme.LIGHT.applyTo(new Scene(problems), List.of(styles()));
    show(problems, messages);
    return problems;
  }

  private static void show(ProblemList problems, List<String> messages) {
    problems.show(
        new FindingList(
            Looking.DONE, messages.stream().map(ProblemListTest::row).toList(), List.of()));
  }

  private static String styles() {
    return Objects.requireNonNull(
            ProblemList.class.getResource("/dev/vennguard/ui/editor/editor.css"))
        .toExternalForm();
  }

  private static Row row(String message) {
    return new Row(FindingSeverity.WARNING, 7, 13, message, new Span(0, 1), Optional.empty());
  }

  private static boolean comesToRest(ProblemList problems, int width) {
    problems.resize(width, 160);
    for (int frame = 0; frame < 8; frame++) {
      problems.applyCss();
      problems.layout();
    }
    return !problems.isNeedsLayout();
  }
}
