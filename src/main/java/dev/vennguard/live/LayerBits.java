package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.StatementCover.Reach;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import java.util.List;

/**
 * What one layer says of every action, as far as bit sets can tell.
 *
 * @param allowAll actions of which a statement allows every request
 * @param allowSome actions of which a statement may allow some requests
 * @param denyAll actions of which a statement denies every request
 * @param denySome actions of which a statement may deny some requests
 * @param unknown actions that a statement touches which cannot be evaluated
 */
record LayerBits(
    ActionSet allowAll,
    ActionSet allowSome,
    ActionSet denyAll,
    ActionSet denySome,
    ActionSet unknown) {

  /**
   * What the statements of a layer say together. An RCP need not allow: the one that allows
   * everything cannot be detached (EVALUATION §6.2).
   */
  static LayerBits fold(LayerKind kind, List<StatementCover> covers, ActionSet none) {
    return new LayerBits(
        kind == LayerKind.RCP ? none.not() : union(covers, Effect.ALLOW, Reach.WHOLE, none),
        union(covers, Effect.ALLOW, Reach.PARTLY, none),
        union(covers, Effect.DENY, Reach.WHOLE, none),
        union(covers, Effect.DENY, Reach.PARTLY, none),
        union(covers, Effect.ALLOW, Reach.UNKNOWN, none)
            .or(union(covers, Effect.DENY, Reach.UNKNOWN, none)));
  }

  /**
   * The same where bit sets cannot tell which requests of some actions the layer is asked about.
   */
  LayerBits doubting(ActionSet some) {
    return new LayerBits(
        allowAll.andNot(some), allowSome.or(allowAll.and(some)), denyAll, denySome, unknown);
  }

  /** Actions of which an Allow grants, or may grant, some request; Deny statements left aside. */
  ActionSet granted() {
    return allowAll.or(allowSome);
  }

  /** Actions that some statement speaks of. */
  ActionSet spokenOf() {
    return granted().or(denyAll).or(denySome).or(unknown);
  }

  /** Actions of which the layer surely allows every request. */
  ActionSet surelyAll() {
    return allowAll.andNot(denyAll).andNot(denySome).andNot(unknown);
  }

  /** Whether the layer surely allows every request of an action. */
  boolean surelyAll(int action) {
    return allowAll.contains(action)
        && !denyAll.contains(action)
        && !denySome.contains(action)
        && !unknown.contains(action);
  }

  /** Whether the layer surely allows no request of an action. */
  boolean surelyNone(int action) {
    boolean granted = allowAll.contains(action) || allowSome.contains(action);
    return (!granted || denyAll.contains(action)) && !unknown.contains(action);
  }

  /** Actions of which the layer surely allows no request. */
  ActionSet surelyNone() {
    return granted().not().or(denyAll).andNot(unknown);
  }

  /** Actions for which only a proof tells what the layer allows or denies. */
  ActionSet open() {
    return allowSome.andNot(allowAll).or(denySome).andNot(denyAll).or(unknown);
  }

  private static ActionSet union(
      List<StatementCover> covers, Effect effect, Reach reach, ActionSet none) {
    ActionSet union = none;
    for (StatementCover cover : covers) {
      if (cover.is(effect, reach)) {
        union = union.or(cover.mentions());
      }
    }
    return union;
  }
}
