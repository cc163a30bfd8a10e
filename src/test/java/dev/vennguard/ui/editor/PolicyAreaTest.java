package dev.vennguard.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.completion.CompletionList;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The traps of the editing widget that were met. */
class PolicyAreaTest {
  private static final String TEXT = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": []\n}\n";
  private final List<String> told = new ArrayList<>();
  private @Nullable Stage stage;

  @BeforeEach
  void toolkit() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
  }

  private static <T> T ask(Callable<T> task) {
    T result = WaitForAsyncUtils.waitForAsyncFx(600_000, task);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }

  @Test
  void scrollBar_canMove_whileNoLineIsLaidOut() {
    for (String text : List.of("", "{\n}\n", TEXT)) {
      PolicyArea area = ask(() -> new PolicyArea(text, UnaryOperator.identity(), told::add));
      ScrollBar bar = ask(() -> verticalBar(new VirtualizedScrollPane<>(area)));
      ask(() -> {
        bar.setValue(bar.getValue() + 0.5);
        area.replaceText("a\nb");
        bar.setValue(bar.getValue() + 0.5);
        return true;
      });
      assertThat(ask(() -> area.totalHeightEstimateProperty().getValue())).as(text).isNotNull();
    }
  }

  @Test
  void page_isNotTurned_whileNoLineIsInView() {
    PolicyArea area = ask(() -> new PolicyArea(TEXT, UnaryOperator.identity(), told::add));
    ask(() -> {
      Objects.requireNonNull(stage)
          .setScene(new Scene(new VirtualizedScrollPane<>(area), 300, 200));
      stage.show();
      return true;
    });
    ask(() -> {
      area.replaceText("x\ny");
      area.clear();
      area.nextPage(SelectionPolicy.CLEAR);
      area.replaceText("a\n".repeat(99));
      area.nextPage(SelectionPolicy.CLEAR);
      area.replaceText("");
      area.prevPage(SelectionPolicy.CLEAR);
      return true;
    });
    assertThat(ask(area::getCaretPosition)).isZero();
  }

  private static ScrollBar verticalBar(VirtualizedScrollPane<PolicyArea> pane) {
    return pane.getChildrenUnmodifiable().stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void caret_isWhereItIs_afterEveryKindOfEdit() {
    RichTextEditor editor =
        ask(() -> {
          RichTextEditor made =
              new RichTextEditor(
                  TEXT,
                  told::add,
                  told::add,
                  UnaryOperator.identity(),
                  at -> Optional.empty(),
                  at -> CompletionList.nothing(""));
          Objects.requireNonNull(stage).setScene(new Scene((Parent) made.node(), 400, 300));
          stage.show();
          return made;
        });
    PolicyArea area = (PolicyArea) editor.keyTarget();
    for (Runnable edit :
        List.<Runnable>of(
            () -> area.insertText(2, "  "),
            () -> area.replaceText(0, 4, "{"),
            () -> area.deleteText(3, 9),
            editor::undo,
            editor::undo,
            editor::redo,
            () -> editor.replaceAll("{}"),
            editor::undo,
            () ->
                editor.replace(
                    List.of(
                        new TextChange(new Span(2, 3), "xx"),
                        new TextChange(new Span(8, 12), "y"))),
            editor::undo,
            editor::selectAll,
            () -> area.replaceSelection("{\n}\n"),
            () -> editor.jumpTo(new Span(2, 2)),
            () -> area.replaceText(0, 1, "[\n"),
            () -> editor.load(TEXT),
            () -> editor.jumpTo(new Span(5, 9)),
            editor::undo)) {
      ask(() -> {
        edit.run();
        return true;
      });
      assertThat(ask(() -> editor.caret().getValue().offset()))
          .as(told.isEmpty() ? "" : told.getLast())
          .isEqualTo(ask(area::getCaretPosition));
    }
    assertThat(told).hasSizeGreaterThan(8);
  }
}
