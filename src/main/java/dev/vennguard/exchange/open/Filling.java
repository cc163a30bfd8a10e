package dev.vennguard.exchange.open;

import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.OpenedRequest;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.Edit;
import java.util.Optional;
import java.util.Set;

/** What becomes of the documents that are open when something is opened. */
public sealed interface Filling {
  /**
   * One document is brought in; all others stay.
   *
   * @param layer the policy type that it is for
   * @param policy the document
   */
  record One(LayerKind layer, OpenedPolicy policy) implements Filling {}

  /**
   * Documents take the place of all.
   *
   * @param documents the new ones
   * @param off policy types that are there and do not count
   * @param request what to ask of them, if something was asked
   * @param boundaryArn the ARN of the boundary among them, or empty
   */
  record All(
      Edit.Replace documents,
      Set<LayerKind> off,
      Optional<OpenedRequest> request,
      String boundaryArn)
      implements Filling {
    /** Copies the set. */
    public All {
      off = Set.copyOf(off);
    }
  }

  /**
   * A request is asked of what is open.
   *
   * @param request what AWS decided
   */
  record Ask(OpenedRequest request) implements Filling {}
}
