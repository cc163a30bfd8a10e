package dev.vennguard.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents that once took time that grew with the square of their length, or worse. What they take
 * is printed; the limit is for a step that has become quadratic again.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowDocumentsTest {
  private static final String STATEMENT =
      "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";

  @ParameterizedTest
  @ValueSource(ints = {9, 100})
  void reading_takesLinearTime(int kilobytes) {
    all(kilobytes);
  }

  @Test
  @Tag("fuzz")
  void reading_takesLinearTime_forTheLargestThatIsOpened() {
    all(9);
    all(100);
    all(990);
    all(990);
  }

  private static void all(int kilobytes) {
    int length = kilobytes * 1000;
    Reading foreign = timed("C3 foreign members, statements", kilobytes, foreign(length));
    assertThat(foreign.sound()).isTrue();
    assertThat(foreign.policy().statements())
        .isNotEmpty()
        .allSatisfy(statement -> assertThat(statement.conditions()).hasSize(1))
        .noneMatch(Statement::evaluable);

    Reading operators = timed("C4 unknown operators", kilobytes, operators(length));
    assertThat(operators.problems()).hasSizeGreaterThan(90);
    assertThat(operators.policy().statements().getFirst().evaluable()).isFalse();

    for (String inside : List.of(" ", "{\"a\":1,\"b\":[2]},", "\"a\" \"b\",", "x ")) {
      String text = "[".repeat(190) + inside.repeat(length / inside.length());
      Reading deep = timed("C5 190 brackets before " + inside, kilobytes, text);
      assertThat(deep.sound()).isFalse();
      assertThat(deep.problems()).isNotEmpty();
    }
  }

  private static Reading timed(String what, int kilobytes, String text) {
    long start = System.nanoTime();
    Reading reading = PolicyReader.read(text, PolicyKind.IDENTITY);
    long took = System.nanoTime() - start;
    System.out.printf(Locale.ROOT, "%s, %d KB: %.1f ms%n", what, kilobytes, took / 1e6);
    return reading;
  }

  private static String foreign(int length) {
    return "{\"Version\":\"2012-10-17\",%s,\"Statement\":[%s]}"
        .formatted(
            list(length / 2 / 14, i -> "\"Other%05d\":1".formatted(i)),
            list(length / 2 / (STATEMENT.length() + 1), i -> STATEMENT));
  }

  private static String operators(int length) {
    return Samples.withCondition(
        "{"
            + list(
                length / 44,
                i -> "\"StringEquols%05d\":{\"aws:username\":\"x%05d\"}".formatted(i, i))
            + "}");
  }

  private static String list(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
  }
}
