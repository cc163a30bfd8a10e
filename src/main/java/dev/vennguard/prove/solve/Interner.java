package dev.vennguard.prove.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things, each once, with the numbers of their places. */
public final class Interner<T> {
  private final List<T> all = new ArrayList<>();
  private final Map<T, Integer> numbers = new HashMap<>();

  /** The number of a thing; it is added where it was not there yet. */
  public int of(T thing) {
    Integer known = numbers.putIfAbsent(thing, all.size());
    if (known != null) {
      return known;
    }
    all.add(thing);
    return all.size() - 1;
  }

  /** The things in order, as far as they are there now. */
  public List<T> all() {
    return List.copyOf(all);
  }
}
