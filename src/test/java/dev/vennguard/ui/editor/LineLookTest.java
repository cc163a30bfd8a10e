package dev.vennguard.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.editor.Marks.ProblemMark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineLookTest {
  /** The second line of three, {@code " bb"}, begins at 10. */
  @ParameterizedTest
  @CsvSource({
    "12, 15, 2, 5, begins in this line: as it is",
    "0, 16, 4, 6, goes on from the line before: not under the indentation",
    "0, 13, , , ends in the indentation: nothing to see",
    "0, 30, 4, 6, goes on after it",
    "16, 16, 5, 6, is empty: under the character before it",
    "10, 10, 0, 1, is empty at the beginning",
    "17, 20, , , is of the next line"
  })
  void underline_isCutToTheLine(int from, int to, Integer begin, Integer end, String why) {
    ProblemMark mark = new ProblemMark(new Span(from, to), FindingSeverity.WARNING);
    LineLook look =
        LineLook.of(new Marks(List.of(mark), List.of()), Optional.empty(), "    bb", 10);
    if (begin == null) {
      assertThat(look.waves()).as(why).isEmpty();
    } else {
      assertThat(look.waves())
          .as(why)
          .containsExactly(new LineLook.Wave(begin, end, FindingSeverity.WARNING, false));
    }
  }
}
