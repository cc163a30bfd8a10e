package dev.vennguard.prove.solve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.solve.RequestVariable.Approximation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The search finds a way if, and only if, trying everything finds one. */
class BacktrackingSolverTest {
  private static final int DIMENSIONS = 5;
  private static final int PARTS = 3;
  private static final int ATOMS = 3;
  private static final int CHOICES = 4_000;
  private static final long SMALL_STACK = 192 * 1024;

  @Test
  void search_agreesWithTryingEverything() {
    long seed = 42;
    int possible = 0;
    int goals = Rounds.of(3_000);
    for (int i = 0; i < goals; i++) {
      Random random = new Random(seed * goals + i);
      List<RequestVariable> requestVariables = requestVariables(random);
      List<Disjunction> groups = new ArrayList<>();
      for (int g = random.nextInt(3); g > 0; g--) {
        groups.add(new Disjunction(conjunctions(random, 1 + random.nextInt(3))));
      }
      BacktrackingSolver.Goal goal =
          new BacktrackingSolver.Goal(groups, conjunctions(random, random.nextInt(14)));
      boolean expected = tryEverything(requestVariables, goal, new int[DIMENSIONS], 0);
      possible += expected ? 1 : 0;
      assertThat(
              new BacktrackingSolver(requestVariables, new Budget(1_000_000))
                  .solve(goal, Approximation.UNDER)
                  .isPresent())
          .as("seed %d, goal %d", seed, i)
          .isEqualTo(expected);
    }
    assertThat(possible).isBetween(goals / 5, goals * 4 / 5);
  }

  @Test
  void search_ends_howeverManyChoicesFollowEachOther() throws InterruptedException {
    BitSet all = new BitSet();
    all.set(0, 2);
    List<BitSet> truth = List.of(BitSet.valueOf(new long[] {1}));
    List<RequestVariable> requestVariables = new ArrayList<>();
    List<Conjunction> forbidden = new ArrayList<>();
    for (int d = 0; d < CHOICES; d++) {
      requestVariables.add(new RequestVariable.Single(true, List.of("", "a"), all, truth));
    }
    for (int d = 0; d < CHOICES; d += 2) {
      forbidden.add(Conjunction.of(new Literal(d, 0, true), new Literal(d + 1, 0, true)));
    }
    // Keeps the quick way out from being taken: its first literals contradict each other.
    forbidden.add(Conjunction.of(new Literal(0, 0, false), new Literal(1, 0, false)));
    forbidden.add(Conjunction.of(new Literal(0, 0, false), new Literal(1, 0, true)));
    BacktrackingSolver.Goal goal = new BacktrackingSolver.Goal(List.of(), forbidden);
    AtomicBoolean found = new AtomicBoolean();
    Thread small =
        new Thread(
            null,
            () ->
                found.set(
                    new BacktrackingSolver(requestVariables, new Budget(Long.MAX_VALUE))
                        .solve(goal, Approximation.UNDER)
                        .isPresent()),
            "small stack",
            SMALL_STACK);
    small.start();
    small.join();
    assertThat(found).isTrue();
  }

  private static List<RequestVariable> requestVariables(Random random) {
    BitSet all = new BitSet();
    all.set(0, PARTS);
    List<RequestVariable> requestVariables = new ArrayList<>();
    for (int d = 0; d < DIMENSIONS; d++) {
      List<BitSet> truth = new ArrayList<>();
      for (int a = 0; a < ATOMS; a++) {
        truth.add(BitSet.valueOf(new long[] {random.nextInt(1 << PARTS)}));
      }
      requestVariables.add(new RequestVariable.Single(true, List.of("", "a", "b"), all, truth));
    }
    return requestVariables;
  }

  private static List<Conjunction> conjunctions(Random random, int count) {
    List<Conjunction> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Literal> literals = new ArrayList<>();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        literals.add(
            new Literal(random.nextInt(DIMENSIONS), random.nextInt(ATOMS), random.nextBoolean()));
      }
      found.add(new Conjunction(literals));
    }
    return found;
  }

  private static boolean tryEverything(
      List<RequestVariable> requestVariables, BacktrackingSolver.Goal goal, int[] parts, int next) {
    if (next == DIMENSIONS) {
      return goal.groups().stream()
              .allMatch(group ->
                  group.ways().stream().anyMatch(one -> holds(requestVariables, one, parts)))
          && goal.forbidden().stream().noneMatch(one -> holds(requestVariables, one, parts));
    }
    for (int part = 0; part < PARTS; part++) {
      parts[next] = part;
      if (tryEverything(requestVariables, goal, parts, next + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(
      List<RequestVariable> requestVariables, Conjunction conjunction, int[] parts) {
    return conjunction.literals().stream()
        .allMatch(one ->
            ((RequestVariable.Single) requestVariables.get(one.requestVariable()))
                    .truth()
                    .get(one.atom())
                    .get(parts[one.requestVariable()])
                == one.truth());
  }
}
