package dev.vennguard.prove.effective;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One way in which requests are allowed (EVALUATION §6.3): the layers that all have to allow, with
 * what each of them allows.
 *
 * @param <T> statements that allow, or extents of requests
 * @param layers in a fixed order; of a layer one is enough
 */
record AllowPath<T>(List<List<T>> layers) {
  AllowPath {
    layers = List.copyOf(layers);
  }

  /** The same way past one more layer. */
  AllowPath<T> with(List<T> layer) {
    List<List<T>> more = new ArrayList<>(layers);
    more.add(layer);
    return new AllowPath<>(more);
  }

  /** A layer that allows what another one allows says nothing new. */
  AllowPath<T> distinct() {
    return new AllowPath<>(layers.stream().distinct().toList());
  }

  /** The same layers, each with something else in it. */
  <U> AllowPath<U> map(Function<List<T>, List<U>> change) {
    return new AllowPath<>(layers.stream().map(change).toList());
  }

  /** Whether some layer allows nothing, so that nothing is allowed in this way. */
  boolean closed() {
    return layers.stream().anyMatch(List::isEmpty);
  }
}
