package dev.vennguard.prove;

import java.util.BitSet;
import java.util.List;

/**
 * The values of a key, cut into parts that no test of the question tells apart.
 *
 * @param examples a value of each part; the empty text where none is known
 * @param certain the parts that are known to hold a value; of the others it is not known
 * @param holds for each test the parts that it is true of
 */
record Partition(List<String> examples, BitSet certain, List<BitSet> holds) {
  Partition {
    examples = List.copyOf(examples);
    holds = List.copyOf(holds);
  }
}
