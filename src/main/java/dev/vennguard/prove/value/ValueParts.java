package dev.vennguard.prove.value;

import java.util.BitSet;
import java.util.List;

/**
 * The values of a key, cut into parts that no test of the question tells apart.
 *
 * @param examples a value of each part; the empty text where none is known
 * @param certain the parts that are known to hold a value; of the others it is not known
 * @param holds for each test the parts that it is true of
 * @param doubt why there may be more parts, in words for people; empty if there are not
 */
public record ValueParts(List<String> examples, BitSet certain, List<BitSet> holds, String doubt) {
  public ValueParts {
    examples = List.copyOf(examples);
    holds = List.copyOf(holds);
  }

  /** In bytes, roughly. */
  public long size() {
    long texts = examples.stream().mapToLong(text -> 40 + text.length()).sum();
    return texts + holds.size() * (40 + examples.size() / 8L);
  }

  /** The same parts, of which there may be more. */
  public ValueParts doubted(String reason) {
    return new ValueParts(examples, certain, holds, reason);
  }
}
