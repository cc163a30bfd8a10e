package dev.vennguard.prove.effective;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionClasses;
import dev.vennguard.prove.request.ActionClasses.ActionClass;
import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Difference.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Leaves out what can be proved to change nothing. */
final class Pruning {
  private final ActionNaming names;
  private final ActionClasses classes;
  private final Prover prover;
  private Situation situation = Situation.ANY;

  Pruning(ActionNaming names, ActionClasses classes, Prover prover) {
    this.names = names;
    this.classes = classes;
    this.prover = prover;
  }

  /**
   * The same without statements and action patterns that others make superfluous.
   *
   * @param of the requests of which that has to hold
   */
  List<Statement> pruned(List<Statement> statements, Situation of) {
    situation = of;
    List<Statement> now = new ArrayList<>(statements);
    for (Statement one : statements) {
      List<Statement> without = new ArrayList<>(now);
      without.remove(one);
      if (safe(without, one, one.actions()) && same(now, names.known(one.actions()), one)) {
        now = without;
      }
    }
    for (Statement one : List.copyOf(now)) {
      if (!one.actions().negated() && one.actions().patterns().size() > 1) {
        shorten(now, one);
      }
    }
    return now;
  }

  private void shorten(List<Statement> now, Statement one) {
    ActionSet elsewhere = spokenOfElsewhere(now, one);
    Statement current = one;
    ActionSet twice = twice(one);
    for (ActionPattern pattern : one.actions().patterns()) {
      ActionSet only = names.known(pattern).andNot(twice);
      if (!only.isEmpty() && mayGo(now, current, pattern, elsewhere) && same(now, only, current)) {
        List<ActionPattern> others = new ArrayList<>(current.actions().patterns());
        others.remove(pattern);
        Statement shorter =
            NormalForm.statement(
                current.effect(), new ActionClause(false, others), NormalForm.grant(current));
        now.set(now.indexOf(current), shorter);
        current = shorter;
        twice = twice(current);
      }
    }
  }

  /** The known actions that several patterns of a statement match. */
  private ActionSet twice(Statement statement) {
    ActionSet once = names.none();
    ActionSet twice = names.none();
    for (ActionPattern pattern : statement.actions().patterns()) {
      ActionSet known = names.known(pattern);
      if (once.intersects(known)) {
        twice = twice.or(once.and(known));
      }
      once = once.or(known);
    }
    return twice;
  }

  /** What the catalogue knows no request of stays allowed, unless another statement says it too. */
  private boolean mayGo(
      List<Statement> now, Statement one, ActionPattern pattern, ActionSet elsewhere) {
    return switch (one.effect()) {
      case ALLOW -> elsewhere.containsAll(names.known(pattern));
      case DENY -> {
        List<Statement> rest = new ArrayList<>(now);
        rest.remove(one);
        yield safe(rest, pattern);
      }
    };
  }

  /** The known actions of which other statements that allow speak. */
  private ActionSet spokenOfElsewhere(List<Statement> now, Statement own) {
    ActionSet others = names.none();
    for (Statement other : now) {
      if (other.effect() == Effect.ALLOW && !other.equals(own)) {
        others = others.or(names.known(other.actions()));
      }
    }
    return others;
  }

  /**
   * Whether an action that the catalogue does not know stays denied: a Deny goes only where its
   * actions are all known, or another Deny speaks of them, or no Allow does.
   */
  private boolean safe(List<Statement> rest, Statement one, ActionClause gone) {
    if (one.effect() == Effect.ALLOW) {
      return true;
    }
    if (gone.negated()) {
      return rest.stream()
          .anyMatch(
              other -> other.effect() == Effect.DENY && names.coversRest(other.actions(), gone));
    }
    return gone.patterns().stream().allMatch(pattern -> safe(rest, pattern));
  }

  private boolean safe(List<Statement> rest, ActionPattern pattern) {
    if (!Glob.hasWildcard(pattern.text()) && !names.known(pattern).isEmpty()) {
      return true;
    }
    boolean denied = false;
    boolean allowed = false;
    for (Statement other : rest) {
      switch (other.effect()) {
        case DENY -> denied |= names.covers(other.actions(), pattern);
        case ALLOW -> allowed |= names.overlap(other.actions(), pattern);
      }
    }
    return denied || !allowed;
  }

  /** Whether all stays the same for these actions without one statement. */
  private boolean same(List<Statement> now, ActionSet actions, Statement one) {
    if (actions.isEmpty()) {
      return false;
    }
    Layers layers =
        Layers.identity(List.of(new Policy(PolicyVersion.V2012_10_17, now))).in(situation);
    List<ActionClass> open = new ArrayList<>(classes.of(actions, List.of(layers)));
    open.sort(Comparator.comparingInt(Pruning::size));
    for (ActionClass each : open) {
      Question before = each.questions().getFirst();
      List<Statement> left = new ArrayList<>(before.layers().getFirst().statements());
      left.remove(one);
      if (obvious(one, left)) {
        return false;
      }
      Question after =
          new Question(
              before.shape(),
              List.of(new LayerQuestion(LayerKind.IDENTITY, 0, left)),
              before.situation());
      if (prover.difference(before, after).change() != Change.SAME) {
        return false;
      }
    }
    return true;
  }

  /** The only statement that speaks of a class, and it allows everything. */
  private static boolean obvious(Statement one, List<Statement> left) {
    return left.isEmpty() && one.effect() == Effect.ALLOW && one.unconditional();
  }

  private static int size(ActionClass each) {
    return each.questions().getFirst().layers().getFirst().statements().size();
  }
}
