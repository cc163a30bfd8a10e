package dev.vennguard.live;

import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Statement;

/** Is told what is computed rather than remembered; this is how tests see that work was saved. */
public interface Probe {
  /** Listens to nothing. */
  Probe NONE = new Probe() {};

  /** A pattern was matched against the action names. */
  default void pattern(ActionPattern pattern) {}

  /** The actions of a statement were collected. */
  default void statement(Statement statement) {}

  /** The outcome of every action was folded anew. */
  default void fold() {}

  /** A class of actions was proved. */
  default void proof() {}

  /** What one layer allows by itself was proved, of the actions that it does not tell apart. */
  default void loneLayer() {}
}
