package dev.vennguard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {
  @Test
  void backticks_inPairs_becomeQuotationMarks() {
    assertThat(Quotes.shown("saved `a.json` and `b`")).isEqualTo("saved “a.json” and “b”");
    assertThat(Quotes.shown("none")).isEqualTo("none");
    assertThat(Quotes.shown("a lone ` stays")).isEqualTo("a lone ` stays");
  }
}
