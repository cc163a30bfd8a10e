package dev.vennguard.prove.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The automaton of a union of sequences holds the texts of the sequences, and no others. */
class SubsetConstructionTest {
  private static final long SEED = Long.getLong("seed", 20_261_127);
  private static final int ROUNDS = 300;

  @ParameterizedTest
  @CsvSource({
    "a, a, b",
    "a*, abc, ba",
    "*a, bba, ab",
    "*a*a*, aba, ab",
    "?, a, ''",
    "??, ab, a",
    "#, 7, a",
    "a~b, axxb, ax:b",
    "a~:b, ax:b, a:x:b",
    "+, az, aZ",
    "+, a, ''",
    "*, '', ",
  })
  void aSequence_holdsWhatItSays(String sequence, String inside, String outside) {
    Language language = Sequences.language(sequence);
    assertThat(language.contains(inside)).isTrue();
    if (outside != null) {
      assertThat(language.contains(outside)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "a, 2", "ab, 3", "*, 1", "*a, 2", "*a*a*a*, 4", "*a*a*a*a*a*a*a*a, 9"})
  void anAutomaton_hasNoMoreStatesThanItNeeds(String sequence, int states) {
    assertThat(Sequences.language(sequence).size()).isEqualTo(states);
  }

  @Test
  void noSequence_isTheEmptyLanguage() {
    assertThat(Sequences.language().isEmpty()).isTrue();
    assertThat(Sequences.language().start()).isNegative();
  }

  @Test
  void everyShortWord_isJudgedAsByTrying() {
    List<String> words = Sequences.words("ab:1Z", 4);
    Random random = new Random(SEED);
    int inside = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<String> notations = Sequences.randoms(random, 3);
      Language language = Sequences.language(notations.toArray(String[]::new));
      for (String word : words) {
        boolean expected = Sequences.contains(notations, word);
        inside += expected ? 1 : 0;
        assertThat(language.contains(word))
            .as("seed %d, round %d: `%s` in %s", SEED, round, word, notations)
            .isEqualTo(expected);
      }
    }
    assertThat(inside).isBetween(ROUNDS, ROUNDS * words.size() - ROUNDS);
  }

  @Test
  void whatTakesTooManySteps_isGivenUp() {
    List<TextSequence> entangled =
        Collections.nCopies(1, Sequences.of("*a" + "?".repeat(30) + "b"));
    assertThatThrownBy(() -> Language.of(entangled, new Budget(10_000)))
        .isInstanceOf(BudgetExceeded.class);
  }
}
