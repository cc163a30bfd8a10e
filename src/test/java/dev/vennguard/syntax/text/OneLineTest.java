package dev.vennguard.syntax.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of texts that others wrote. */
class OneLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "the `Sid` `a b`", "Größe 漢字 “…” →", "\uD83D\uDE00", "e\u0301"})
  void readableText_staysAsItIs(String text) {
    assertThat(OneLine.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\nb', 'a\\u000ab'",
    "'\u001B[2J', '\\u001b[2J'",
    "'\u202E\uD83D\uDE00', '\\u202e\uD83D\uDE00'",
    "'x\uD83Dy', 'x\\ud83dy'",
    "'\uDE00', '\\ude00'",
    "'\u05D0\uD83D\uDE00', '\\u05d0\uD83D\uDE00'",
    "'\u0661', '\\u0661'",
    "'a\u2028b\u200Bc', 'a\\u2028b\\u200bc'",
    "'\uDB40\uDC41', '\\udb40\\udc41'"
  })
  void controlsHalvesAndDirections_areWrittenOut(String text, String shown) {
    assertThat(OneLine.of(text)).isEqualTo(shown);
  }

  @Test
  void messages_areOneLine_whateverTheDocumentHolds() {
    String text =
        """
        {"Version":"2012-10-17","Stat\uD83Dement":1,"Statement":[{"Sid":"\\u202e\\ud83d\\ude00",
        "Effect":"\\u001b[2J\\r\\nFAKE","Action":"\\ud83d","Resource":"\u05D0\uD83D\uDE00",
        "Condition":{"\u202E\u2066":{"\\u0085":"\\u2028"}}}]}
        """;
    Reading reading = PolicyReader.read(text, PolicyKind.from(LayerKind.IDENTITY));

    assertThat(reading.problems()).hasSizeGreaterThan(4);
    assertThat(reading.problems())
        .allSatisfy(
            problem -> assertThat(problem.message()).isEqualTo(OneLine.of(problem.message())));
  }
}
