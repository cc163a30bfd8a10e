package dev.vennguard.completion;

import static org.assertj.core.api.Assertions.fail;

import dev.vennguard.Fuzz;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Situation;
import dev.vennguard.syntax.Mutations;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.json.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever a text is and wherever the caret stands: completing bears it, its edits lie within the
 * text, and what was JSON before is JSON afterwards.
 */
class CompletionFuzzTest {
  private static final int ROWS = 6;

  private final Completer completer = new Completer(SharedCatalogue.get(), Partitions.bundled());
  private final Mutations texts = mutations();

  private static Mutations mutations() {
    try {
      return new Mutations();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void damagedTexts_areBorne() {
    run(Fuzz.brief("CompletionFuzzTest", 3_000));
  }

  @Test
  @Tag("fuzz")
  void damagedTexts_areBorne_aMillionTimes() {
    run(Fuzz.thorough("CompletionFuzzTest", 1_000_000));
  }

  private void run(Fuzz fuzz) {
    while (fuzz.goesOn()) {
      long seed = fuzz.next();
      Random chance = Fuzz.chance(seed);
      String text = texts.next(chance);
      PolicyKind kind = PolicyKind.values()[chance.nextInt(PolicyKind.values().length)];
      boolean json = JsonParser.parse(text).problems().isEmpty();
      int step = 1 + chance.nextInt(40);
      for (int caret = chance.nextInt(step); caret <= text.length(); caret += step) {
        try {
          check(text, caret, kind, json);
        } catch (RuntimeException | AssertionError broken) {
          fail("seed %d, %s, caret %d of%n%s".formatted(seed, kind, caret, text), broken);
        }
        fuzz.did(1);
      }
    }
    fuzz.tell("places");
  }

  private void check(String text, int caret, PolicyKind kind, boolean json) {
    CompletionList found = completer.complete(text, caret, kind, Situation.ANY);
    List<CompletionRow> rows = found.rows();
    for (int i = 0; i < rows.size(); i += Math.max(1, rows.size() / ROWS)) {
      CompletionRow row = rows.get(i);
      CompletionEdit edit = found.edit(row).orElseThrow();
      if (edit.span().end() > text.length()) {
        fail("beyond the text: " + edit);
      }
      String after = edit.applied(text);
      if (edit.selected().end() > after.length() || after.indexOf(CompletionRow.CARET) >= 0) {
        fail("no place for the caret: " + edit);
      }
      if (json && !row.goesOn() && !JsonParser.parse(after).problems().isEmpty()) {
        fail("no JSON any more: " + row + "\n" + after);
      }
    }
  }
}
