package dev.vennguard.syntax;

import static org.assertj.core.api.Assertions.fail;

import dev.vennguard.Fuzz;
import dev.vennguard.Shrink;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.syntax.text.TextChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever a text is, the reader bears it, says what is wrong in words that can be shown, and what
 * it calls sound is said again by the printer.
 */
class ReaderFuzzTest {
  private final Mutations texts = mutations();
  private long sound;
  private long slowest;
  private String slow = "";

  private static Mutations mutations() {
    try {
      return new Mutations();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void damagedTexts_areBorne() {
    run(Fuzz.brief("ReaderFuzzTest", 2_000));
  }

  @Test
  @Tag("fuzz")
  void damagedTexts_areBorne_tenMillionTimes() {
    texts.published();
    run(Fuzz.thorough("ReaderFuzzTest", 10_000_000));
  }

  private void run(Fuzz fuzz) {
    while (fuzz.goesOn()) {
      long seed = fuzz.next();
      Random random = Fuzz.chance(seed);
      PolicyKind kind = PolicyKind.values()[random.nextInt(PolicyKind.values().length)];
      String text = texts.next(random);
      long start = System.nanoTime();
      String wrong = wrong(text, kind, seed);
      long took = System.nanoTime() - start;
      if (took > slowest) {
        slowest = took;
        slow = text.length() + " characters of seed " + seed;
      }
      if (!wrong.isEmpty()) {
        String small = Shrink.text(text, part -> !wrong(part, kind, seed).isEmpty());
        fail("seed %d, %s: %s of <<%s>>", seed, kind, wrong(small, kind, seed), small);
      }
      fuzz.did(1);
    }
    fuzz.tell(
        "texts of %d, %,d of them sound, the slowest %,d µs for %s",
        texts.size(), sound, slowest / 1_000, slow);
  }

  /** What is wrong with how a text is taken; empty if nothing is. */
  private String wrong(String text, PolicyKind kind, long seed) {
    try {
      Reading reading = PolicyReader.read(text, kind);
      for (Problem problem : reading.problems()) {
        String message = problem.message();
        if (message.isBlank() || !ShownText.clean(message)) {
          return "the message `" + message + "`";
        }
        if (problem.span().start() < 0 || problem.span().end() > text.length()) {
          return "the place of `" + message + "`";
        }
      }
      String formatted = PolicyPrinter.format(text);
      if (!PolicyPrinter.format(formatted).equals(formatted)) {
        return "the layout, twice";
      }
      DocumentSize.of(text);
      return reading.sound() ? wrongPrint(reading.policy(), formatted, kind, seed) : "";
    } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
      return thrown.toString();
    }
  }

  private String wrongPrint(Policy policy, String formatted, PolicyKind kind, long seed) {
    sound++;
    for (Indent indent : Indent.values()) {
      Reading again = PolicyReader.read(PolicyPrinter.print(policy, indent), kind);
      if (!again.sound() || !again.policy().equals(policy)) {
        return "the print " + PolicyPrinter.print(policy, indent);
      }
    }
    Reading laidOut = PolicyReader.read(formatted, kind);
    if (!laidOut.sound() || !laidOut.policy().equals(policy)) {
      return "the layout";
    }
    int count = policy.statements().size();
    if (count > 1) {
      int gone = Math.floorMod(seed, count);
      List<Statement> fewer = new ArrayList<>(policy.statements());
      fewer.remove(gone);
      Policy wanted = new Policy(policy.version(), fewer);
      String edited = TextChange.apply(formatted, PolicyEditor.edit(formatted, kind, wanted));
      if (!PolicyReader.read(edited, kind).policy().equals(wanted)) {
        return "the text without statement " + gone;
      }
    }
    return "";
  }
}
