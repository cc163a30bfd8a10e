package dev.vennguard.prove.solve;

import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.BudgetExceeded;
import dev.vennguard.prove.solve.RequestVariable.Approximation;
import dev.vennguard.prove.solve.RequestVariable.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a request in which of every group one conjunction holds, and of the forbidden ones
 * none. Backtracking: what follows is drawn first, then the choice with the fewest ways is tried.
 */
public final class BacktrackingSolver {
  private static final int MANY = 100;

  private final List<RequestVariable> requestVariables;
  private final Budget work;

  /** A solver over these variables; literals name them by their places. */
  public BacktrackingSolver(List<RequestVariable> requestVariables, Budget work) {
    this.requestVariables = requestVariables;
    this.work = work;
  }

  /** What a request must fulfil: an empty conjunction always holds. */
  public record Goal(List<Disjunction> groups, List<Conjunction> forbidden) {}

  /**
   * The states of all request variables in which the goal is met, if there are some.
   *
   * @throws BudgetExceeded if the budget ends first
   */
  public Optional<State[]> solve(Goal goal, Approximation approximation) {
    State[] start = new State[requestVariables.size()];
    for (int i = 0; i < start.length; i++) {
      start[i] = requestVariables.get(i).start(approximation);
    }
    List<Disjunction> groups = new ArrayList<>(goal.groups);
    groups.sort(Comparator.comparingInt(Disjunction::size));
    return Optional.ofNullable(groups(groups, 0, start, goal.forbidden));
  }

  private State @Nullable [] groups(
      List<Disjunction> groups, int next, State[] states, List<Conjunction> forbidden) {
    State[] now = states.clone();
    List<Conjunction> open = propagate(now, forbidden);
    if (open == null) {
      return null;
    }
    if (next == groups.size()) {
      State[] quick = open.size() > MANY ? oneEach(now, open) : null;
      return quick == null ? forbid(now, open) : quick;
    }
    for (Conjunction conjunction : groups.get(next).ways()) {
      State[] after = now.clone();
      if (assumeAll(after, conjunction)) {
        State[] found = groups(groups, next + 1, after, open);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Makes of each conjunction the first literal false that can be; null if that does not do. */
  private State @Nullable [] oneEach(State[] states, List<Conjunction> forbidden) {
    State[] after = states.clone();
    for (Conjunction conjunction : forbidden) {
      boolean done = false;
      for (int i = 0; i < conjunction.size() && !done; i++) {
        done = assume(after, conjunction.get(i).negated());
      }
      if (!done) {
        return null;
      }
    }
    return after;
  }

  /** A stack of its own, not the thread's: there may be thousands of choices to make. */
  private State @Nullable [] forbid(State[] states, List<Conjunction> forbidden) {
    if (forbidden.isEmpty()) {
      return states;
    }
    Deque<Choice> choices = new ArrayDeque<>();
    choices.push(new Choice(states, forbidden));
    while (!choices.isEmpty()) {
      Choice choice = choices.element();
      if (!proceed(choice)) {
        choices.pop();
        continue;
      }
      State[] after = choice.rest.clone();
      if (assume(after, choice.branch.get(choice.next++).negated())) {
        List<Conjunction> open = propagate(after, choice.forbidden);
        if (open != null && open.isEmpty()) {
          return after;
        }
        if (open != null) {
          choices.push(new Choice(after, open));
        }
      }
    }
    return null;
  }

  /** Makes true what could not be false; false if that cannot be, or nothing else is left. */
  private boolean proceed(Choice choice) {
    boolean can = choice.next == 0 || assume(choice.rest, choice.branch.get(choice.next - 1));
    return can && choice.next < choice.branch.size();
  }

  /** The shortest forbidden conjunction, one literal of which has to be false. */
  private static final class Choice {
    private final State[] rest;
    private final List<Conjunction> forbidden;
    private final Conjunction branch;
    private int next;

    Choice(State[] states, List<Conjunction> forbidden) {
      this.rest = states.clone();
      this.forbidden = forbidden;
      Conjunction shortest = forbidden.getFirst();
      for (Conjunction clause : forbidden) {
        if (clause.size() < shortest.size()) {
          shortest = clause;
        }
      }
      this.branch = shortest;
    }
  }

  /**
   * Draws what must follow: a forbidden conjunction with one literal left open makes that literal
   * false. Changes the states.
   *
   * @return the conjunctions that are still open, reduced to their open literals; null if one of
   *     them holds already
   */
  private @Nullable List<Conjunction> propagate(State[] states, List<Conjunction> forbidden) {
    List<Conjunction> open = forbidden;
    boolean changed = true;
    while (changed) {
      changed = false;
      List<Conjunction> left = new ArrayList<>(open.size());
      for (Conjunction conjunction : open) {
        List<Literal> undecided = undecided(states, conjunction);
        if (undecided == null) {
          continue;
        }
        if (undecided.isEmpty()) {
          return null;
        }
        if (undecided.size() == 1) {
          if (!assume(states, undecided.getFirst().negated())) {
            return null;
          }
          changed = true;
        } else {
          left.add(new Conjunction(undecided));
        }
      }
      open = left;
    }
    return open;
  }

  /** The literals that are neither true nor false yet; null if one is false. */
  private @Nullable List<Literal> undecided(State[] states, Conjunction conjunction) {
    List<Literal> open = new ArrayList<>(conjunction.size());
    for (Literal literal : conjunction) {
      work.spend(1);
      State state = states[literal.requestVariable()];
      RequestVariable requestVariable = requestVariables.get(literal.requestVariable());
      if (!requestVariable.possible(state, literal.atom(), literal.truth())) {
        return null;
      }
      if (requestVariable.possible(state, literal.atom(), !literal.truth())) {
        open.add(literal);
      }
    }
    return open;
  }

  private boolean assumeAll(State[] states, Conjunction conjunction) {
    for (Literal literal : conjunction) {
      if (!assume(states, literal)) {
        return false;
      }
    }
    return true;
  }

  private boolean assume(State[] states, Literal literal) {
    work.spend(1);
    State after =
        requestVariables
            .get(literal.requestVariable())
            .assume(states[literal.requestVariable()], literal.atom(), literal.truth());
    if (after == null) {
      return false;
    }
    states[literal.requestVariable()] = after;
    return true;
  }
}
