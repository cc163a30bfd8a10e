package dev.vennguard.teach.drill;

/** How a pair is varied. */
public enum MutationKind {
  /** An Allow becomes a Deny, or the other way round. */
  EFFECT,
  /** A condition is dropped. */
  CONDITION_DROPPED,
  /** A condition compares in another way. */
  OPERATOR,
  /** A statement is dropped. */
  STATEMENT_DROPPED,
  /** A statement moves from the identity policy to the boundary, or back. */
  SIDE,
  /** Another action is meant. */
  ACTION,
  /** {@code Action} becomes {@code NotAction}, or the other way round. */
  ACTION_NEGATED,
  /** The resource becomes any resource. */
  RESOURCE
}
