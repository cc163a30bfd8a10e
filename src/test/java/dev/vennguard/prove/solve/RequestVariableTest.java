package dev.vennguard.prove.solve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.prove.solve.RequestVariable.Approximation;
import dev.vennguard.prove.solve.RequestVariable.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A set of values narrowed by what is asked of it, against all sets there are. */
class RequestVariableTest {
  private static final long SEED = Long.getLong("seed", 20_261_127);
  private static final int ELEMENTS = 3;

  private static BitSet parts(int mask) {
    return BitSet.valueOf(new long[] {mask});
  }

  /** Whether an atom is true of a set; -1 stands for the absent key. */
  private static boolean truth(SetAtom atom, int set) {
    if (set < 0) {
      return atom.absent();
    }
    if (set == 0) {
      return atom.empty();
    }
    return switch (atom.elements()) {
      case SetAtom.Constant(boolean value) -> value;
      case SetAtom.Each(BitSet in) -> parts(set).stream().allMatch(in::get);
      case SetAtom.Some(BitSet in) -> in.intersects(parts(set));
    };
  }

  private static SetAtom atom(Random random) {
    BitSet in = parts(random.nextInt(1 << ELEMENTS));
    SetAtom.Elements elements =
        switch (random.nextInt(4)) {
          case 0 -> new SetAtom.Constant(random.nextBoolean());
          case 1 -> new SetAtom.Each(in);
          default -> new SetAtom.Some(in);
        };
    return new SetAtom(random.nextBoolean(), random.nextBoolean(), elements);
  }

  @Test
  void whatIsLeft_isWhatSomeSetFulfils() {
    Random random = new Random(SEED);
    List<String> elements = List.of("a", "b", "c");
    BitSet certain = parts((1 << ELEMENTS) - 1);
    int possible = 0;
    int rounds = 3000;
    for (int round = 0; round < rounds; round++) {
      List<SetAtom> atoms = IntStream.range(0, 4).mapToObj(_ -> atom(random)).toList();
      boolean optional = random.nextBoolean();
      RequestVariable variable = new RequestVariable.Many(optional, elements, certain, atoms);
      List<Integer> left =
          new ArrayList<>(IntStream.range(optional ? -1 : 0, 1 << ELEMENTS).boxed().toList());
      State state = variable.start(Approximation.OVER);
      for (int i = 0; i < atoms.size() && state != null; i++) {
        SetAtom asked = atoms.get(i);
        boolean wanted = random.nextBoolean();
        left.removeIf(set -> truth(asked, set) != wanted);
        String as = "seed %d, round %d: %s".formatted(SEED, round, atoms);
        assertThat(variable.possible(state, i, wanted)).as(as).isEqualTo(!left.isEmpty());
        state = variable.assume(state, i, wanted);
        assertThat(state != null).as(as).isEqualTo(!left.isEmpty());
        if (state != null) {
          assertThat(left).as(as).contains(set(variable.pick(state), elements));
        }
      }
      possible += state == null ? 0 : 1;
    }
    assertThat(possible).isBetween(rounds / 10, rounds * 9 / 10);
  }

  private static int set(Optional<ContextValue> picked, List<String> elements) {
    return picked
        .map(value -> value.all().stream().mapToInt(one -> 1 << elements.indexOf(one)).sum())
        .orElse(-1);
  }
}
