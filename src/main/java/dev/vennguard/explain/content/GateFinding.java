package dev.vennguard.explain.content;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;

/** What stands at a gate, and how it fares with the requests of an action, as values. */
public sealed interface GateFinding {
  /** Any layer's Deny statements, which are asked first. */
  record ExplicitDeny(Denies denies) implements GateFinding {}

  /** No policy of that type is attached. */
  record Absent(LayerKind kind) implements GateFinding {}

  /** RCPs do not limit the action's service. */
  record OtherServices(LayerId layer, String service) implements GateFinding {}

  /** A policy of a resource that AWS does not ask about the action. */
  record NotAsked(LayerId layer) implements GateFinding {}

  /** A layer, and what it does. */
  record OfLayer(LayerId layer, Note note) implements GateFinding {}

  /**
   * A layer that lets no request through, though the resource policy lets some through without it.
   *
   * @param note why it lets none through
   */
  record SparedForSome(LayerId layer, Note note) implements GateFinding {}

  /**
   * The policy of a key or a role, which has to allow.
   *
   * @param title what the document is called, such as {@code key policy}
   * @param some whether it allows some requests only
   */
  record Required(String title, Note note, boolean some) implements GateFinding {}

  /**
   * A document that nobody handed in and that is taken to allow.
   *
   * @param title what it is called, such as {@code key policy}
   */
  record Assumed(String title) implements GateFinding {}

  /** No policy is asked at all. */
  record Unasked(Why why) implements GateFinding {}

  /** How many requests Deny statements apply to. */
  enum Denies {
    NONE,
    SOME,
    ALL,
    UNDECIDED
  }

  /** What a layer does. */
  enum Note {
    /** It is an RCP. */
    NEVER_HAS_TO_ALLOW,
    /** The resource policy lets every request through without it. */
    NOT_NEEDED,
    ALLOWS,
    ALLOWS_SOME,
    /** No Allow statement names the action. */
    NO_ALLOW,
    /** One does, and no request fits it. */
    NEVER_MATCHES,
    GRANTS_ALONE,
    GRANTS_SOME_ALONE,
    GRANTS_WITHOUT_IDENTITY,
    GRANTS_SOME_WITHOUT_IDENTITY,
    LEAVES_IT_TO_IDENTITY,
    UNDECIDED
  }

  /** Why no policy is asked (EVALUATION §6.7). */
  enum Why {
    UNCONTROLLED,
    CLOSED_TO_ROOT,
    UNSIGNED
  }
}
