package dev.vennguard.prove.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Literals;
import dev.vennguard.prove.language.NotDecidable;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.value.ValueDomain.Typed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of every interval that listed values cut out of a domain there is a value. */
class IntervalSamplesTest {
  private static final long SEED = Long.getLong("seed", 20_261_127);

  private static ValuePredicate test(Comparison comparison, String... listed) {
    return new ValuePredicate(comparison, Arrays.stream(listed).map(Patterns::literal).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER,  NUMERIC_LESS_THAN,           5",
    "NUMBER,  NUMERIC_LESS_THAN,           0",
    "NUMBER,  NUMERIC_GREATER_THAN,        -3.5",
    "NUMBER,  NUMERIC_GREATER_THAN_EQUALS, 1e30",
    "DATE,    DATE_LESS_THAN,              2026-01-01T00:00:00Z",
    "DATE,    DATE_GREATER_THAN_EQUALS,    1767225600",
    "EPOCH,   NUMERIC_LESS_THAN,           1767225600",
    "EPOCH,   DATE_LESS_THAN,              2026-01-01T00:00:00Z",
    "ADDRESS, IP_ADDRESS,                  10.0.0.0/8",
    "ADDRESS, IP_ADDRESS,                  203.0.113.7/32",
    "ADDRESS, NOT_IP_ADDRESS,              2001:db8::/32",
  })
  void oneComparison_isTrueOfSomeAndFalseOfOthers(
      Typed domain, Comparison comparison, String listed) {
    ValuePredicate predicate = test(comparison, listed);
    List<String> samples = IntervalSamples.of(domain, List.of(predicate));
    assertThat(samples).anyMatch(predicate::holds).anyMatch(one -> !predicate.holds(one));
    assertThat(samples).allMatch(one -> IntervalSamples.canonical(domain, one));
  }

  @ParameterizedTest
  @CsvSource({
    "ADDRESS, IP_ADDRESS, 0.0.0.0/0, 2001:db8::1",
    "ADDRESS, IP_ADDRESS, ::/0,      10.0.0.1",
  })
  void bothFamiliesOfAddresses_areThere(
      Typed domain, Comparison comparison, String listed, String outside) {
    ValuePredicate all = test(comparison, listed);
    assertThat(all.holds(outside)).isFalse();
    assertThat(IntervalSamples.of(domain, List.of(all))).anyMatch(one -> !all.holds(one));
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 1.5, true",
    "NUMBER, 1.50, false",
    "NUMBER, 01, false",
    "NUMBER, x, false",
    "DATE, 2026-01-01T00:00:00Z, true",
    "DATE, 2026-01-01, false",
    "EPOCH, 1767225600, true",
    "EPOCH, 2026, false",
    "ADDRESS, 10.0.0.1, true",
    "ADDRESS, 2001:db8:0:0:0:0:0:1, true",
    "ADDRESS, ::1, false",
  })
  void eachValue_hasOneCanonicalSpelling(Typed domain, String text, boolean canonical) {
    assertThat(IntervalSamples.canonical(domain, text)).isEqualTo(canonical);
  }

  @Test
  void aDateOperatorOnANumber_isNotDecided() {
    List<ValuePredicate> tests = List.of(test(Comparison.DATE_EQUALS, "2026"));
    assertThatThrownBy(() -> IntervalSamples.check(Typed.NUMBER, tests))
        .isInstanceOf(NotDecidable.class);
  }

  @Test
  void numbers_lieOnEveryCutAndInEveryGap() {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      TreeSet<BigDecimal> cuts = new TreeSet<>();
      int count = 1 + random.nextInt(5);
      while (cuts.size() < count) {
        cuts.add(BigDecimal.valueOf(random.nextInt(2001) - 1000, random.nextInt(4)));
      }
      String[] listed = cuts.stream().map(BigDecimal::toPlainString).toArray(String[]::new);
      List<BigDecimal> samples =
          IntervalSamples.of(Typed.NUMBER, List.of(test(Comparison.NUMERIC_EQUALS, listed)))
              .stream()
              .map(text -> Literals.number(text).orElseThrow())
              .toList();
      String as = "seed %d: %s gives %s".formatted(SEED, cuts, samples);
      List<BigDecimal> sorted = List.copyOf(cuts);
      assertThat(samples).as(as).anyMatch(one -> one.compareTo(sorted.getFirst()) < 0);
      assertThat(samples).as(as).anyMatch(one -> one.compareTo(sorted.getLast()) > 0);
      for (BigDecimal cut : sorted) {
        assertThat(samples).as(as).anyMatch(one -> one.compareTo(cut) == 0);
      }
      IntStream.range(1, sorted.size())
          .forEach(i ->
              assertThat(samples)
                  .as(as)
                  .anyMatch(one ->
                      one.compareTo(sorted.get(i - 1)) > 0 && one.compareTo(sorted.get(i)) < 0));
    }
  }
}
