package dev.vennguard.prove.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language is split into the combinations of others that occur in it, all of them. */
class TextSplitTest {
  private static final long SEED = Long.getLong("seed", 20_261_127);
  private static final int ROUNDS = 200;

  /** Combinations are written as the numbers of the languages that a text is in. */
  @ParameterizedTest
  @CsvSource({
    "*,       a,          - 0",
    "a,       a,          0",
    "*,       a|b,        - 0 1",
    "*,       a*|*b,      - 0 0+1 1",
    "a*,      a*|*b,      0 0+1",
    "#,       #|a,        0",
    "a,       b,          -",
    "*,       *|*,        0+1",
    "?,       a|b|?,      0+2 1+2 2",
    "a~,      *:*|a,      - 1",
  })
  void combinations_areThoseThatOccur(String domain, String members, String expected) {
    List<Language> languages =
        Arrays.stream(members.split("\\|")).map(Sequences::language).toList();
    Set<String> found =
        TextSplit.split(Sequences.language(domain), languages, 1, new Budget(100_000))
            .keySet()
            .stream()
            .map(TextSplitTest::words)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).containsExactlyInAnyOrder(expected.split(" "));
  }

  private static String words(BitSet in) {
    return in.isEmpty()
        ? "-"
        : in.stream().mapToObj(String::valueOf).collect(Collectors.joining("+"));
  }

  @Test
  void emptyLanguage_hasNoCombination() {
    assertThat(
            TextSplit.split(
                Sequences.language(), List.of(Sequences.language("*")), 1, new Budget(1000)))
        .isEmpty();
  }

  @Test
  void splits_areThoseOfAllShortWords() {
    List<String> words = Sequences.words("ab:1Z", 4);
    Random random = new Random(SEED);
    int combinations = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<String> domain = Sequences.randoms(random, 2);
      List<List<String>> members = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        members.add(Sequences.randoms(random, 2));
      }
      String as = "seed %d, round %d: %s by %s".formatted(SEED, round, domain, members);
      Map<BitSet, List<String>> found =
          TextSplit.split(
              language(domain),
              members.stream().map(TextSplitTest::language).toList(),
              2,
              new Budget(10_000_000));
      found.forEach((in, texts) -> {
        assertThat(texts).as(as).isNotEmpty().doesNotHaveDuplicates();
        for (String text : texts) {
          assertThat(Sequences.contains(domain, text)).as("%s: `%s`", as, text).isTrue();
          assertThat(in).as("%s: `%s`", as, text).isEqualTo(truth(members, text));
        }
      });
      Set<BitSet> expected = new HashSet<>();
      words.stream()
          .filter(word -> Sequences.contains(domain, word))
          .forEach(word -> expected.add(truth(members, word)));
      assertThat(found.keySet()).as(as).containsAll(expected);
      combinations += expected.size();
    }
    assertThat(combinations).isGreaterThan(ROUNDS);
  }

  private static Language language(List<String> notations) {
    return Sequences.language(notations.toArray(String[]::new));
  }

  private static BitSet truth(List<List<String>> members, String word) {
    BitSet in = new BitSet();
    for (int i = 0; i < members.size(); i++) {
      in.set(i, Sequences.contains(members.get(i), word));
    }
    return in;
  }
}
