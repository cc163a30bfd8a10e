package dev.vennguard.explain.examples;

import dev.vennguard.policy.Layers;
import dev.vennguard.policy.StatementId;

/**
 * A part of a change that could have been left undone.
 *
 * @param side where it stands
 * @param statement the statement that it is, or is in, by its place on that side
 * @param element which sort of part
 * @param name the pattern or the condition; empty for a whole statement
 * @param without the layers of that side with this part taken out
 */
public record ChangePart(
    Side side, StatementId statement, Element element, String name, Layers without) {
  /** Before or after the change. */
  public enum Side {
    BEFORE,
    AFTER
  }

  /** What can change. */
  public enum Element {
    STATEMENT,
    ACTION,
    RESOURCE,
    CONDITION
  }
}
