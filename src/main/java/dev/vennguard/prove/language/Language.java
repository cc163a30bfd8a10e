package dev.vennguard.prove.language;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.apache.lucene.util.automaton.Transition;

/** A regular set of texts over UTF-16 units: a deterministic automaton without dead states. */
public final class Language {
  private static final int LONGEST = 20_000;
  private static final long COST = 20;

  /** Every text. */
  public static final Language ANY =
      of(List.of(new TextSequence().run(CharClass.ANY)), new Budget(1000));

  private final Automaton automaton;

  private Language(Automaton automaton) {
    this.automaton = automaton;
  }

  /** The union of sequences. */
  public static Language of(List<TextSequence> sequences, Budget work) {
    int size = 0;
    for (TextSequence sequence : sequences) {
      size += sequence.size();
      work.spend(sequence.size());
    }
    if (size > LONGEST) {
      throw new BudgetExceeded("its patterns are too long");
    }
    return new Language(SubsetConstruction.automaton(sequences, work));
  }

  private static Language of(Automaton any, Budget work) {
    try {
      Automaton trimmed = Operations.removeDeadStates(any);
      Automaton deterministic = Operations.determinize(trimmed, Math.min(work.limit(), 100_000));
      work.spend(deterministic.getNumStates());
      return new Language(deterministic);
    } catch (TooComplexToDeterminizeException tooComplex) {
      work.spend(COST * work.limit());
      throw new BudgetExceeded("its wildcards are too entangled");
    }
  }

  /** Whether no text is in it. */
  public boolean isEmpty() {
    return automaton.getNumStates() == 0;
  }

  /** How many states its automaton has. */
  public int size() {
    return automaton.getNumStates();
  }

  /** The start state; -1 in the empty language. */
  public int start() {
    return isEmpty() ? -1 : 0;
  }

  /** The state behind one unit; -1 if no text goes on like this. */
  public int step(int state, int unit) {
    return state < 0 ? -1 : automaton.step(state, unit);
  }

  /** Whether a text that leads to a state is in it. */
  public boolean accepts(int state) {
    return state >= 0 && automaton.isAccept(state);
  }

  /** Whether a text is in it. */
  public boolean contains(String text) {
    int state = start();
    for (int i = 0; i < text.length() && state >= 0; i++) {
      state = step(state, text.charAt(i));
    }
    return accepts(state);
  }

  /** The states that texts of so many units of a class lead to, from a state. */
  public Set<Integer> ends(int from, CharClass units, int length, Budget work) {
    Set<Integer> ends = from < 0 ? Set.of() : Set.of(from);
    for (int i = 0; i < length; i++) {
      Set<Integer> next = new TreeSet<>();
      for (int state : ends) {
        for (int range = 0; range < units.count(); range++) {
          for (int unit = units.first(range); unit <= units.last(range); unit++) {
            work.spend(1);
            int after = step(state, unit);
            if (after >= 0) {
              next.add(after);
            }
          }
        }
      }
      ends = next;
    }
    return ends;
  }

  /** The texts that lead from one state to another. */
  public Language leading(int from, int to, Budget work) {
    Automaton.Builder builder = new Automaton.Builder();
    int states = automaton.getNumStates();
    builder.createState();
    for (int i = 0; i < states; i++) {
      builder.createState();
    }
    Transition transition = new Transition();
    for (int i = 0; i < states; i++) {
      builder.setAccept(i + 1, i == to);
      int count = automaton.initTransition(i, transition);
      for (int t = 0; t < count; t++) {
        automaton.getNextTransition(transition);
        builder.addTransition(i + 1, transition.dest + 1, transition.min, transition.max);
        if (i == from) {
          builder.addTransition(0, transition.dest + 1, transition.min, transition.max);
        }
      }
    }
    work.spend(states);
    return of(builder.finish(), work);
  }

  /** The underlying automaton, which nobody changes. */
  public Automaton automaton() {
    return automaton;
  }
}
