package dev.vennguard.workspace.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.DocumentId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Places of an earlier text in a later one: right ones, or none. */
class LintedTextTest {
  private static LintedText text(String text) {
    return new LintedText(DocumentId.IDENTITY, text, true, List.of());
  }

  @Test
  void placesFollowAnEditBeforeThemAndVanishUnderOne() {
    LintedText text = text("one two three");
    Span two = new Span(4, 7);
    assertThat(text.placed(two, "zero one two three")).contains(new Span(9, 12));
    assertThat(text.placed(two, "one two four")).contains(two);
    assertThat(text.placed(two, "one twice three")).isEmpty();
    assertThat(text.placed(two, "")).isEmpty();
  }

  @Test
  void aPlaceIsNeverAWrongOne() {
    long seed = Long.getLong("seed", 16);
    Random random = new Random(seed);
    int kept = 0;
    for (int i = 0; i < 4_000; i++) {
      String before = word(random, 12);
      String after = edited(random, before);
      Span span = span(random, before.length());
      Optional<Span> placed = text(before).placed(span, after);
      if (placed.isPresent()) {
        kept++;
        Span now = placed.get();
        String was = before.substring(span.start(), span.end());
        assertThat(after.substring(now.start(), now.end()))
            .as("seed %d round %d: %s to %s", seed, i, before, after)
            .isEqualTo(was);
        // What stands there is the same one, and no other that reads alike.
        boolean fromHead =
            now.equals(span)
                && before.substring(0, span.start()).equals(after.substring(0, now.start()));
        boolean fromTail = before.substring(span.end()).equals(after.substring(now.end()));
        assertThat(fromHead || fromTail).as("seed %d round %d", seed, i).isTrue();
      }
    }
    assertThat(kept).isBetween(400, 3_600);
  }

  private static String word(Random random, int most) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(most + 1);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(2)));
    }
    return word.toString();
  }

  private static String edited(Random random, String before) {
    Span cut = span(random, before.length());
    return before.substring(0, cut.start()) + word(random, 4) + before.substring(cut.end());
  }

  private static Span span(Random random, int length) {
    int start = random.nextInt(length + 1);
    return new Span(start, start + random.nextInt(length - start + 1));
  }
}
