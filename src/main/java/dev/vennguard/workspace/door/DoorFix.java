package dev.vennguard.workspace.door;

import dev.vennguard.escape.PathResult;
import dev.vennguard.escape.close.ClosingProposal;
import dev.vennguard.workspace.finding.FixPreview;
import java.util.List;

/**
 * An edit that closes doors, with its effect.
 *
 * @param preview the edit
 * @param proposal what it closes, and what it leaves
 */
public record DoorFix(FixPreview preview, ClosingProposal proposal) {
  /** The ways out that are still open afterwards. */
  public List<PathResult> left() {
    return proposal.left();
  }
}
