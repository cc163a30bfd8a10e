package dev.vennguard.live;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers results by content in two generations: when the young one is full it becomes the old
 * one and the old one is forgotten, so what was used lately survives and memory stays bounded.
 */
final class Memo<K, V> {
  private final int capacity;
  private final ToIntFunction<? super V> weight;
  private long filled;
  private Map<K, V> young = new HashMap<>();
  private Map<K, V> old = new HashMap<>();

  /**
   * @param capacity how many results a generation holds
   */
  Memo(int capacity) {
    this(capacity, _ -> 1);
  }

  /**
   * @param capacity what the results of a generation may weigh
   * @param weight of a result
   */
  Memo(int capacity, ToIntFunction<? super V> weight) {
    this.capacity = capacity;
    this.weight = weight;
  }

  /** The remembered result, or the computed one. */
  V get(K key, Function<? super K, ? extends V> compute) {
    @Nullable V known = young.get(key);
    if (known != null) {
      return known;
    }
    @Nullable V earlier = old.get(key);
    V value = earlier != null ? earlier : compute.apply(key);
    put(key, value);
    return value;
  }

  /** Remembers a better result than the one that was remembered. */
  void put(K key, V value) {
    if (filled >= capacity) {
      old = young;
      young = new HashMap<>();
      filled = 0;
    }
    if (young.put(key, value) == null) {
      filled += weight.applyAsInt(value);
    }
  }
}
