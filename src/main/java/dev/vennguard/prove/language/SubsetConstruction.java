package dev.vennguard.prove.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automaton;

/**
 * The deterministic automaton of a union of sequences. A place in a sequence that lies before a run
 * which could have read everything in between adds nothing, and is left out: {@code *a*a*a} has as
 * many states as letters, however long it is.
 */
final class SubsetConstruction {
  private static final int MOST_STATES = 20_000;
  private static final int COST = 10;
  private static final String REASON = "its wildcards are too entangled";

  private final List<CharClass> classes = new ArrayList<>();
  private final List<Boolean> runs = new ArrayList<>();
  private final int[] starts;
  private final int[] covered;
  private final boolean[] everything;
  private final Budget work;
  private final Automaton automaton = new Automaton();
  private final Map<ProductState, Integer> numbers = new HashMap<>();
  private final List<int[]> states = new ArrayList<>();

  private SubsetConstruction(List<TextSequence> sequences, Budget work) {
    this.work = work;
    this.starts = new int[sequences.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = classes.size();
      TextSequence sequence = sequences.get(i);
      for (int piece = 0; piece < sequence.size(); piece++) {
        classes.add(sequence.units(piece));
        runs.add(sequence.isRun(piece));
      }
      classes.add(CharClass.NONE);
      runs.add(false);
    }
    this.covered = new int[classes.size()];
    this.everything = new boolean[classes.size()];
    for (int start : starts) {
      cover(start);
    }
  }

  /**
   * Builds it; it has no dead states.
   *
   * @throws BudgetExceeded if it has too many states
   */
  static Automaton automaton(List<TextSequence> sequences, Budget work) {
    return sequences.isEmpty() ? new Automaton() : new SubsetConstruction(sequences, work).build();
  }

  /** For each run, from which place on it could have read all that lies before it. */
  private void cover(int start) {
    for (int place = start; classes.get(place) != CharClass.NONE; place++) {
      covered[place] = place;
      if (runs.get(place)) {
        int first = place;
        while (first > start && classes.get(place).covers(classes.get(first - 1))) {
          first--;
        }
        covered[place] = first;
        everything[place] =
            classes.get(place + 1) == CharClass.NONE && classes.get(place).covers(CharClass.ANY);
      }
    }
  }

  private Automaton build() {
    Places first = new Places();
    for (int start : starts) {
      reach(first, start);
    }
    number(pruned(first));
    for (int next = 0; next < states.size(); next++) {
      expand(next);
    }
    automaton.finishState();
    return automaton;
  }

  private void reach(Places places, int place) {
    int next = place;
    places.add(next);
    while (runs.get(next)) {
      places.add(++next);
    }
  }

  private int[] pruned(Places places) {
    int[] all = places.sorted();
    int used = all.length;
    int from = Integer.MAX_VALUE;
    int to = Integer.MIN_VALUE;
    for (int i = all.length - 1; i >= 0; i--) {
      int place = all[i];
      if (everything[place]) {
        return new int[] {place, place + 1};
      }
      if (place >= from && place < to) {
        continue;
      }
      all[--used] = place;
      if (runs.get(place)) {
        from = covered[place];
        to = place;
      }
    }
    return Arrays.copyOfRange(all, used, all.length);
  }

  private int number(int[] places) {
    return numbers.computeIfAbsent(
        new ProductState(places),
        _ -> {
          if (states.size() >= MOST_STATES) {
            throw new BudgetExceeded(REASON);
          }
          int number = automaton.createState();
          states.add(places);
          for (int place : places) {
            if (classes.get(place) == CharClass.NONE) {
              automaton.setAccept(number, true);
            }
          }
          return number;
        });
  }

  private void expand(int number) {
    int[] places = states.get(number);
    Places points = new Places();
    for (int place : places) {
      CharClass units = classes.get(place);
      for (int range = 0; range < units.count(); range++) {
        points.add(units.first(range));
        points.add(units.last(range) + 1);
      }
    }
    int[] bounds = points.sorted();
    work.spend(COST + (long) places.length * bounds.length / 4);
    for (int i = 0; i + 1 < bounds.length; i++) {
      step(number, places, bounds[i], bounds[i + 1] - 1);
    }
  }

  private void step(int number, int[] places, int first, int last) {
    Places next = new Places();
    for (int place : places) {
      if (classes.get(place).contains(first)) {
        reach(next, runs.get(place) ? place : place + 1);
      }
    }
    if (!next.isEmpty()) {
      automaton.addTransition(number, number(pruned(next)), first, last);
    }
  }

  /** Numbers, collected and then sorted. */
  private static final class Places {
    private int[] all = new int[16];
    private int size;

    void add(int place) {
      if (size > 0 && all[size - 1] == place) {
        return;
      }
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = place;
    }

    boolean isEmpty() {
      return size == 0;
    }

    int[] sorted() {
      Arrays.sort(all, 0, size);
      int used = 0;
      for (int i = 0; i < size; i++) {
        if (used == 0 || all[used - 1] != all[i]) {
          all[used++] = all[i];
        }
      }
      return Arrays.copyOf(all, used);
    }
  }
}
