package dev.vennguard.explain.content;

import dev.vennguard.policy.LayerId;
import dev.vennguard.prove.result.Coverage;
import java.util.List;

/** What one layer says of an action as a whole. */
public sealed interface LayerFinding {
  /** It has no statements at all. */
  record Empty() implements LayerFinding {}

  /** It is an RCP, and RCPs do not limit the action's service. */
  record DoesNotLimit(String service) implements LayerFinding {}

  /** It is the policy of a resource, and AWS does not ask it about the action. */
  record NotAsked() implements LayerFinding {}

  /**
   * One of its Deny statements denies every request.
   *
   * @param allowsNone whether it would have to allow the action, and allows none of its requests
   */
  record DeniesAll(boolean allowsNone) implements LayerFinding {}

  /**
   * It has to allow the action, and has no Allow at all.
   *
   * @param fullAccess whether it is a level of SCPs, to which AWS attaches {@code FullAWSAccess}
   * @param deniesAll whether one of its Deny statements denies every request besides
   */
  record DeniesOnly(boolean fullAccess, boolean deniesAll) implements LayerFinding {}

  /** It has to allow the action, and no statement of it comes near the action. */
  record AllowsNothingOf(String service) implements LayerFinding {}

  /** It has to allow the action, and lists others only. */
  record ListsOthers() implements LayerFinding {}

  /** It has to allow the action, and the statement that names it never applies. */
  record NeverApplies() implements LayerFinding {}

  /**
   * It lets some requests through, or need not.
   *
   * @param allows how many requests its Allow statements cover
   * @param grant how far they grant by themselves
   * @param denial what its Deny statements take from that
   */
  record Allows(Coverage allows, Grant grant, Denial denial) implements LayerFinding {}

  /** It is an RCP, which never has to allow: what its Deny statements take counts alone. */
  record Limits(Denial denial) implements LayerFinding {}

  /** How far the Allow statements of a resource policy grant by themselves (EVALUATION §6.3). */
  sealed interface Grant {
    /** It is no resource policy, or grants nothing. */
    record None() implements Grant {}

    /** The identity policy has to allow it as well. */
    record LeftToIdentity() implements Grant {}

    /**
     * No identity policy is needed.
     *
     * @param limits the layers that limit it
     */
    record WithoutIdentity(List<LayerId> limits) implements Grant {
      /** A list of its own. */
      public WithoutIdentity {
        limits = List.copyOf(limits);
      }
    }

    /**
     * Neither identity policy nor boundary nor session policy is needed.
     *
     * @param some whether that holds for some requests only
     * @param others what is in force and not needed beside the identity policy
     */
    record Alone(boolean some, List<LayerId> others) implements Grant {
      /** A list of its own. */
      public Alone {
        others = List.copyOf(others);
      }
    }
  }

  /** What the Deny statements of a layer take from what it allows. */
  enum Denial {
    /** Nothing. */
    NONE,
    /** Some of it. */
    SOME,
    /** All of it. */
    ALL_THAT_IS_ALLOWED,
    /** No statement alone denies every request, all of them together do. */
    ALL_TOGETHER
  }
}
