package dev.vennguard.prove.language;

import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Variable;
import java.util.ArrayList;
import java.util.List;

/** Texts described left to right: single units of a class, and runs of a class. */
public final class TextSequence {
  private final List<CharClass> classes = new ArrayList<>();
  private final List<Boolean> runs = new ArrayList<>();

  /** One unit of the class. */
  public TextSequence one(CharClass units) {
    classes.add(units);
    runs.add(false);
    return this;
  }

  /** Any number of units of the class, also none. */
  public TextSequence run(CharClass units) {
    int last = size() - 1;
    if (last >= 0 && runs.get(last) && classes.get(last) == units) {
      return this;
    }
    classes.add(units);
    runs.add(true);
    return this;
  }

  /** One or more units of the class. */
  public TextSequence some(CharClass units) {
    return one(units).run(units);
  }

  /** The units of a text, one after the other. */
  public TextSequence literal(String text) {
    for (int i = 0; i < text.length(); i++) {
      one(CharClass.one(text.charAt(i)));
    }
    return this;
  }

  /**
   * A pattern whose wildcards stand for units of a class. A variable stands for any text: callers
   * that need the exact language resolve variables first.
   */
  public TextSequence pattern(TextPattern pattern, CharClass wildcard) {
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
  public int size() {
    return classes.size();
  }

  /** The units of a piece. */
  public CharClass units(int piece) {
    return classes.get(piece);
  }

  /** Whether a piece stands for any number of units. */
  public boolean isRun(int piece) {
    return runs.get(piece);
  }
}
