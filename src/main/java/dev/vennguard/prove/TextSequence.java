package dev.vennguard.prove;

import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Variable;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;

/** Texts described left to right: single units of a class, and runs of a class. */
final class TextSequence {
  private final List<CharClass> classes = new ArrayList<>();
  private final List<Boolean> runs = new ArrayList<>();

  /** One unit of the class. */
  TextSequence one(CharClass units) {
    classes.add(units);
    runs.add(false);
    return this;
  }

  /** Any number of units of the class, also none. */
  TextSequence run(CharClass units) {
    int last = size() - 1;
    if (last >= 0 && runs.get(last) && classes.get(last) == units) {
      return this;
    }
    classes.add(units);
    runs.add(true);
    return this;
  }

  /** One or more units of the class. */
  TextSequence some(CharClass units) {
    return one(units).run(units);
  }

  TextSequence literal(String text) {
    for (int i = 0; i < text.length(); i++) {
      one(CharClass.one(text.charAt(i)));
    }
    return this;
  }

  /**
   * A pattern whose wildcards stand for units of a class. A variable stands for any text: callers
   * that need the exact language resolve variables first.
   */
  TextSequence pattern(TextPattern pattern, CharClass wildcard) {
    for (TextPattern.Part part : pattern.parts()) {
      switch (part) {
        case Literal(String text) -> literal(text);
        case AnyCharacter() -> one(wildcard);
        case AnyText() -> run(wildcard);
        case Variable _ -> run(CharClass.ANY);
      }
    }
    return this;
  }

  /** How many pieces there are. */
  int size() {
    return classes.size();
  }

  /**
   * Adds these texts to an automaton whose state 0 is the start. State {@code p} of the sequence
   * means that piece {@code p - 1} was read last; runs may be skipped.
   */
  void addTo(Automaton.Builder automaton) {
    int[] states = new int[size() + 1];
    for (int i = 1; i < states.length; i++) {
      states[i] = automaton.createState();
    }
    for (int from = 0; from <= size(); from++) {
      if (from > 0 && runs.get(from - 1)) {
        step(automaton, states[from], states[from], classes.get(from - 1));
      }
      int next = from;
      boolean skip = true;
      while (skip && next < size()) {
        step(automaton, states[from], states[next + 1], classes.get(next));
        skip = runs.get(next);
        next++;
      }
      if (skip) {
        automaton.setAccept(states[from], true);
      }
    }
  }

  private static void step(Automaton.Builder automaton, int from, int to, CharClass units) {
    for (int range = 0; range < units.count(); range++) {
      automaton.addTransition(from, to, units.first(range), units.last(range));
    }
  }
}
