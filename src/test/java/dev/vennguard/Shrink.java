package dev.vennguard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Cuts what makes a test fail down to what is needed for that. */
public final class Shrink {
  private Shrink() {}

  /** A part of a list that still fails, and of which nothing can be left out that was tried. */
  public static <T> List<T> list(List<T> failing, Predicate<List<T>> fails) {
    List<T> best = List.copyOf(failing);
    for (int size = Math.max(1, best.size() / 2); size >= 1; size /= 2) {
      int at = 0;
      while (at < best.size()) {
        List<T> fewer = new ArrayList<>(best.subList(0, at));
        fewer.addAll(best.subList(Math.min(at + size, best.size()), best.size()));
        if (fails.test(fewer)) {
          best = List.copyOf(fewer);
        } else {
          at += size;
        }
      }
    }
    return best;
  }

  /** The same of the characters of a text. */
  public static String text(String failing, Predicate<String> fails) {
    List<Character> characters = failing.chars().mapToObj(c -> (char) c).toList();
    return joined(list(characters, some -> fails.test(joined(some))));
  }

  private static String joined(List<Character> characters) {
    return characters.stream().map(String::valueOf).collect(Collectors.joining());
  }
}
