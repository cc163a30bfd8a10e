package dev.vennguard.prove.solve;

import dev.vennguard.decide.request.ContextValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a request can vary: its resource, or one condition key. What the question cannot
 * tell apart is one state. Atoms are the questions asked of it, by number.
 */
public sealed interface RequestVariable {
  /** What is still possible. */
  sealed interface State {}

  /** Everything that the request variable allows; without doubtful parts if {@code UNDER}. */
  State start(Approximation approximation);

  /** Narrows by the truth of an atom; null if nothing is left. */
  @Nullable State assume(State state, int atom, boolean truth);

  /** Whether an atom can have that truth: what {@link #assume} tells, for less. */
  default boolean possible(State state, int atom, boolean truth) {
    return assume(state, atom, truth) != null;
  }

  /** A value that is possible; empty for an absent key. */
  Optional<ContextValue> pick(State state);

  /** Whether doubtful parts count. */
  enum Approximation {
    UNDER,
    OVER
  }

  /** Whether some part is doubtful. */
  boolean overApproximated();

  /** One value or none. Part 0 is absence, if that is possible. */
  record Single(boolean optional, List<String> values, BitSet certain, List<BitSet> truth)
      implements RequestVariable {
    /** The parts, by number, in which the value can still lie. */
    public record Parts(BitSet possible) implements State {}

    @Override
    public State start(Approximation approximation) {
      BitSet all = new BitSet(size());
      all.set(0, size());
      if (approximation == Approximation.UNDER) {
        all.and(certain);
      }
      return new Parts(all);
    }

    private int size() {
      return values.size();
    }

    @Override
    public @Nullable State assume(State state, int atom, boolean wanted) {
      return narrowed((Parts) state, truth.get(atom), wanted);
    }

    @Override
    public boolean possible(State state, int atom, boolean wanted) {
      return left((Parts) state, truth.get(atom), wanted);
    }

    private static boolean left(Parts state, BitSet truth, boolean wanted) {
      if (wanted) {
        return state.possible.intersects(truth);
      }
      int part = state.possible.nextSetBit(0);
      while (part >= 0 && truth.get(part)) {
        part = state.possible.nextSetBit(part + 1);
      }
      return part >= 0;
    }

    private static @Nullable State narrowed(Parts state, BitSet truth, boolean wanted) {
      BitSet left = (BitSet) state.possible.clone();
      if (wanted) {
        left.and(truth);
      } else {
        left.andNot(truth);
      }
      return left.isEmpty() ? null : left.equals(state.possible) ? state : new Parts(left);
    }

    @Override
    public Optional<ContextValue> pick(State state) {
      int part = ((Parts) state).possible().nextSetBit(0);
      return part < 0 || (optional && part == 0)
          ? Optional.empty()
          : Optional.of(new ContextValue.Single(values.get(part)));
    }

    @Override
    public boolean overApproximated() {
      return certain.cardinality() < size();
    }
  }

  /** A set of values, which may be absent or empty. Elements are parts of the value domain. */
  record Many(boolean optional, List<String> elements, BitSet certain, List<SetAtom> atoms)
      implements RequestVariable {
    /**
     * The sets that a state leaves.
     *
     * @param absent whether the key may be absent
     * @param empty whether the set may be empty
     * @param filled whether it may have elements
     * @param allowed what every element must be
     * @param required of each, one element must be there
     */
    public record Sets(
        boolean absent, boolean empty, boolean filled, BitSet allowed, List<BitSet> required)
        implements State {

      private Sets onlyFrom(boolean absent, boolean empty, BitSet parts) {
        BitSet narrowed = (BitSet) allowed.clone();
        narrowed.and(parts);
        return new Sets(absent, empty, filled && possible(narrowed, required), narrowed, required);
      }

      private Sets one(boolean absent, boolean empty, BitSet parts) {
        List<BitSet> more = new ArrayList<>(required);
        more.add(parts);
        return new Sets(absent, empty, filled && possible(allowed, more), allowed, more);
      }

      private static boolean possible(BitSet allowed, List<BitSet> required) {
        return !allowed.isEmpty() && required.stream().allMatch(allowed::intersects);
      }
    }

    @Override
    public State start(Approximation approximation) {
      BitSet all = new BitSet(elements.size());
      all.set(0, elements.size());
      if (approximation == Approximation.UNDER) {
        all.and(certain);
      }
      return new Sets(optional, true, !all.isEmpty(), all, List.of());
    }

    @Override
    public @Nullable State assume(State state, int atom, boolean truth) {
      Sets before = (Sets) state;
      SetAtom asked = atoms.get(atom);
      boolean absent = before.absent && asked.absent() == truth;
      boolean empty = before.empty && asked.empty() == truth;
      Sets after =
          switch (asked.elements()) {
            case SetAtom.Constant(boolean value) ->
                new Sets(
                    absent,
                    empty,
                    before.filled && value == truth,
                    before.allowed,
                    before.required);
            case SetAtom.Each(BitSet parts) ->
                truth
                    ? before.onlyFrom(absent, empty, parts)
                    : before.one(absent, empty, inverted(parts));
            case SetAtom.Some(BitSet parts) ->
                truth
                    ? before.one(absent, empty, parts)
                    : before.onlyFrom(absent, empty, inverted(parts));
          };
      return after.absent || after.empty || after.filled ? after : null;
    }

    private BitSet inverted(BitSet parts) {
      BitSet others = (BitSet) parts.clone();
      others.flip(0, elements.size());
      return others;
    }

    @Override
    public Optional<ContextValue> pick(State state) {
      Sets sets = (Sets) state;
      if (sets.absent) {
        return Optional.empty();
      }
      if (!sets.filled) {
        return Optional.of(new ContextValue.Many(List.of()));
      }
      BitSet chosen = new BitSet();
      for (BitSet one : sets.required) {
        BitSet possible = (BitSet) one.clone();
        possible.and(sets.allowed);
        if (!possible.intersects(chosen)) {
          chosen.set(possible.nextSetBit(0));
        }
      }
      if (chosen.isEmpty()) {
        chosen.set(sets.allowed.nextSetBit(0));
      }
      return Optional.of(new ContextValue.Many(chosen.stream().mapToObj(elements::get).toList()));
    }

    @Override
    public boolean overApproximated() {
      return certain.cardinality() < elements.size();
    }
  }

  /** Combinations of several texts; it stands for no value of its own. */
  record Combinations(List<Map<String, Binding>> bindings, List<BitSet> truth)
      implements RequestVariable {
    @Override
    public State start(Approximation approximation) {
      BitSet all = new BitSet(bindings.size());
      all.set(0, bindings.size());
      return new Single.Parts(all);
    }

    @Override
    public @Nullable State assume(State state, int atom, boolean wanted) {
      return Single.narrowed((Single.Parts) state, truth.get(atom), wanted);
    }

    @Override
    public boolean possible(State state, int atom, boolean wanted) {
      return Single.left((Single.Parts) state, truth.get(atom), wanted);
    }

    @Override
    public Optional<ContextValue> pick(State state) {
      return Optional.empty();
    }

    @Override
    public boolean overApproximated() {
      return false;
    }

    /** The number of a combination that is possible. */
    public static int row(State state) {
      return ((Single.Parts) state).possible().nextSetBit(0);
    }
  }

  /**
   * A request variable of which only some parts are known: enough to find a request, never to say
   * that there is none.
   *
   * @param known what is known
   * @param reason why there may be more, in words for people
   */
  record Partial(RequestVariable known, String reason) implements RequestVariable {
    /** It may be a part that is not known, of which anything may be true. */
    public record Anything() implements State {}

    @Override
    public State start(Approximation approximation) {
      return switch (approximation) {
        case UNDER -> known.start(approximation);
        case OVER -> new Anything();
      };
    }

    @Override
    public @Nullable State assume(State state, int atom, boolean truth) {
      return state instanceof Anything ? state : known.assume(state, atom, truth);
    }

    @Override
    public Optional<ContextValue> pick(State state) {
      return known.pick(state instanceof Anything ? known.start(Approximation.UNDER) : state);
    }

    @Override
    public boolean overApproximated() {
      return true;
    }
  }
}
