package dev.vennguard.prove.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of UTF-16 units, and the classes that languages cut them into. */
class CharClassTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "ba", "acb", "a-z", ":*?", "\u0000\uFFFF", "aab"})
  void listedUnits_areIn_andAllOthersAreNot(String units) {
    CharClass in = CharClass.of(units);
    CharClass out = CharClass.without(units);
    for (int unit = 0; unit <= CharClass.LAST; unit++) {
      boolean listed = units.indexOf(unit) >= 0;
      assertThat(in.contains(unit)).as("%d", unit).isEqualTo(listed);
      assertThat(out.contains(unit)).as("%d", unit).isEqualTo(!listed);
    }
  }

  @ParameterizedTest
  @CsvSource({"abc, 1", "ac, 2", "a, 1", "'', 0", "adb, 2"})
  void neighbours_areOneRange(String units, int ranges) {
    assertThat(CharClass.of(units).count()).isEqualTo(ranges);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, a, true",
    "abc, ac, true",
    "abc, '', true",
    "a, ab, false",
    "ac, abc, false",
    "'', a, false",
  })
  void aClass_coversItsParts(String one, String other, boolean covers) {
    assertThat(CharClass.of(one).covers(CharClass.of(other))).isEqualTo(covers);
  }

  /** Readable units come first, in the order in which people find them easy to read. */
  @ParameterizedTest
  @CsvSource({"*, a", "a, ab0", "b, abc", "#, a0-", "*:*, a0:", "+, a0{", "a|b, abc0"})
  void ofUnitsThatNoLanguageTellsApart_oneIsTaken(String sequences, String units) {
    List<Language> languages =
        List.of(sequences.split("\\|")).stream().map(Sequences::language).toList();
    assertThat(AlphabetClasses.of(languages)).containsExactlyInAnyOrder(units.toCharArray());
    assertThat(AlphabetClasses.of(languages)[0]).isEqualTo('a');
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a", "#b|~", "a~b|*:*|??", "+|:+|#*"})
  void everyUnit_behavesAsOneThatIsTaken(String sequences) {
    List<Language> languages =
        List.of(sequences.split("\\|")).stream().map(Sequences::language).toList();
    char[] taken = AlphabetClasses.of(languages);
    for (int unit = 0; unit <= CharClass.LAST; unit += unit < 256 ? 1 : 251) {
      boolean alike = false;
      for (char one : taken) {
        alike |= alike(languages, unit, one);
      }
      assertThat(alike).as("%d in %s", unit, sequences).isTrue();
    }
  }

  private static boolean alike(List<Language> languages, int one, int other) {
    for (Language language : languages) {
      for (int state = 0; state < language.size(); state++) {
        if (language.step(state, one) != language.step(state, other)) {
          return false;
        }
      }
    }
    return true;
  }
}
