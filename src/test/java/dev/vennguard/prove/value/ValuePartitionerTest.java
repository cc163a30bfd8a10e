package dev.vennguard.prove.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.Sequences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of a key are cut into the parts that conditions tell apart: all parts, and no others. */
class ValuePartitionerTest {
  private static final long SEED = Long.getLong("seed", 20_261_127);
  private static final long STEPS = 1_000_000;
  private static final List<Comparison> TEXTUAL =
      List.of(
          Comparison.STRING_EQUALS,
          Comparison.STRING_NOT_EQUALS,
          Comparison.STRING_LIKE,
          Comparison.STRING_NOT_LIKE,
          Comparison.STRING_EQUALS_IGNORE_CASE);

  private static ValuePredicate predicate(Comparison comparison, String... listed) {
    boolean pattern = comparison.kind() == Comparison.Kind.STRING_PATTERN;
    List<TextPattern> values =
        Arrays.stream(listed)
            .map(text ->
                TextPattern.parse(
                    text, pattern ? Wildcards.GLOB : Wildcards.LITERAL, PolicyVersion.V2012_10_17))
            .toList();
    return new ValuePredicate(comparison, values);
  }

  private static ValueParts cut(ValueDomain domain, List<ValuePredicate> tests) {
    return new ValuePartitioner(STEPS).of(domain, tests, new Budget(STEPS));
  }

  private static ValueDomain text(Language language) {
    return new ValueDomain.Text("tested", language, false, List.of("example"));
  }

  @ParameterizedTest
  @CsvSource({
    "STRING_EQUALS,             a,    2",
    "STRING_NOT_EQUALS,         a,    2",
    "STRING_LIKE,               *,    1",
    "STRING_LIKE,               a*,   2",
    "STRING_EQUALS_IGNORE_CASE, a,    2",
    "BOOL,                      true, 2",
    "NUMERIC_LESS_THAN,         5,    2",
    "DATE_LESS_THAN,            2026, 2",
    "IP_ADDRESS,                ::/0, 2",
    "BINARY_EQUALS,             QQ==, 2",
  })
  void oneComparison_cutsTextInTwo(Comparison comparison, String listed, int parts) {
    ValueParts found = cut(text(Language.ANY), List.of(predicate(comparison, listed)));
    assertThat(found.examples()).hasSize(parts);
    assertThat(found.certain().cardinality()).isEqualTo(parts);
    assertThat(found.doubt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a|b|c,  STRING_EQUALS, a, STRING_EQUALS, b, 3",
    "a|b,    STRING_EQUALS, a, STRING_EQUALS, b, 2",
    "a|b|ab, STRING_LIKE,  a*, STRING_LIKE,  *b, 3",
    "a,      STRING_EQUALS, a, STRING_EQUALS, a, 1",
    "1|5|9,  NUMERIC_LESS_THAN, 5, NUMERIC_GREATER_THAN, 5, 3",
    "true|false, BOOL, true, STRING_EQUALS, true, 2",
  })
  void listedValues_fallIntoParts(
      String values, Comparison first, String one, Comparison second, String other, int parts) {
    ValueDomain domain = new ValueDomain.Finite(List.of(values.split("\\|")));
    ValueParts found = cut(domain, List.of(predicate(first, one), predicate(second, other)));
    assertThat(found.examples()).hasSize(parts).isSubsetOf(values.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER,  NUMERIC_LESS_THAN, 5,        NUMERIC_GREATER_THAN, 3,            3",
    "NUMBER,  NUMERIC_LESS_THAN, 3,        NUMERIC_GREATER_THAN, 5,            3",
    "NUMBER,  NUMERIC_EQUALS,    5,        STRING_EQUALS,        5,            3",
    "DATE,    DATE_LESS_THAN,    2026-01-01T00:00:00Z, DATE_LESS_THAN, 2027-01-01T00:00:00Z, 3",
    "ADDRESS, IP_ADDRESS,        10.0.0.0/8, IP_ADDRESS,         10.1.0.0/16,  3",
    "ADDRESS, IP_ADDRESS,        10.0.0.0/8, IP_ADDRESS,         11.0.0.0/8,   3",
    "EPOCH,   NUMERIC_LESS_THAN, 1767225600, DATE_LESS_THAN, 2026-01-01T00:00:00Z, 2",
  })
  void typedValues_fallIntoIntervals(
      ValueDomain.Typed domain,
      Comparison first,
      String one,
      Comparison second,
      String other,
      int parts) {
    ValueParts found = cut(domain, List.of(predicate(first, one), predicate(second, other)));
    assertThat(found.examples()).hasSize(parts);
  }

  @Test
  void parts_areThoseOfAllShortTexts() {
    List<String> words = Sequences.words("aAb1", 4);
    Random random = new Random(SEED);
    int parts = 0;
    for (int round = 0; round < 150; round++) {
      List<ValuePredicate> tests = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        tests.add(
            predicate(
                TEXTUAL.get(random.nextInt(TEXTUAL.size())),
                Sequences.random(random, 4).replaceAll("[#~+:]", "*"),
                Sequences.random(random, 3).replaceAll("[#~+:]", "?")));
      }
      ValueParts found = cut(text(Language.ANY), tests);
      Set<BitSet> columns = new HashSet<>();
      for (int part = 0; part < found.examples().size(); part++) {
        BitSet column = new BitSet();
        for (int i = 0; i < tests.size(); i++) {
          column.set(i, found.holds().get(i).get(part));
        }
        String example = found.examples().get(part);
        assertThat(column)
            .as("seed %d: `%s` of %s", SEED, example, tests)
            .isEqualTo(truth(tests, example));
        assertThat(columns.add(column)).as("seed %d: each part once", SEED).isTrue();
      }
      for (String word : words) {
        assertThat(columns)
            .as("seed %d: `%s` of %s", SEED, word, tests)
            .contains(truth(tests, word));
      }
      parts += columns.size();
    }
    assertThat(parts).isGreaterThan(300);
  }

  private static BitSet truth(List<ValuePredicate> tests, String value) {
    BitSet truth = new BitSet();
    for (int i = 0; i < tests.size(); i++) {
      truth.set(i, tests.get(i).holds(value));
    }
    return truth;
  }
}
