package dev.vennguard.prove.effective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vennguard.Rounds;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.effective.Globs.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlobsTest {
  private final Globs globs = new Globs(Letters.EXACT);
  private final List<String> texts = texts(6);

  private static GlobText glob(String text) {
    return GlobText.of(TextPattern.parse(text, Wildcards.GLOB, PolicyVersion.V2012_10_17));
  }

  private List<String> meet(String one, String other) throws Inexpressible {
    return globs.meet(glob(one), glob(other)).stream().map(GlobText::text).toList();
  }

  /** All texts of two letters up to a length. */
  private static List<String> texts(int longest) {
    List<String> all = new ArrayList<>(List.of(""));
    for (int from = 0, length = 0; length < longest; length++) {
      int end = all.size();
      for (int i = from; i < end; i++) {
        all.add(all.get(i) + "a");
        all.add(all.get(i) + "b");
      }
      from = end;
    }
    return all;
  }

  @Test
  void meet_namesEveryWayToOverlap() throws Inexpressible {
    assertThat(meet("ab*", "*bc")).containsExactlyInAnyOrder("abc", "ab*bc");
    assertThat(meet("a*", "*b")).containsExactly("a*b");
    assertThat(meet("a*", "ab*")).containsExactly("ab*");
    assertThat(meet("a?c", "?bc")).containsExactly("abc");
    assertThat(meet("*a*", "*b*")).containsExactlyInAnyOrder("*a*b*", "*b*a*");
    assertThat(meet("a*", "b*")).isEmpty();
  }

  @Test
  void meet_keepsVariables_andRefusesWhatHangsOnTheirValue() throws Inexpressible {
    assertThat(meet("home/${aws:username}/*", "home/*")).containsExactly("home/${aws:username}/*");
    assertThat(meet("home/${aws:username}/*", "work/*")).isEmpty();
    assertThatThrownBy(() -> meet("home/${aws:username}", "home/a*"))
        .isInstanceOf(Inexpressible.class)
        .hasMessageContaining("`home/a*`");
  }

  @Test
  void literalWildcards_areSpelledAsEscapes() {
    assertThat(glob("a${*}b${?}${$}{x}*").text()).isEqualTo("a${*}b${?}${$}{x}*");
  }

  @Test
  void meetOverlapAndCovers_agreeWithTryingEveryShortText() throws Inexpressible {
    long seed = 77;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int met = 0;
    int covered = 0;
    for (int i = 0; i < Rounds.of(6_000); i++) {
      String one = pattern(random);
      String other = pattern(random);
      List<String> both = meet(one, other);
      boolean covers = globs.covers(glob(one), glob(other));
      boolean overlap = globs.overlap(glob(one), glob(other));
      met += both.size() > 1 ? 1 : 0;
      covered += covers ? 1 : 0;
      for (String text : texts) {
        boolean inOne = Glob.matches(one, text);
        boolean inOther = Glob.matches(other, text);
        assertThat(both.stream().anyMatch(pattern -> Glob.matches(pattern, text)))
            .as("`%s` and `%s` on `%s`: %s", one, other, text, both)
            .isEqualTo(inOne && inOther);
        assertThat(!covers || !inOther || inOne).as("%s covers %s", one, other).isTrue();
        assertThat(overlap || !inOne || !inOther).as("%s overlaps %s", one, other).isTrue();
      }
      assertThat(both.isEmpty()).isEqualTo(!overlap);
    }
    assertThat(met).isGreaterThan(300);
    assertThat(covered).isGreaterThan(300);
  }

  private static String pattern(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(5); n >= 0; n--) {
      text.append("aab?**".charAt(random.nextInt(6)));
    }
    return text.toString();
  }
}
