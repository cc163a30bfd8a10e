package dev.vennguard.prove.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.prove.language.ProductWalk.VariableSlot;
import dev.vennguard.prove.language.ProductWalk.Witness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that hold values of variables at fixed places: each combination that occurs is found. */
class ProductWalkTest {
  private static final long SEED = Long.getLong("seed", 20_261_127);
  private static final int ROUNDS = 150;

  /** One variable behind a literal, which may be one value or another, and what follows it. */
  @ParameterizedTest
  @CsvSource({
    "*,      x/,  +,   *,    true",
    "x/*,    x/,  +,   '',   true",
    "x/a,    x/,  a,   '',   true",
    "x/a,    x/,  b,   *,    false",
    "y*,     x/,  +,   *,    false",
    "x/#,    x/,  +,   *,    false",
    "x/#*,   x/,  #,   '',   true",
    "ab,     '',  ab,  '',   true",
    "ab,     '',  a,   '',   false",
    "ab,     '',  a,   b,    true",
  })
  void aValue_standsBehindItsLiteral(
      String domain, String literal, String values, String rest, boolean occurs) {
    VariableSlot slot =
        new VariableSlot(
            -1, literal, Sequences.language(values), List.of(), List.of(Sequences.language(rest)));
    List<Witness> found =
        new ProductWalk(
                Sequences.language(domain), List.of(), false, List.of(slot), new Budget(100_000))
            .run();
    boolean some =
        found.stream()
            .anyMatch(one ->
                Sequences.fits(
                    rest,
                    one.text().substring(literal.length() + one.values().getFirst().length())));
    assertThat(some).isEqualTo(occurs);
    for (Witness one : found) {
      String value = one.values().getFirst();
      assertThat(one.text()).startsWith(literal + value).matches(it -> Sequences.fits(domain, it));
      assertThat(value).matches(it -> Sequences.fits(values, it));
    }
  }

  @Test
  void inAnArn_placesCountFromTheLastSegment() {
    VariableSlot slot = new VariableSlot(-1, "u/", Sequences.language("+"), List.of(), List.of());
    List<Witness> found =
        new ProductWalk(
                Sequences.language("arn:a:b:c:d:u/ab"),
                List.of(),
                true,
                List.of(slot),
                new Budget(100_000))
            .run();
    assertThat(found).extracting(one -> one.values().getFirst()).isSubsetOf("a", "ab").isNotEmpty();
  }

  @Test
  void combinations_areThoseOfAllShortTextsAndAllWaysToReadThem() {
    List<String> words = Sequences.words("ab1", 5);
    Random random = new Random(SEED);
    int combinations = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Setting setting = Setting.random(random);
      Set<List<Boolean>> expected = new HashSet<>();
      words.forEach(word -> expected.addAll(setting.readings(word)));
      Set<List<Boolean>> found = new HashSet<>();
      for (Witness one : setting.walk().run()) {
        assertThat(setting.valid(one)).as("seed %d, %s: %s", SEED, setting, one).isTrue();
        assertThat(found.add(setting.combination(one.text(), one.values())))
            .as("seed %d, %s: %s twice", SEED, setting, one)
            .isTrue();
      }
      assertThat(found).as("seed %d, round %d: %s", SEED, round, setting).containsAll(expected);
      combinations += expected.size();
    }
    assertThat(combinations).isGreaterThan(ROUNDS);
  }

  /** A text with two variables, the second behind the first; all in the notation of sequences. */
  private record Setting(
      String domain,
      String test,
      List<String> literals,
      List<String> values,
      List<String> tests,
      List<String> rests) {
    static Setting random(Random random) {
      List<String> more = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        more.add(Sequences.random(random, 3).replace(":", "b"));
      }
      return new Setting(
          random.nextBoolean() ? "*" : Sequences.random(random, 4),
          Sequences.random(random, 4),
          List.of(List.of("", "a", "b").get(random.nextInt(3)), random.nextBoolean() ? "" : "b"),
          more.subList(0, 2),
          more.subList(2, 4),
          more.subList(4, 6));
    }

    ProductWalk walk() {
      List<VariableSlot> slots = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        slots.add(
            new VariableSlot(
                i - 1,
                literals.get(i),
                Sequences.language(values.get(i)),
                List.of(Sequences.language(tests.get(i))),
                List.of(Sequences.language(rests.get(i)))));
      }
      return new ProductWalk(
          Sequences.language(domain),
          List.of(Sequences.language(test)),
          false,
          slots,
          new Budget(100_000_000));
    }

    boolean valid(Witness one) {
      return Sequences.fits(domain, one.text())
          && one.text()
              .startsWith(
                  literals.get(0) + one.values().get(0) + literals.get(1) + one.values().get(1))
          && Sequences.fits(values.get(0), one.values().get(0))
          && Sequences.fits(values.get(1), one.values().get(1));
    }

    /** What every way to read a text says. */
    Set<List<Boolean>> readings(String text) {
      Set<List<Boolean>> all = new HashSet<>();
      for (int first = 0; first <= text.length(); first++) {
        for (int second = 0; second <= text.length(); second++) {
          int from = literals.get(0).length();
          int next = first + literals.get(1).length();
          if (from <= first && next <= second) {
            Witness one =
                new Witness(
                    text, List.of(text.substring(from, first), text.substring(next, second)));
            if (valid(one)) {
              all.add(combination(text, one.values()));
            }
          }
        }
      }
      return all;
    }

    List<Boolean> combination(String text, List<String> found) {
      int first = literals.get(0).length() + found.get(0).length();
      int second = first + literals.get(1).length() + found.get(1).length();
      return List.of(
          Sequences.fits(test, text),
          Sequences.fits(tests.get(0), found.get(0)),
          Sequences.fits(tests.get(1), found.get(1)),
          Sequences.fits(rests.get(0), text.substring(first)),
          Sequences.fits(rests.get(1), text.substring(second)));
    }
  }
}
