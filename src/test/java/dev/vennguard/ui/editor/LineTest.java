package dev.vennguard.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.common.JsonLine;
import dev.vennguard.ui.common.TokenKind;
import dev.vennguard.ui.editor.EditorPaneModel.SizeLevel;
import dev.vennguard.ui.editor.EditorPaneModel.SizeView;
import dev.vennguard.ui.editor.Marks.ProblemMark;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Colours, marks, brackets, search and size: what needs no window. */
class LineTest {
  @Test
  void line_isCutIntoPieces_ofTheirKinds() {
    assertThat(kinds("  \"Sid\" : \"a\\\"b\", -1.5e3 true nope ["))
        .isEqualTo("KKKKKKKKPPSSSSSSPPNNNNNNNWWWWW.....P");
  }

  @Test
  void line_isCoveredWithoutGaps_whateverItHolds() {
    long seed = 20261123;
    Random random = new Random(seed);
    String alphabet = "{}[]:,\"\\ abtrue019-\t\u00e9\u2603";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder line = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        line.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<JsonLine.Token> tokens = JsonLine.tokens(line.toString());
      assertThat(tokens).as("seed %d: %s", seed, line).allMatch(token -> token.length() > 0);
      int length = tokens.stream().mapToInt(JsonLine.Token::length).sum();
      assertThat(length).as("seed %d: %s", seed, line).isEqualTo(line.length());
    }
  }

  @Test
  void marks_moveWithTheText_untilTheNextAnswer() {
    Marks marks =
        new Marks(
            List.of(new ProblemMark(new Span(10, 14), FindingSeverity.ERROR)),
            List.of(new Span(5, 20)));

    Marks moved = marks.shifted(7, 0, 3);
    assertThat(moved.problems().getFirst().span()).isEqualTo(new Span(13, 17));
    assertThat(moved.highlights()).containsExactly(new Span(5, 23));
    assertThat(marks.shifted(0, 30, 2).highlights()).containsExactly(new Span(2, 2));
    assertThat(marks.shifted(25, 1, 1)).isEqualTo(marks);
  }

  @Test
  void marks_tellTheWorst_ofALine() {
    Marks marks =
        new Marks(
            List.of(
                new ProblemMark(new Span(3, 4), FindingSeverity.WARNING),
                new ProblemMark(new Span(5, 9), FindingSeverity.ERROR)),
            List.of(new Span(0, 6)));
    assertThat(marks.severity(0, 8)).contains(FindingSeverity.ERROR);
    assertThat(marks.severity(0, 4)).contains(FindingSeverity.WARNING);
    assertThat(marks.severity(6, 8)).isEmpty();
    assertThat(marks.highlighted(6, 8)).isFalse();
    assertThat(marks.highlighted(2, 3)).isTrue();
  }

  @Test
  void bracket_findsItsPartner_notThoseInTexts() {
    String text = "{\"a{\": [1, {}]}";
    assertThat(Brackets.at(text, 0)).contains(new Brackets.Pair(0, text.length() - 1));
    assertThat(Brackets.at(text, text.indexOf('['))).contains(new Brackets.Pair(7, 13));
    assertThat(Brackets.at(text, 4)).isEmpty();
    assertThat(Brackets.at("{]", 0)).isEmpty();
  }

  @Test
  void place_isThatOfLineAndColumn_orTheNearest() {
    assertThat(LineBar.at("ab\ncd\n", 2, 2)).isEqualTo(new Span(4, 4));
    assertThat(LineBar.at("ab\ncd\n", 1, 9)).isEqualTo(new Span(2, 2));
    assertThat(LineBar.at("ab\ncd", 9, 1)).isEqualTo(new Span(3, 3));
    assertThat(LineBar.at("", 1, 1)).isEqualTo(new Span(0, 0));
  }

  @Test
  void size_warnsAndFails_atTheQuota() {
    SizeView fine = EditorPaneModel.size("\"" + "x".repeat(479) + "\"\n  ", LayerKind.BOUNDARY);
    assertThat(fine.words()).isEqualTo("481 of 6,144 characters");
    assertThat(fine.level()).isEqualTo(SizeLevel.FINE);
    assertThat(fine.fraction()).isBetween(0.078, 0.079);

    SizeView between = EditorPaneModel.size("\"" + "x ".repeat(3_100) + "\"", LayerKind.IDENTITY);
    assertThat(between.level()).isEqualTo(SizeLevel.WARNING);
    assertThat(between.words()).contains("6,202");

    SizeView over = EditorPaneModel.size("\"" + "x".repeat(6_143) + "\"", LayerKind.IDENTITY);
    assertThat(over.level()).isEqualTo(SizeLevel.ERROR);
    assertThat(over.words()).isEqualTo("6,145 of 6,144 characters: 1 too many");
    assertThat(over.fraction()).isEqualTo(1);
  }

  private static String kinds(String line) {
    StringBuilder kinds = new StringBuilder();
    for (JsonLine.Token token : JsonLine.tokens(line)) {
      String sign = token.kind() == TokenKind.PLAIN ? "." : token.kind().name().substring(0, 1);
      kinds.append(sign.repeat(token.length()));
    }
    return kinds.toString();
  }
}
