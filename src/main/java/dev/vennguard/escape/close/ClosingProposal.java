package dev.vennguard.escape.close;

import dev.vennguard.escape.PathResult;
import dev.vennguard.explain.change.PolicyChange;
import dev.vennguard.explain.compare.EffectComparison;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.DocumentSize;
import java.util.List;

/**
 * Deny statements that close ways out: proved on the changed layers.
 *
 * @param change the document that gets them
 * @param added the statements
 * @param closes ids of the paths that were walked and are closed afterwards
 * @param left paths that are still open afterwards; none where it does what it is to do
 * @param effect what it does to all actions: each is one that the statements name, and loses the
 *     requests that they refuse
 * @param size characters of the document afterwards, white space not counted
 */
public record ClosingProposal(
    PolicyChange change,
    List<Statement> added,
    List<String> closes,
    List<PathResult> left,
    EffectComparison effect,
    int size) {
  /** Copies the lists. */
  public ClosingProposal {
    added = List.copyOf(added);
    closes = List.copyOf(closes);
    left = List.copyOf(left);
  }

  /** Whether a managed policy may be that long. */
  public boolean fits() {
    return size <= DocumentSize.MANAGED_POLICY;
  }
}
