package dev.vennguard.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done with whole lines, and what a selection grows to. */
class LineDeedTest {
  private static final long SEED = Long.getLong("seed", 20261127);

  /** The caret or the selection between bars; {@code /} ends a line. */
  private static String done(LineDeed deed, String marked) {
    String lines = marked.replace('/', '\n');
    int start = lines.indexOf('|');
    int end = Math.max(start, lines.lastIndexOf('|') - 1);
    String text = lines.replace("|", "");
    Typing.Change change = deed.change(text, start, Math.max(start, end));
    String after = text.substring(0, change.start()) + change.text() + text.substring(change.end());
    return (after.substring(0, change.caret()) + "|" + after.substring(change.caret()))
        .replace('\n', '/');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MOVE_UP; a/b|b/c; b|b/a/c",
        "MOVE_DOWN; a|a/b/c; b/a|a/c",
        "MOVE_UP; a|a/b; a|a/b",
        "MOVE_DOWN; a/b|; a/b|",
        "MOVE_DOWN; [/\"a|\",/\"b\"/]; [/\"b\",/\"a|\"/]",
        "MOVE_UP; [/\"a\",/\"b|\"/]; [/\"b|\",/\"a\"/]",
        "MOVE_UP; [/\"a\"|,/\"b\"/]; \"a\"|,/[/\"b\"/]",
        "MOVE_DOWN; |a/b|/c/d; c/a/b|/d",
        "COPY; a/b|b/c; a/bb/b|b/c",
        "DELETE; a/b|b/c; a/|c",
        "DELETE; a/b|; a|",
        "DELETE; a|; |",
      })
  void lines_areMoved_copied_andDeleted(LineDeed deed, String before, String after) {
    assertThat(done(deed, before)).isEqualTo(after);
  }

  @Test
  void entriesOfAnArray_inAnyOrder_areStillAnArray() {
    Random random = new Random(SEED);
    System.out.println("seed " + SEED);
    String text = "[\n  \"a\",\n  \"b\",\n  {\"c\": 1},\n  \"d\"\n]";
    for (int i = 0; i < 200; i++) {
      int at = text.indexOf("\n  ", random.nextInt(2, text.length() - 12)) + 3;
      LineDeed deed = random.nextBoolean() ? LineDeed.MOVE_UP : LineDeed.MOVE_DOWN;
      boolean first = text.lastIndexOf('\n', at) < 3;
      boolean last = text.indexOf('\n', at) == text.length() - 2;
      if (deed == LineDeed.MOVE_UP ? first : last) {
        continue;
      }
      Typing.Change change = deed.change(text, at, at);
      text = text.substring(0, change.start()) + change.text() + text.substring(change.end());
      assertThat(JsonParser.parse(text).problems()).as("%d: %s", i, text).isEmpty();
    }
  }

  @Test
  void selection_growsToTheNextPart_andBack() {
    String text = "{\"Action\": [\"s3:Get*\", \"x\"]}";
    SelectionGrowth growth = new SelectionGrowth();
    Span at = new Span(text.indexOf("Get"), text.indexOf("Get"));
    List<String> grown = new ArrayList<>();
    for (Optional<Span> next = growth.larger(text, at);
        next.isPresent();
        next = growth.larger(text, at)) {
      at = next.get();
      grown.add(text.substring(at.start(), at.end()));
    }
    assertThat(grown)
        .containsExactly(
            "s3:Get*",
            "\"s3:Get*\"",
            "[\"s3:Get*\", \"x\"]",
            "\"Action\": [\"s3:Get*\", \"x\"]",
            text);
    Optional<Span> back = growth.smaller(at);
    for (int i = 1; i < grown.size(); i++) {
      at = back.orElseThrow();
      assertThat(text.substring(at.start(), at.end())).isEqualTo(grown.get(grown.size() - 1 - i));
      back = growth.smaller(at);
    }
    assertThat(back).contains(new Span(text.indexOf("Get"), text.indexOf("Get")));
    assertThat(growth.smaller(new Span(0, 1))).isEmpty();
    assertThat(new SelectionGrowth().larger("{ oops", new Span(3, 4))).isPresent();
  }
}
