package dev.vennguard.explain.change;

import dev.vennguard.explain.compare.EffectComparison;
import dev.vennguard.prove.result.Verdict;
import java.util.List;

/**
 * A change that turns the outcome of an action: verified, and with all that it does.
 *
 * @param changes one per document that has to change
 * @param steps how many single changes it takes
 * @param words the change in words
 * @param verdict what is proved of the action afterwards
 * @param others what happens to all other actions
 */
public record Candidate(
    List<PolicyChange> changes, int steps, String words, Verdict verdict, EffectComparison others) {
  /** Copies the list. */
  public Candidate {
    changes = List.copyOf(changes);
  }

  /** Whether it puts an operator right, so that a statement does what it was meant to do. */
  public boolean repair() {
    return changes.stream().anyMatch(one -> one.kind() == PolicyChange.Kind.REPAIR);
  }

  /** The same change in other words. */
  public Candidate withWords(String other) {
    return new Candidate(changes, steps, other, verdict, others);
  }

  /** The effect in words. */
  public String effect() {
    return "then "
        + verdict.outcome().word()
        + (others.changes().isEmpty()
            ? "; no other action changes"
            : "; other actions: " + others.words());
  }
}
