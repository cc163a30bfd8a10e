package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.matrix.MatrixRow.LevelCell;
import dev.vennguard.ui.matrix.filter.ActionNameIndex;
import java.util.ArrayList;
import java.util.List;

/** How many actions of each service and access level have which outcome. Immutable. */
final class ServiceCounts {
  private static final AccessLevel[] LEVELS = AccessLevel.values();
  private static final Outcome[] OUTCOMES = Outcome.values();

  /** Where none is allowed, the first of these that occurs is the sign of the cell. */
  private static final List<Outcome> TELLING =
      List.of(
          Outcome.UNDECIDED,
          Outcome.EXPLICIT_DENY,
          Outcome.DISJOINT,
          Outcome.IDENTITY_ONLY,
          Outcome.BOUNDARY_ONLY);

  private final int[] counts;
  private final boolean boundaryAttached;

  ServiceCounts(Evaluation evaluation, ActionNameIndex names) {
    Catalogue catalogue = evaluation.catalogue();
    boundaryAttached = evaluation.layers().first(LayerKind.BOUNDARY).isPresent();
    counts = new int[catalogue.services().size() * LEVELS.length * OUTCOMES.length];
    List<Action> actions = catalogue.actions();
    for (Outcome outcome : OUTCOMES) {
      evaluation
          .with(outcome)
          .forEach(action ->
              counts[at(names.serviceOf(action), actions.get(action).level(), outcome)]++);
    }
  }

  /** Only what differs from an evaluation before is counted anew: few actions per keystroke. */
  private ServiceCounts(
      ServiceCounts before, Evaluation old, Evaluation evaluation, ActionNameIndex names) {
    boundaryAttached = evaluation.layers().first(LayerKind.BOUNDARY).isPresent();
    counts = before.counts.clone();
    List<Action> actions = evaluation.catalogue().actions();
    for (Outcome outcome : OUTCOMES) {
      ActionSet gone = old.with(outcome).andNot(evaluation.with(outcome));
      ActionSet come = evaluation.with(outcome).andNot(old.with(outcome));
      gone.forEach(
          action -> counts[at(names.serviceOf(action), actions.get(action).level(), outcome)]--);
      come.forEach(
          action -> counts[at(names.serviceOf(action), actions.get(action).level(), outcome)]++);
    }
  }

  /**
   * The counts of another evaluation over the same catalogue.
   *
   * @param old what these counts were made of
   */
  ServiceCounts renewed(Evaluation old, Evaluation evaluation, ActionNameIndex names) {
    return new ServiceCounts(this, old, evaluation, names);
  }

  private static int at(int service, AccessLevel level, Outcome outcome) {
    return (service * LEVELS.length + level.ordinal()) * OUTCOMES.length + outcome.ordinal();
  }

  int count(int service, AccessLevel level, Outcome outcome) {
    return counts[at(service, level, outcome)];
  }

  int count(int service, Outcome outcome) {
    int sum = 0;
    for (AccessLevel level : LEVELS) {
      sum += count(service, level, outcome);
    }
    return sum;
  }

  int effective(int service) {
    return count(service, Outcome.ALLOWED) + count(service, Outcome.CONDITIONAL);
  }

  /**
   * Whether some policy speaks of an action of the service. Room that is there only because no
   * boundary is attached is said by no policy.
   */
  boolean spokenOf(int service) {
    for (Outcome outcome : OUTCOMES) {
      boolean said =
          switch (outcome) {
            case NEITHER -> false;
            case BOUNDARY_ONLY -> boundaryAttached;
            case ALLOWED, CONDITIONAL, IDENTITY_ONLY, DISJOINT, EXPLICIT_DENY, UNDECIDED -> true;
          };
      if (said && count(service, outcome) > 0) {
        return true;
      }
    }
    return false;
  }

  List<LevelCell> cells(int service) {
    List<LevelCell> cells = new ArrayList<>();
    for (AccessLevel level : LEVELS) {
      cells.add(cell(service, level));
    }
    return cells;
  }

  private LevelCell cell(int service, AccessLevel level) {
    int total = 0;
    for (Outcome outcome : OUTCOMES) {
      total += count(service, level, outcome);
    }
    int allowed = count(service, level, Outcome.ALLOWED);
    int effective = allowed + count(service, level, Outcome.CONDITIONAL);
    if (effective > 0) {
      Outcome sign = allowed == total ? Outcome.ALLOWED : Outcome.CONDITIONAL;
      return new LevelCell(sign, effective, total);
    }
    for (Outcome outcome : TELLING) {
      if (count(service, level, outcome) > 0) {
        return new LevelCell(outcome, 0, total);
      }
    }
    return new LevelCell(Outcome.NEITHER, 0, total);
  }
}
