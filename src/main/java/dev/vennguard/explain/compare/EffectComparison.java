package dev.vennguard.explain.compare;

import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.explain.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two evaluations.
 *
 * @param changes the actions whose allowed requests differ, by index
 */
public record EffectComparison(List<EffectChange> changes) {
  /** Copies the list. */
  public EffectComparison {
    changes = List.copyOf(changes);
  }

  /** How many actions differ in that way. */
  public int count(Kind kind) {
    return (int) changes.stream().filter(change -> change.kind() == kind).count();
  }

  /** Without one action. */
  public EffectComparison without(int action) {
    return new EffectComparison(
        changes.stream().filter(change -> change.action() != action).toList());
  }

  /** The counts in words: {@code 3 gained, 1 lost}; {@code no action changes} if there are none. */
  public Sentence words() {
    List<String> words = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (count(kind) > 0) {
        words.add(count(kind) + " " + kind.word());
      }
    }
    return new Sentence(words.isEmpty() ? "no action changes" : String.join(", ", words));
  }
}
