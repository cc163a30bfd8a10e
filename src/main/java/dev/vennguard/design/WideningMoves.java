package dev.vennguard.design;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.effective.ActionNaming;
import dev.vennguard.prove.effective.ResourceMeet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/** The ways to make one statement shorter and no narrower: a Deny goes, an Allow grows. */
final class WideningMoves {
  private final ActionNaming names;
  private final GuessedReach reach;
  private final Exclusions exclusions;
  private final IntSupplier excess;
  private final ResourceMeet resources = new ResourceMeet();

  /**
   * @param excess how many characters are too many
   */
  WideningMoves(ActionNaming names, GuessedReach reach, Exclusions exclusions, IntSupplier excess) {
    this.names = names;
    this.reach = reach;
    this.exclusions = exclusions;
    this.excess = excess;
  }

  /** All of them. */
  List<Move> of(Slot slot) {
    List<Move> moves = new ArrayList<>();
    if (slot.statement().effect() == Effect.DENY) {
      moves.add(() -> gone(slot));
    } else {
      moves.addAll(extents(slot));
      actions(slot, moves);
    }
    return moves;
  }

  private Optional<Step> gone(Slot slot) {
    Statement deny = slot.statement();
    return slot.alive()
        ? Optional.of(
            new Step(
                List.of(slot),
                Optional.empty(),
                () -> deny,
                StatementSize.of(deny),
                0,
                List.of(reach.goes(deny))))
        : Optional.empty();
  }

  /** Fewer conditions, wider resources. */
  List<Move> extents(Slot slot) {
    List<Move> moves = new ArrayList<>();
    for (Condition condition : slot.statement().conditions()) {
      moves.add(() -> replaced(slot, one -> without(one, condition)));
    }
    ResourceClause clause = slot.statement().resources();
    if (clause.everything()) {
      return moves;
    }
    moves.add(() -> replaced(slot, one -> one.withResources(ResourceClause.EVERYTHING)));
    if (!clause.negated()) {
      List<ResourcePattern> sorted =
          clause.patterns().stream().sorted(Comparator.comparing(ResourcePattern::text)).toList();
      for (int i = 0; i + 1 < sorted.size(); i++) {
        CommonPatterns.of(sorted.get(i), sorted.get(i + 1))
            .ifPresent(common -> moves.add(() -> replaced(slot, one -> withResource(one, common))));
      }
    }
    return moves;
  }

  private static Statement without(Statement statement, Condition condition) {
    List<Condition> others = new ArrayList<>(statement.conditions());
    others.remove(condition);
    return statement.withConditions(others);
  }

  /** The same statement about what a pattern matches, too. */
  private Statement withResource(Statement statement, ResourcePattern more) {
    if (statement.resources().everything() || statement.resources().negated()) {
      return statement;
    }
    List<ResourcePattern> all = new ArrayList<>(List.of(more));
    all.addAll(statement.resources().patterns());
    return statement.withResources(resources.reduced(new ResourceClause(false, all)));
  }

  private Optional<Step> replaced(Slot slot, UnaryOperator<Statement> change) {
    Statement before = slot.statement();
    Statement after = change.apply(before);
    // Without its actions, which may be thousands and stay as they are.
    int saves =
        StatementSize.of(before.withActions(ActionClause.EVERYTHING))
            - StatementSize.of(after.withActions(ActionClause.EVERYTHING));
    return reach.instead(slot, after, saves, 0);
  }

  private void actions(Slot slot, List<Move> moves) {
    ActionClause clause = slot.statement().actions();
    if (clause.equals(ActionClause.EVERYTHING)) {
      return;
    }
    moves.add(() -> allBut(slot));
    if (clause.negated()) {
      return;
    }
    slot.byService()
        .forEach((service, patterns) -> {
          for (int i = 0; i + 1 < patterns.size(); i++) {
            CommonPatterns.of(patterns.get(i), patterns.get(i + 1))
                .ifPresent(common -> moves.add(() -> widened(slot, common)));
          }
          if (patterns.size() > 1) {
            moves.add(() -> widened(slot, new ActionPattern(service + ":*")));
          }
        });
  }

  /** The moves that a pattern makes possible with those next to it. */
  List<Move> beside(Slot slot, ActionPattern added) {
    List<Move> moves = new ArrayList<>();
    List<ActionPattern> sorted = slot.byService().getOrDefault(added.service(), List.of());
    int at = sorted.indexOf(added);
    for (int next : new int[] {at - 1, at + 1}) {
      if (at >= 0 && next >= 0 && next < sorted.size()) {
        CommonPatterns.of(added, sorted.get(next))
            .ifPresent(common -> moves.add(() -> widened(slot, common)));
      }
    }
    return moves;
  }

  /**
   * A pattern in place of those of its service that begin as it does.
   *
   * @param more ends with its only wildcard, a {@code *}
   */
  private Optional<Step> widened(Slot slot, ActionPattern more) {
    Statement before = slot.statement();
    ActionClause clause = before.actions();
    if (!slot.alive() || clause.negated()) {
      return Optional.empty();
    }
    List<ActionPattern> covered =
        slot.byService().getOrDefault(more.service(), List.of()).stream()
            .filter(pattern -> begins(pattern, more))
            .toList();
    int saves = ActionText.size(covered) - ActionText.size(more);
    return saves <= 0
        ? Optional.empty()
        : Optional.of(
            new Step(
                List.of(),
                Optional.of(slot),
                () -> before.withActions(instead(clause, covered, more)),
                saves,
                1,
                List.of(reach.comes(before, names.known(more).andNot(slot.known())))));
  }

  /**
   * Whether a pattern of the same service begins with what another one has before its {@code *}.
   */
  private static boolean begins(ActionPattern pattern, ActionPattern more) {
    return pattern.text().regionMatches(true, 0, more.text(), 0, more.text().length() - 1);
  }

  private static ActionClause instead(
      ActionClause clause, List<ActionPattern> gone, ActionPattern more) {
    List<ActionPattern> kept = new ArrayList<>(clause.patterns());
    kept.removeAll(new HashSet<>(gone));
    kept.add(more);
    return new ActionClause(false, kept);
  }

  /** Every action, but for services of which nothing is named, as far as there is room. */
  private Optional<Step> allBut(Slot slot) {
    Statement before = slot.statement();
    int room = StatementSize.of(before) - excess.getAsInt();
    ActionClause clause = exclusions.of(before, slot.known(), room);
    boolean none = before.actions().negated() || clause.patterns().isEmpty();
    return replacedActions(slot, none ? ActionClause.EVERYTHING : clause);
  }

  private Optional<Step> replacedActions(Slot slot, ActionClause clause) {
    Statement before = slot.statement();
    Statement after = before.withActions(clause);
    return reach.instead(slot, after, StatementSize.of(before) - StatementSize.of(after), 1);
  }
}
