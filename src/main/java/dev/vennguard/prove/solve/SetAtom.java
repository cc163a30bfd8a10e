package dev.vennguard.prove.solve;

import java.util.BitSet;

/**
 * What a condition entry says of a multivalued key (EVALUATION §5.3, §5.4).
 *
 * @param absent whether it is true where the key is absent
 * @param empty whether it is true of the empty set
 * @param elements what it says of any other set
 */
public record SetAtom(boolean absent, boolean empty, Elements elements) {
  /** What is said of a set with elements. */
  public sealed interface Elements {}

  /** The same of every such set. */
  public record Constant(boolean value) implements Elements {}

  /** Each element lies in these parts. */
  public record Each(BitSet parts) implements Elements {}

  /** Some element lies in these parts. */
  public record Some(BitSet parts) implements Elements {}
}
