package dev.vennguard.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.ui.common.TokenKind;
import dev.vennguard.ui.compare.DiffWords.Coloured;
import dev.vennguard.ui.compare.DiffWords.Piece;
import java.util.List;
import java.util.stream.Collectors;
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
  void colours_areThoseOfTheEditor_andNothingIsLost() {
    String line = "  \"Action\": [\"s3:Get*\"],";
    List<Coloured> pieces = DiffWords.coloured(line, "  \"Action\": [\"s3:Put*\"],");
    assertThat(pieces.stream().map(Coloured::text).collect(Collectors.joining())).isEqualTo(line);
    assertThat(pieces)
        .contains(new Coloured("  \"Action\"", false, TokenKind.KEY))
        .contains(new Coloured("Get*", true, TokenKind.STRING))
        .contains(new Coloured("],", false, TokenKind.PUNCTUATION));
    assertThat(DiffWords.coloured("", line)).isEmpty();
  }

  @Test
  void lineAgainstItself_hasNoMarks() {
    String line = "    \"Resource\": \"arn:aws:s3:::a-b/${aws:username}/*\"";
    assertThat(DiffWords.of(line, line)).containsExactly(new Piece(line, false));
    assertThat(DiffWords.of("", line)).isEmpty();
  }
}
