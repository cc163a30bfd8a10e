package dev.vennguard.prove.effective;

import dev.vennguard.policy.Policy;
import java.util.List;

/** What became of several layers as one document. */
public sealed interface EffectiveResult {
  /**
   * A document.
   *
   * @param policy allows exactly what the layers together allow: proved
   */
  record Document(Policy policy) implements EffectiveResult {}

  /**
   * No document.
   *
   * @param reasons which parts cannot be said, or were not proved, and why
   */
  record Impossible(List<String> reasons) implements EffectiveResult {
    /** Copies the list. */
    public Impossible {
      reasons = List.copyOf(reasons);
    }
  }
}
