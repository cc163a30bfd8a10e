package dev.vennguard.explain.content;

import dev.vennguard.policy.LayerId;
import java.util.List;
import java.util.Optional;

/** The outcome of an action with the layers that it is due to. */
public sealed interface OutcomeFinding {
  /**
   * Every request is allowed.
   *
   * @param byResourcePolicy whether the identity policies alone would not have done it
   */
  record Allowed(boolean byResourcePolicy) implements OutcomeFinding {}

  /**
   * Those requests are allowed that the resource policy grants, and no others.
   *
   * @param caps the layers that limit what it grants
   */
  record GrantedOnly(List<LayerId> caps) implements OutcomeFinding {
    /** A list of its own. */
    public GrantedOnly {
      caps = List.copyOf(caps);
    }
  }

  /**
   * Some requests are allowed.
   *
   * @param allowing the layers that do not allow all; with {@code denying} empty if it is not known
   * @param denying further layers, whose Deny statements take something away
   * @param grant what the resource policy adds
   */
  record Limited(List<LayerId> allowing, List<LayerId> denying, Grant grant)
      implements OutcomeFinding {
    /** Lists of its own. */
    public Limited {
      allowing = List.copyOf(allowing);
      denying = List.copyOf(denying);
    }
  }

  /** What a resource policy adds to the requests that the other layers allow. */
  sealed interface Grant {
    /** Nothing. */
    record None() implements Grant {}

    /** Some requests that the identity policy does not allow. */
    record WithoutIdentity() implements Grant {}

    /** Some requests that those layers do not allow. */
    record Past(List<LayerId> caps) implements Grant {
      /** A list of its own. */
      public Past {
        caps = List.copyOf(caps);
      }
    }
  }

  /**
   * Deny statements deny all that would be allowed.
   *
   * @param by their layers
   * @param how how they do it
   */
  record Denied(List<LayerId> by, Denial how) implements OutcomeFinding {
    /** A list of its own. */
    public Denied {
      by = List.copyOf(by);
    }
  }

  /** How Deny statements deny everything. */
  sealed interface Denial {
    /**
     * One of them denies every request.
     *
     * @param reason why it does so in spite of its conditions
     */
    record OfEveryRequest(Optional<Remark> reason) implements Denial {}

    /** All of them together deny every request. */
    record Together() implements Denial {}

    /** They deny whatever is allowed. */
    record OfWhatIsAllowed() implements Denial {}
  }

  /**
   * Layers each allow some requests, but never the same one.
   *
   * @param cutOff whether these are layers that limit what the identity policy grants
   */
  record NeverAgree(boolean cutOff, List<LayerId> layers) implements OutcomeFinding {
    /** A list of its own. */
    public NeverAgree {
      layers = List.copyOf(layers);
    }
  }

  /** The identity policy grants it, and those layers allow none of it. */
  record CutOff(List<LayerId> by) implements OutcomeFinding {
    /** A list of its own. */
    public CutOff {
      by = List.copyOf(by);
    }
  }

  /** A layer allows no call with all of its resources (EVALUATION §6.9). */
  record NoWholeCall(LayerId by) implements OutcomeFinding {}

  /**
   * Nothing grants it.
   *
   * @param room whether the boundary would let it through
   */
  record NotGranted(Identity identity, boolean room) implements OutcomeFinding {}

  /** What the identity policy has to do with it. */
  enum Identity {
    /** There is none. */
    EMPTY,
    /** It names the action in a statement that never applies. */
    NEVER_APPLIES,
    /** It does not name the action. */
    DOES_NOT_GRANT
  }

  /** None of these layers, two or more, allows any of it. */
  record NoneAllows(List<LayerId> layers) implements OutcomeFinding {
    /** A list of its own. */
    public NoneAllows {
      layers = List.copyOf(layers);
    }
  }

  /** It is not known. */
  record Undecided(String reason) implements OutcomeFinding {}

  /** No policy is asked at all. */
  record Unasked(GateFinding.Why why) implements OutcomeFinding {}
}
