package dev.vennguard.teach.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stages of a lesson, in their order; a lesson has those that it has something for. */
public enum Stage {
  /** A pair that is explained. */
  EXAMPLE,
  /** Questions, answered before the circles show. */
  PREDICT,
  /** What the answers come to. */
  REVEAL,
  /** The pair is edited until it proves what it must. */
  REPAIR,
  /** A request that gets out of the boundary is named. */
  ATTACK,
  /** Variations of the pair. */
  DRILL,
  /** The same idea in another service. */
  TRANSFER;

  /** The word in headings and in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage of that word; letter case does not count. */
  public static Optional<Stage> named(String word) {
    return Arrays.stream(values()).filter(one -> one.id().equalsIgnoreCase(word)).findFirst();
  }
}
