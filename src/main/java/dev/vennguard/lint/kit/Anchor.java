package dev.vennguard.lint.kit;

/** A part of a statement, without a place in a text: what is remembered by content has none. */
public sealed interface Anchor {

  /** The statement as a whole: its {@code Sid}, or its effect where it has none. */
  record Whole() implements Anchor {}

  /** Its {@code Sid}. */
  record Sid() implements Anchor {}

  /** Its {@code Action} or {@code NotAction}. */
  record Actions() implements Anchor {}

  /**
   * One pattern of it.
   *
   * @param index which
   */
  record Action(int index) implements Anchor {}

  /** Its {@code Resource} or {@code NotResource}. */
  record Resources() implements Anchor {}

  /**
   * One pattern of it.
   *
   * @param index which
   */
  record Resource(int index) implements Anchor {}

  /** Its {@code Principal} or {@code NotPrincipal}. */
  record Principals() implements Anchor {}

  /**
   * A condition entry from its key to the end of its values.
   *
   * @param index which
   */
  record Entry(int index) implements Anchor {}

  /**
   * One value of a condition entry.
   *
   * @param entry which entry
   * @param index which value
   */
  record Value(int entry, int index) implements Anchor {}
}
