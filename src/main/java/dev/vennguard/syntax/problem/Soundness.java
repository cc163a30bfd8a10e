package dev.vennguard.syntax.problem;

/** Whether a document says one thing and one thing only, so that a picture of it would not lie. */
public enum Soundness {
  /** What every statement means is known (the package description lists the rules). */
  SOUND,
  /** Some part cannot be read, or can be read in two ways. */
  UNSOUND
}
