package dev.vennguard.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActionSetTest {

  @Test
  void everyOperation_agreesWithBitSet_onRandomSets() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var round = 0; round < 2_000; round++) {
      var universe = random.nextInt(300);
      var left = randomBits(random, universe);
      var right = random.nextInt(5) == 0 ? subset(random, left) : randomBits(random, universe);
      assertThat(disagreement(random, universe, left, right))
          .as("seed %d, round %d: %s and %s of %d", seed, round, left, right, universe)
          .isEmpty();
    }
  }

  private static String disagreement(Random random, int universe, BitSet left, BitSet right) {
    var a = set(universe, left);
    var b = set(universe, right);
    if (!bits(a.or(b)).equals(or(left, right))) {
      return "or";
    }
    if (!bits(a.and(b)).equals(and(left, right))) {
      return "and";
    }
    if (!bits(a.andNot(b)).equals(andNot(left, right))) {
      return "andNot";
    }
    if (!bits(a.not()).equals(andNot(range(0, universe), left))) {
      return "not";
    }
    if (a.intersects(b) != left.intersects(right)) {
      return "intersects";
    }
    if (a.containsAll(b) != andNot(right, left).isEmpty()) {
      return "containsAll";
    }
    if (a.equals(b) != left.equals(right) || !a.equals(set(universe, left))) {
      return "equals";
    }
    if (a.hashCode() != set(universe, left).hashCode()) {
      return "hashCode";
    }
    return disagreementInRange(random, universe, left);
  }

  private static String disagreementInRange(Random random, int universe, BitSet expected) {
    var set = set(universe, expected);
    var from = random.nextInt(universe + 1);
    var to = from + random.nextInt(universe - from + 1);
    if (set.countIn(from, to) != and(expected, range(from, to)).cardinality()) {
      return "countIn " + from + " " + to;
    }
    if (!bits(ActionSet.range(universe, from, to)).equals(range(from, to))) {
      return "range " + from + " " + to;
    }
    if (set.count() != expected.cardinality() || set.isEmpty() != expected.isEmpty()) {
      return "count";
    }
    for (var i = 0; i < universe; i++) {
      if (set.contains(i) != expected.get(i)) {
        return "contains " + i;
      }
    }
    var visited = new ArrayList<Integer>();
    set.forEach(visited::add);
    return visited.equals(expected.stream().boxed().toList()) ? "" : "forEach";
  }

  @Test
  void allAndNone_holdEveryIndexAndNoIndex_atWordBoundaries() {
    for (var universe : new int[] {0, 1, 63, 64, 65, 127, 128, 129}) {
      assertThat(ActionSet.all(universe).count()).isEqualTo(universe);
      assertThat(ActionSet.all(universe).not()).isEqualTo(ActionSet.none(universe));
      assertThat(ActionSet.none(universe).not()).isEqualTo(ActionSet.all(universe));
      assertThat(ActionSet.all(universe).countIn(0, universe)).isEqualTo(universe);
    }
  }

  @Test
  void operations_leaveTheirOperandsAlone() {
    var set = ActionSet.of(70, 1, 69);
    set.or(ActionSet.all(70));
    set.and(ActionSet.none(70));
    set.andNot(ActionSet.all(70));
    set.not();
    assertThat(set).isEqualTo(ActionSet.of(70, 69, 1));
  }

  @Test
  void builder_doesNotChangeWhatItBuilt_whenUsedFurther() {
    var builder = ActionSet.builder(10).add(3);
    var built = builder.build();
    builder.add(4);
    assertThat(built).isEqualTo(ActionSet.of(10, 3));
    assertThat(builder.build()).isEqualTo(ActionSet.of(10, 3, 4));
  }

  @Test
  void toString_namesTheIndicesAndTheUniverse() {
    assertThat(ActionSet.of(100, 7, 99)).hasToString("{7, 99} of 100");
  }

  @Test
  void setsOverDifferentUniverses_doNotMix() {
    var small = ActionSet.none(64);
    var large = ActionSet.none(65);
    assertThat(small).isNotEqualTo(large).isNotEqualTo(ActionSet.none(63));
    assertThatIllegalArgumentException().isThrownBy(() -> small.or(large));
    assertThatIllegalArgumentException().isThrownBy(() -> small.and(large));
    assertThatIllegalArgumentException().isThrownBy(() -> small.andNot(large));
    assertThatIllegalArgumentException().isThrownBy(() -> small.intersects(large));
    assertThatIllegalArgumentException().isThrownBy(() -> small.containsAll(large));
  }

  @Test
  void indicesOutsideTheUniverse_areRefused() {
    var set = ActionSet.none(5);
    assertThatThrownBy(() -> ActionSet.of(5, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ActionSet.range(5, 3, 6))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> set.contains(5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> set.contains(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> set.countIn(0, 6)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static BitSet randomBits(Random random, int universe) {
    var bits = new BitSet();
    var density = random.nextDouble();
    for (var i = 0; i < universe; i++) {
      bits.set(i, random.nextDouble() < density);
    }
    return bits;
  }

  private static BitSet subset(Random random, BitSet bits) {
    return and(bits, randomBits(random, bits.length()));
  }

  private static ActionSet set(int universe, BitSet bits) {
    return ActionSet.of(universe, bits.stream().toArray());
  }

  private static BitSet bits(ActionSet set) {
    var bits = new BitSet();
    set.stream().forEach(bits::set);
    return bits;
  }

  private static BitSet range(int from, int to) {
    var bits = new BitSet();
    bits.set(from, to);
    return bits;
  }

  private static BitSet or(BitSet left, BitSet right) {
    var result = (BitSet) left.clone();
    result.or(right);
    return result;
  }

  private static BitSet and(BitSet left, BitSet right) {
    var result = (BitSet) left.clone();
    result.and(right);
    return result;
  }

  private static BitSet andNot(BitSet left, BitSet right) {
    var result = (BitSet) left.clone();
    result.andNot(right);
    return result;
  }
}
