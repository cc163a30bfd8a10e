package dev.vennguard.design;

import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.close.ClosingProposal;
import dev.vennguard.policy.Policy;
import java.util.Optional;

/**
 * A designed boundary, and what becomes of the ways out of it.
 *
 * @param design the boundary before ways out are closed
 * @param doors the ways out that it leaves
 * @param closing Deny statements that close the open ones, with what they take away; none where
 *     none is open or no Deny closes them all
 */
public record ClosedBoundary(
    DesignResult.Boundary design, EscapeReport doors, Optional<ClosingProposal> closing) {
  /** The boundary to be attached. */
  public Policy policy() {
    return closing.map(one -> one.change().after()).orElse(design.policy());
  }

  /** Its characters, white space not counted. */
  public int size() {
    return closing.map(ClosingProposal::size).orElse(design.size());
  }
}
