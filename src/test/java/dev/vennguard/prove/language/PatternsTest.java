package dev.vennguard.prove.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns as proofs use them: matched, filled, widened. */
class PatternsTest {
  private static final long SEED = Long.getLong("seed", 20_261_127);

  private static TextPattern glob(String text) {
    return TextPattern.parse(text, Wildcards.GLOB, PolicyVersion.V2012_10_17);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b,             a/b",
    "a*,              aX",
    "a?c,             aac",
    "${aws:username}, a",
    "*${aws:username}*, XaX",
  })
  void wildcards_areFilled(String pattern, String text) {
    assertThat(Patterns.filled(glob(pattern), "X")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "home/${aws:username}/*, home/*/*, home/?*/*",
    "a*, a*, a*",
    "${aws:username}, *, ?*",
  })
  void variables_areWidened(String pattern, String any, String filled) {
    assertThat(Patterns.widened(glob(pattern), false)).isEqualTo(glob(any));
    assertThat(Patterns.widened(glob(pattern), true)).isEqualTo(glob(filled));
  }

  @ParameterizedTest
  @CsvSource({"'', true", "abc, true", "a*, false", "a?, false", "${aws:username}, false"})
  void constants_areTextsWithoutWildcards(String pattern, boolean constant) {
    assertThat(Patterns.constant(glob(pattern)).isPresent()).isEqualTo(constant);
  }

  @Test
  void matching_isAsByTrying() {
    List<String> words = Sequences.words("ab", 6);
    Random random = new Random(SEED);
    int matched = 0;
    for (int round = 0; round < 200; round++) {
      String notation = Sequences.random(random, 6).replaceAll("[#~+:1]", "*");
      TextPattern pattern = glob(notation);
      for (String word : words) {
        boolean expected = Sequences.fits(notation, word);
        matched += expected ? 1 : 0;
        assertThat(Patterns.matches(pattern, word))
            .as("seed %d: `%s` in `%s`", SEED, word, notation)
            .isEqualTo(expected);
        assertThat(Patterns.prepared(pattern).test(word)).isEqualTo(expected);
      }
    }
    assertThat(matched).isGreaterThan(200);
  }
}
