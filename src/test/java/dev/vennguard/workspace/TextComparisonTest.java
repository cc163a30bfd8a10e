package dev.vennguard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.workspace.TextComparison.Mark;
import dev.vennguard.workspace.TextComparison.Row;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two texts line by line. */
class TextComparisonTest {
  @Test
  void rows_pairChangedLines_andNumberBothSides() {
    assertThat(TextComparison.of("a\nb\nc\nd", "a\nB\nc\nd\ne").rows())
        .containsExactly(
            new Row(Mark.SAME, 1, "a", 1, "a"),
            new Row(Mark.CHANGED, 2, "b", 2, "B"),
            new Row(Mark.SAME, 3, "c", 3, "c"),
            new Row(Mark.SAME, 4, "d", 4, "d"),
            new Row(Mark.ADDED, 0, "", 5, "e"));
    assertThat(TextComparison.of("a\nb", "b").rows())
        .containsExactly(new Row(Mark.REMOVED, 1, "a", 0, ""), new Row(Mark.SAME, 2, "b", 1, "b"));
  }

  @Test
  void emptyTexts_haveNoLines() {
    assertThat(TextComparison.of("", "").rows()).isEmpty();
    assertThat(TextComparison.of("", "a").count(Mark.ADDED)).isEqualTo(1);
    assertThat(TextComparison.of("a", "").count(Mark.REMOVED)).isEqualTo(1);
  }

  @Test
  void rows_spellOutBothTexts_whateverTheyAre() {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String before = text(random);
      String after = text(random);
      List<Row> rows = TextComparison.of(before, after).rows();
      assertThat(side(rows, Row::beforeLine, Row::before)).as("seed " + seed).isEqualTo(before);
      assertThat(side(rows, Row::afterLine, Row::after)).as("seed " + seed).isEqualTo(after);
    }
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(8))
        .mapToObj(line -> "abc".substring(random.nextInt(3)))
        .collect(Collectors.joining("\n"));
  }

  private static String side(
      List<Row> rows,
      java.util.function.ToIntFunction<Row> number,
      java.util.function.Function<Row, String> text) {
    return rows.stream()
        .filter(row -> number.applyAsInt(row) > 0)
        .map(text)
        .collect(Collectors.joining("\n"));
  }
}
