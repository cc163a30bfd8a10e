package dev.vennguard.syntax.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LineIndexTest {
  private static final String TEXT = "ab\ncd\r\n\re\n";

  @Test
  void lines_endWithEachKindOfLineEnd() {
    LineIndex lines = new LineIndex(TEXT);
    assertThat(lines.lineCount()).isEqualTo(5);
    assertThat(TEXT.chars().count()).isEqualTo(10);
    int[] expected = {1, 1, 1, 2, 2, 2, 2, 3, 4, 4, 5};
    for (int offset = 0; offset <= TEXT.length(); offset++) {
      assertThat(lines.line(offset)).as("offset %d", offset).isEqualTo(expected[offset]);
      assertThat(lines.offset(lines.line(offset), lines.column(offset))).isEqualTo(offset);
    }
    assertThat(lines.column(0)).isEqualTo(1);
    assertThat(lines.column(4)).isEqualTo(2);
  }

  @Test
  void places_outsideTheTextMeanTheNearestInside() {
    LineIndex lines = new LineIndex(TEXT);
    assertThat(lines.line(-1)).isEqualTo(1);
    assertThat(lines.line(99)).isEqualTo(5);
    assertThat(lines.offset(0, 0)).isZero();
    assertThat(lines.offset(1, 99)).isEqualTo(2);
    assertThat(lines.offset(99, Integer.MAX_VALUE)).isEqualTo(TEXT.length());
    assertThat(new LineIndex("").lineCount()).isEqualTo(1);
    assertThat(new LineIndex("").offset(1, 1)).isZero();
  }

  @Test
  void spans_containAndCover() {
    Span span = new Span(2, 5);
    assertThat(span.length()).isEqualTo(3);
    assertThat(span.contains(2)).isTrue();
    assertThat(span.contains(5)).isFalse();
    assertThat(span.contains(Span.at(5))).isTrue();
    assertThat(span.contains(new Span(4, 6))).isFalse();
    assertThat(span.cover(new Span(7, 8))).isEqualTo(new Span(2, 8));
    assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
