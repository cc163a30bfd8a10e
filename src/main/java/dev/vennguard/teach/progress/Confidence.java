package dev.vennguard.teach.progress;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a learner is before the answer shows. */
public enum Confidence {
  GUESS,
  THINK,
  SURE;

  /** The word in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The confidence of that word. */
  public static Optional<Confidence> named(String word) {
    return Arrays.stream(values()).filter(one -> one.id().equals(word)).findFirst();
  }
}
