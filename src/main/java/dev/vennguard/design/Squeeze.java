package dev.vennguard.design;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.effective.ActionNaming;
import dev.vennguard.prove.effective.Simplifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * Makes statements shorter until they fit: at each turn the step that adds least for each character
 * that it saves, more characters than are too many not counted.
 */
final class Squeeze {
  private final Catalogue catalogue;
  private final ActionNaming names;
  private final Simplifier tidy;
  private final Exclusions exclusions;
  private final BooleanSupplier stop;

  /**
   * A step with what it cost when it was last looked at.
   *
   * @param rate what it adds for each character that it saves
   */
  private record Priced(Move move, double rate) {}

  Squeeze(Catalogue catalogue, ActionNaming names, BooleanSupplier stop) {
    this.catalogue = catalogue;
    this.names = names;
    this.tidy = new Simplifier(names);
    this.exclusions = new Exclusions(catalogue);
    this.stop = stop;
  }

  /**
   * Statements that fit and allow at least as much; as short as they get where none fit.
   *
   * @param most the characters of the whole document, white space not counted
   */
  List<Statement> squeezed(List<Statement> statements, int most) {
    List<Statement> first = tidy.tidy(statements);
    List<Statement> now = first;
    while (StatementSize.ofDocument(now) > most && !stop.getAsBoolean()) {
      List<Statement> shorter = tidy.tidy(new Round(now, most).done());
      if (shorter.equals(now)) {
        break;
      }
      now = shorter;
    }
    return now.stream().map(one -> first.contains(one) ? one : sorted(one)).toList();
  }

  /** What was put together from several places, in an order in which it can be looked up. */
  private static Statement sorted(Statement statement) {
    List<ActionPattern> patterns = new ArrayList<>(statement.actions().patterns());
    patterns.sort(Comparator.comparing(ActionPattern::text, String.CASE_INSENSITIVE_ORDER));
    return statement.withActions(new ActionClause(statement.actions().negated(), patterns));
  }

  /** Steps until the statements fit, without looking at what became superfluous. */
  private final class Round {
    private final List<Slot> slots;
    private final WideningMoves widening;
    private final JoiningMoves joining;
    private final GuessedReach reach;
    private final PriorityQueue<Priced> queue =
        new PriorityQueue<>((one, other) -> Double.compare(one.rate(), other.rate()));
    private int excess;

    Round(List<Statement> statements, int most) {
      slots = statements.stream().map(one -> new Slot(one, names)).toList();
      reach = new GuessedReach(catalogue, names, slots);
      widening = new WideningMoves(names, reach, exclusions, () -> excess);
      joining = new JoiningMoves(names, reach);
      excess = StatementSize.ofDocument(statements) - most;
      for (int i = 0; i < slots.size(); i++) {
        widening.of(slots.get(i)).forEach(this::offer);
        for (int j = 0; j < i; j++) {
          joining.of(slots.get(j), slots.get(i)).ifPresent(this::offer);
        }
      }
    }

    List<Statement> done() {
      while (excess > 0 && !stop.getAsBoolean()) {
        Priced best = queue.poll();
        if (best == null) {
          break;
        }
        Optional<Step> step = best.move().step();
        if (step.isEmpty()) {
          continue;
        }
        double rate = rate(step.get());
        Priced next = queue.peek();
        if (next != null && rate > next.rate()) {
          queue.add(new Priced(best.move(), rate));
        } else {
          take(step.get());
        }
      }
      return slots.stream().filter(Slot::alive).map(Slot::statement).toList();
    }

    private void take(Step step) {
      reach.apply(step.shifts());
      excess -= step.saves();
      step.cleared().forEach(Slot::clear);
      step.changed().ifPresent(slot -> change(slot, step.become().get()));
    }

    /** Moves that are offered already look at what stands there by themselves. */
    private void change(Slot slot, Statement after) {
      Statement before = slot.statement();
      slot.become(after);
      List<ActionPattern> added = new ArrayList<>(after.actions().patterns());
      added.removeAll(new HashSet<>(before.actions().patterns()));
      added.forEach(one -> widening.beside(slot, one).forEach(this::offer));
      if (!before.resources().equals(after.resources())
          || !before.conditions().equals(after.conditions())) {
        widening.extents(slot).forEach(this::offer);
      }
      slots.stream()
          .filter(other -> other != slot && other.alive())
          .forEach(other -> absorb(slot, other));
    }

    /** What another place says may be said already, or be said here in fewer words. */
    private void absorb(Slot slot, Slot other) {
      Statement here = slot.statement();
      Statement there = other.statement();
      if (here.effect() != there.effect()) {
        return;
      }
      int before = StatementSize.of(there);
      if (slot.known().containsAll(other.known()) && tidy.contains(here, there)) {
        reach.apply(List.of(reach.goes(there)));
      } else if (alike(here, there)) {
        List<ActionPattern> all = new ArrayList<>(here.actions().patterns());
        all.addAll(there.actions().patterns());
        Statement both = here.withActions(new ActionClause(false, names.reduced(all)));
        before += StatementSize.of(here) - StatementSize.of(both);
        reach.apply(List.of(reach.goes(here), reach.goes(there), reach.comes(both)));
        slot.become(both);
        there.actions().patterns().stream()
            .filter(both.actions().patterns()::contains)
            .forEach(one -> widening.beside(slot, one).forEach(this::offer));
      } else {
        return;
      }
      other.clear();
      excess -= before;
    }

    private static boolean alike(Statement one, Statement other) {
      return !one.actions().negated()
          && !other.actions().negated()
          && one.resources().equals(other.resources())
          && one.conditions().equals(other.conditions());
    }

    private void offer(Move move) {
      move.step().ifPresent(step -> queue.add(new Priced(move, rate(step))));
    }

    private double rate(Step step) {
      return reach.price(step) / Math.min(step.saves(), Math.max(1, excess));
    }
  }
}
