package dev.vennguard.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.ui.editor.TextSearch.Found;
import dev.vennguard.ui.editor.TextSearch.Query;
import dev.vennguard.ui.editor.TextSearch.Replacements;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSearchTest {
  @Test
  void plainText_isFoundAsItStands_withOrWithoutCapitals() {
    assertThat(find("aBab.", "AB", false, false).hits()).hasSize(2);
    assertThat(find("aBab.", "ab", true, false).hits()).containsExactly(new Span(2, 4));
    assertThat(find("aBab.", ".", false, false).hits()).containsExactly(new Span(4, 5));
    assertThat(find("aBab.", "", false, false).hits()).isEmpty();
    assertThat(find("aBab.", "x", false, false).hits()).isEmpty();
  }

  @Test
  void plainText_isFoundWhereASlowSearchFindsIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String text = letters(random, 40);
      String sought = letters(random, 1 + random.nextInt(3));
      int at = 0;
      StringBuilder slow = new StringBuilder();
      while (at + sought.length() <= text.length()) {
        boolean here =
            text.substring(at, at + sought.length())
                .toLowerCase(Locale.ROOT)
                .equals(sought.toLowerCase(Locale.ROOT));
        slow.append(here ? at + " " : "");
        at += here ? sought.length() : 1;
      }
      StringBuilder fast = new StringBuilder();
      find(text, sought, false, false).hits().forEach(hit -> fast.append(hit.start()).append(' '));
      assertThat(fast.toString())
          .as("seed %d, %s in %s", seed, sought, text)
          .isEqualTo(slow.toString());
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("aAb\n".charAt(random.nextInt(4)));
    }
    return text.toString();
  }

  @Test
  void regularExpression_isFoundLineByLine_andWhatIsWrongIsSaid() {
    assertThat(find("s3:Get\ns3:Put", "^s3:\\w+$", false, true).hits()).hasSize(2);
    assertThat(find("abc", "x*", false, true).hits()).isEmpty();
    assertThat(find("abc", "(", false, true).problem()).startsWith("not a regular expression: ");
  }

  @Test
  void endlessExpression_endsByItself() {
    String text = "a".repeat(5_000) + "!";
    assertThat(find(text, "(a+)+$", false, true).problem()).contains("takes too long");
    assertThat(find("ab".repeat(50_000), "(a|b)*c", false, true).problem()).contains("too long");
    assertThat(find("a".repeat(20_000), "a", false, false).problem()).isEqualTo("more than 9,999");
  }

  @Test
  void neighbours_ofAPlace_goAroundTheEnds() {
    Found found = find("a-a-a", "a", false, false);
    assertThat(found.from(1)).isEqualTo(1);
    assertThat(found.from(5)).isZero();
    assertThat(found.before(4)).isEqualTo(1);
    assertThat(found.before(0)).isEqualTo(2);
    assertThat(find("b", "a", false, false).from(0)).isEqualTo(-1);
  }

  @Test
  void replacement_isTakenAsItStands_orKnowsTheGroupsOfAnExpression() {
    assertThat(replaced("a.b a.b", "a.b", false, "$1")).isEqualTo("$1 $1");
    assertThat(replaced("s3:Get s3:Put", "s3:(\\w+)", true, "sqs:$1\\$"))
        .isEqualTo("sqs:Get$ sqs:Put$");
    Query query = new Query("a", false, true);
    Replacements wrong = TextSearch.replace("a", query, "$3", List.of(new Span(0, 1)));
    assertThat(wrong.changes()).isEmpty();
    assertThat(wrong.problem()).contains("no such group");
  }

  private static String replaced(String text, String sought, boolean regex, String by) {
    Query query = new Query(sought, false, regex);
    Replacements made = TextSearch.replace(text, query, by, TextSearch.find(text, query).hits());
    assertThat(made.problem()).isEmpty();
    return TextChange.apply(text, made.changes());
  }

  private static Found find(String text, String sought, boolean matchCase, boolean regex) {
    return TextSearch.find(text, new Query(sought, matchCase, regex));
  }
}
