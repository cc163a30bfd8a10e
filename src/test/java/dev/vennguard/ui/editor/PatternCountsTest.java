package dev.vennguard.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.Reading;
import dev.vennguard.ui.editor.PatternCounts.PatternCount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers beside patterns, without a window. */
class PatternCountsTest {
  private static final String TEXT =
      """
      { "Statement": [
        { "Action": ["s3:*", "iam:Get?ser",
          "iam:PassRole"], "Resource": "a*" },
        { "NotAction": "ec2:*", "Sid": "no:*" },
        { "Action": "s3:*" }
      ] }
      """;

  private final List<String> asked = new ArrayList<>();
  private final PatternCounts counts =
      new PatternCounts(pattern -> {
        asked.add(pattern);
        return pattern.startsWith("iam:Pas") ? 0 : pattern.length();
      });

  @Test
  void wildcards_areCountedByLine_othersAreNot() {
    Marks marks = new Marks(List.of(), List.of(), counts.of(read()));
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (String line : TEXT.split("\n", -1)) {
      lines.add(marks.counts(start, start + line.length()));
      start += line.length() + 1;
    }
    assertThat(lines).containsExactly("", "4 + 11", "no known action", "5", "4", "", "");
    assertThat(asked).containsExactly("s3:*", "iam:Get?ser", "iam:PassRole", "ec2:*");
  }

  @Test
  void counts_moveWithTheText_asTheOtherMarksDo() {
    Marks marks = new Marks(List.of(), List.of(), List.of(new PatternCount(20, 1_234)));
    assertThat(marks.counts(20, 30)).isEqualTo("1,234");
    assertThat(marks.shifted(3, 0, 5).counts(20, 24)).isEmpty();
    assertThat(marks.shifted(3, 0, 5).counts(25, 30)).isEqualTo("1,234");
  }

  @Test
  void columns_ofATab_goToTheNextEighth() {
    assertThat(LineLook.columns("ab")).isEqualTo(2);
    assertThat(LineLook.columns("\tab\tc")).isEqualTo(17);
  }

  private static Reading read() {
    return PolicyReader.read(TEXT, PolicyKind.from(LayerKind.IDENTITY));
  }
}
