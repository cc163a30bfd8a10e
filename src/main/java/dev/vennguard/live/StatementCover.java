package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.range.Unknowns;

/**
 * One statement over the catalogue, without a proof: the actions that it mentions, and whether it
 * surely applies to all of their requests, to none, perhaps to some, or cannot be evaluated.
 *
 * @param number of this cover in its model: quicker to compare than what it covers
 * @param statement the statement, without its name
 * @param mentions the actions that it speaks of
 * @param reach how much of their requests it covers
 */
record StatementCover(int number, Statement statement, ActionSet mentions, Reach reach) {

  /**
   * How much of its actions' requests a statement covers, as far as can be seen without a proof.
   */
  enum Reach {
    /** Every request: resource {@code *}, everyone and no condition. */
    WHOLE,
    /** Only a proof can tell. */
    PARTLY,
    /** No request: an empty list of resources, or {@code NotResource: "*"}. */
    NOTHING,
    /** It cannot be evaluated: IAM would refuse to store it. */
    UNKNOWN
  }

  static Reach reachOf(Statement statement, LayerKind layer) {
    if (Unknowns.in(statement)) {
      return Unknowns.ranged(statement, layer) ? Reach.PARTLY : Reach.UNKNOWN;
    }
    if (!statement.evaluableIn(layer)) {
      return Reach.UNKNOWN;
    }
    if (statement.resources().nothing()) {
      return Reach.NOTHING;
    }
    return statement.unconditional() ? Reach.WHOLE : Reach.PARTLY;
  }

  boolean is(Effect effect, Reach wanted) {
    return statement.effect() == effect && reach == wanted;
  }
}
