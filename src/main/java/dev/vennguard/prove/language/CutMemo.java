package dev.vennguard.prove.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how domains are cut into parts, by content. Each cut is made with a budget of its own
 * and paid for by everyone who asks for it, so what a question costs, and whether it is decided,
 * does not depend on what was asked before. What was used least lately is forgotten first.
 *
 * @param <K> what is cut, and by what
 * @param <V> the parts
 */
public final class CutMemo<K, V> {
  /** In bytes, roughly: what all remembered cuts may take. */
  private static final long CAPACITY = 48_000_000;

  private static final long WEIGHT = 200;

  private final long budget;
  private final ToLongFunction<? super V> size;
  private final Map<K, Cut<V>> known = new LinkedHashMap<>(256, 0.75f, true);
  private long weight;

  /**
   * A cut that was made.
   *
   * @param steps what it cost
   * @param parts none if they could not be told
   * @param failure then why
   */
  private record Cut<V>(long steps, @Nullable V parts, Optional<Unproved> failure) {}

  /**
   * @param budget of one cut, in steps
   * @param size in bytes, roughly
   */
  public CutMemo(long budget, ToLongFunction<? super V> size) {
    this.budget = budget;
    this.size = size;
  }

  /**
   * The parts.
   *
   * @param cut makes them
   * @param work pays for them
   * @throws Unproved as when they were cut
   */
  public V of(K key, Function<? super Budget, ? extends V> cut, Budget work) {
    Cut<V> found = known.get(key);
    if (found == null) {
      found = made(cut);
      known.put(key, found);
      weight += weight(found);
      forget();
    }
    work.spend(found.steps());
    V parts = found.parts();
    if (parts == null) {
      throw found.failure().orElseThrow();
    }
    return parts;
  }

  private Cut<V> made(Function<? super Budget, ? extends V> cut) {
    Budget own = new Budget(budget);
    try {
      V parts = cut.apply(own);
      return new Cut<>(budget - own.left(), parts, Optional.empty());
    } catch (Unproved unproved) {
      return new Cut<>(budget - own.left(), null, Optional.of(unproved));
    }
  }

  private long weight(Cut<V> cut) {
    V parts = cut.parts();
    return parts == null ? WEIGHT : WEIGHT + size.applyAsLong(parts);
  }

  private void forget() {
    var eldest = known.values().iterator();
    while (weight > CAPACITY && eldest.hasNext()) {
      weight -= weight(eldest.next());
      eldest.remove();
    }
  }
}
