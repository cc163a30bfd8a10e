package dev.vennguard.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.ui.compare.DiffWords.Piece;
import org.junit.jupiter.api.Test;

/** Of a changed line that is marked which the other line lacks, and nothing is lost. */
class DiffWordsTest {
  @Test
  void words_areMarked_whereTheOtherLineLacksThem() {
    assertThat(DiffWords.of("  \"s3:Get*\", \"s3:List*\"", "  \"s3:GetObject\", \"s3:List*\""))
        .containsExactly(
            new Piece("  \"s3:", false),
            new Piece("Get*", true),
            new Piece("\", \"s3:List*\"", false));
  }

  @Test
  void lineAgainstItself_hasNoMarks() {
    String line = "    \"Resource\": \"arn:aws:s3:::a-b/${aws:username}/*\"";
    assertThat(DiffWords.of(line, line)).containsExactly(new Piece(line, false));
    assertThat(DiffWords.of("", line)).isEmpty();
  }
}
