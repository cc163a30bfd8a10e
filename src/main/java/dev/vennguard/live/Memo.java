package dev.vennguard.live;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers results by content in two generations: when the young one is full it becomes the old
 * one and the old one is forgotten, so what was used lately survives and memory stays bounded.
 */
final class Memo<K, V> {
  private final int capacity;
  private Map<K, V> young = new HashMap<>();
  private Map<K, V> old = new HashMap<>();

  /**
   * @param capacity how many results a generation holds
   */
  Memo(int capacity) {
    this.capacity = capacity;
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
    if (young.size() >= capacity) {
      old = young;
      young = new HashMap<>();
    }
    young.put(key, value);
  }
}
