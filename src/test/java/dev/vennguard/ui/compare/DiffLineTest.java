package dev.vennguard.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.workspace.TextComparison;
import dev.vennguard.workspace.TextComparison.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffLineTest {
  @Test
  void wrapped_longLine_breaksAfterABlankAndHangs() {
    assertThat(DiffLine.wrapped("  \"Action\": [\"s3:Get*\", \"sqs:*\"],", 22))
        .containsExactly("  \"Action\":", "    [\"s3:Get*\",", "    \"sqs:*\"],");
    assertThat(DiffLine.wrapped("short", 22)).containsExactly("short");
    assertThat(DiffLine.wrapped("", 22)).containsExactly("");
  }

  @Test
  void wrapped_noBlank_isBrokenAnywhere_andNothingIsLost() {
    String word = "abcdefghijklmnopqrstuvwxyz".repeat(4);
    List<String> pieces = DiffLine.wrapped("        " + word, 20);
    assertThat(pieces).allMatch(piece -> piece.length() <= 20).hasSizeGreaterThan(5);
    assertThat(String.join("", pieces).replace(" ", "")).isEqualTo(word);
  }

  @Test
  void wrapped_farIndented_stillEnds() {
    assertThat(DiffLine.wrapped(" ".repeat(100) + "x", 10)).last().asString().endsWith("x");
  }

  @Test
  void of_pieces_belongToTheirRow_andOnlyTheFirstIsNumbered() {
    List<Row> rows = TextComparison.of("a b", "a b c d").rows();
    List<DiffLine> lines = DiffLine.of(rows, 4);
    assertThat(lines).extracting(DiffLine::after).containsExactly("a b", "  c", "  d");
    assertThat(lines).extracting(DiffLine::before).containsExactly("a b", "", "");
    assertThat(lines).extracting(DiffLine::first).containsExactly(true, false, false);
    assertThat(lines).allMatch(DiffLine::added).allMatch(DiffLine::removed);
  }
}
