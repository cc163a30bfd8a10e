package dev.vennguard.catalog;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An immutable set of actions of one catalogue, by index. The universe is the number of actions in
 * that catalogue; sets over different universes do not mix.
 */
public final class ActionSet {
  private final int universe;

  /**
   * Bit {@code i % 64} of word {@code i / 64}; the bits from {@code universe} on are always zero.
   */
  private final long[] words;

  private ActionSet(int universe, long[] words) {
    this.universe = universe;
    this.words = words;
  }

  /** The actions of these indices. */
  public static ActionSet of(int universe, int... indices) {
    var builder = builder(universe);
    for (var index : indices) {
      builder.add(index);
    }
    return builder.build();
  }

  /** The indices from {@code from} to before {@code to}. */
  public static ActionSet range(int universe, int from, int to) {
    return builder(universe).addRange(from, to).build();
  }

  /** No action. */
  public static ActionSet none(int universe) {
    return builder(universe).build();
  }

  /** Every action of a catalogue of that size. */
  public static ActionSet all(int universe) {
    return range(universe, 0, universe);
  }

  /** Collects actions of a catalogue of that size. */
  public static Builder builder(int universe) {
    return new Builder(universe);
  }

  /** The actions in either set. */
  public ActionSet or(ActionSet other) {
    var result = copyFor(other);
    for (var i = 0; i < result.length; i++) {
      result[i] |= other.words[i];
    }
    return new ActionSet(universe, result);
  }

  /** The actions in both sets. */
  public ActionSet and(ActionSet other) {
    var result = copyFor(other);
    for (var i = 0; i < result.length; i++) {
      result[i] &= other.words[i];
    }
    return new ActionSet(universe, result);
  }

  /** The actions in this set alone. */
  public ActionSet andNot(ActionSet other) {
    var result = copyFor(other);
    for (var i = 0; i < result.length; i++) {
      result[i] &= ~other.words[i];
    }
    return new ActionSet(universe, result);
  }

  /** The actions that are not in it. */
  public ActionSet not() {
    return all(universe).andNot(this);
  }

  /** Whether an action is in it, by its index. */
  public boolean contains(int index) {
    Objects.checkIndex(index, universe);
    return (words[index >> 6] & (1L << index)) != 0;
  }

  /** Whether some action is in both sets. */
  public boolean intersects(ActionSet other) {
    requireSameUniverse(other);
    for (var i = 0; i < words.length; i++) {
      if ((words[i] & other.words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether every action of the other set is in this one. */
  public boolean containsAll(ActionSet other) {
    requireSameUniverse(other);
    for (var i = 0; i < words.length; i++) {
      if ((other.words[i] & ~words[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** How many actions are in it. */
  public int count() {
    var count = 0;
    for (var word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** How many of the indices from {@code from} to before {@code to} are in the set. */
  public int countIn(int from, int to) {
    Objects.checkFromToIndex(from, to, universe);
    if (from == to) {
      return 0;
    }
    var first = from >> 6;
    var last = (to - 1) >> 6;
    var count = 0;
    for (var i = first; i <= last; i++) {
      count += Long.bitCount(words[i] & mask(i, from, to));
    }
    return count;
  }

  /** Whether no action is in it. */
  public boolean isEmpty() {
    for (var word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** Hands over every index in ascending order. */
  public void forEach(IntConsumer consumer) {
    for (var i = 0; i < words.length; i++) {
      for (var word = words[i]; word != 0; word &= word - 1) {
        consumer.accept((i << 6) + Long.numberOfTrailingZeros(word));
      }
    }
  }

  /** Every index in ascending order. */
  public IntStream stream() {
    return BitSet.valueOf(words).stream();
  }

  /** The number of actions in the catalogue that the indices belong to. */
  public int universe() {
    return universe;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ActionSet set
        && universe == set.universe
        && Arrays.equals(words, set.words);
  }

  @Override
  public int hashCode() {
    return 31 * universe + Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return stream().mapToObj(Integer::toString).collect(Collectors.joining(", ", "{", "}"))
        + " of "
        + universe;
  }

  private long[] copyFor(ActionSet other) {
    requireSameUniverse(other);
    return words.clone();
  }

  private void requireSameUniverse(ActionSet other) {
    if (universe != other.universe) {
      throw new IllegalArgumentException(
          "sets over " + universe + " and " + other.universe + " actions");
    }
  }

  /** The bits of word {@code i} that stand for an index from {@code from} to before {@code to}. */
  private static long mask(int i, int from, int to) {
    var mask = -1L;
    if (i == from >> 6) {
      mask &= -1L << from;
    }
    if (i == (to - 1) >> 6) {
      mask &= -1L >>> -to;
    }
    return mask;
  }

  /** Collects indices; may be used further after {@link #build()}. */
  public static final class Builder {
    private final int universe;
    private final long[] words;

    private Builder(int universe) {
      if (universe < 0) {
        throw new IllegalArgumentException("universe " + universe);
      }
      this.universe = universe;
      this.words = new long[(universe + Long.SIZE - 1) / Long.SIZE];
    }

    /** Adds an action by its index. */
    public Builder add(int index) {
      Objects.checkIndex(index, universe);
      words[index >> 6] |= 1L << index;
      return this;
    }

    /** Adds the indices from {@code from} to before {@code to}. */
    public Builder addRange(int from, int to) {
      Objects.checkFromToIndex(from, to, universe);
      for (var i = from >> 6; from < to && i <= (to - 1) >> 6; i++) {
        words[i] |= mask(i, from, to);
      }
      return this;
    }

    /** The actions that were added. */
    public ActionSet build() {
      return new ActionSet(universe, words.clone());
    }
  }
}
