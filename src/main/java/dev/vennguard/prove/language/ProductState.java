package dev.vennguard.prove.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The states of several automata at once; compared by content. */
final class ProductState {
  private final int[] states;
  private final int hash;

  ProductState(int[] states) {
    this.states = states;
    this.hash = Arrays.hashCode(states);
  }

  /** The states, which nobody changes. */
  int[] states() {
    return states;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProductState tuple && Arrays.equals(states, tuple.states);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
