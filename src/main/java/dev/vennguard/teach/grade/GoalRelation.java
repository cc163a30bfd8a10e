package dev.vennguard.teach.grade;

/** How what an answer lets through stands to what it should let through. */
public enum GoalRelation {
  /** The same requests pass. */
  EQUAL,
  /** A request passes that must not. */
  TOO_WIDE,
  /** A request is refused that must pass. */
  TOO_NARROW,
  /** Both. */
  CROSSES,
  /** A text cannot be read, so that it is not known what passes. */
  UNREADABLE,
  /** No proof was found. */
  UNDECIDED
}
