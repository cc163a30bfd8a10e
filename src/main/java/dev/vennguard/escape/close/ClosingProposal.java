package dev.vennguard.escape.close;

import dev.vennguard.escape.PathResult;
import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.explain.compare.EffectComparison;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.DocumentSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Deny statements that close ways out: proved on the changed layers.
 *
 * @param change the statements, and the document that gets them
 * @param closes ids of the paths that were walked and are closed afterwards
 * @param left paths that were open and are not closed afterwards, but for those that stand for
 *     others and are open no more; none where it does what it is to do
 * @param effect what it does to all actions: each is one that the statements name, and loses the
 *     requests that they refuse
 * @param size characters of the document afterwards, white space not counted
 */
public record ClosingProposal(
    AddedDenies change,
    List<String> closes,
    List<PathResult> left,
    EffectComparison effect,
    int size) {
  /** Copies the lists. */
  public ClosingProposal {
    closes = List.copyOf(closes);
    left = List.copyOf(left);
  }

  /** The statements that are added. */
  public List<Statement> added() {
    return change.statements();
  }

  /** What is taken away, in words: {@code 3 lost, 1 narrowed}. */
  public String loss() {
    List<String> words = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (effect.count(kind) > 0) {
        words.add(effect.count(kind) + " " + kind.word());
      }
    }
    return words.isEmpty() ? "no action changes" : String.join(", ", words);
  }

  /** Whether a managed policy may be that long. */
  public boolean fits() {
    return size <= DocumentSize.MANAGED_POLICY;
  }
}
