package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.ui.matrix.MatrixRow.LevelCell;
import dev.vennguard.ui.matrix.MatrixRow.Part;
import dev.vennguard.ui.matrix.filter.ActionNameIndex;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import java.util.ArrayList;
import java.util.List;

/** How many actions of each service and access level stand where. Immutable. */
final class ServiceCounts {
  private static final AccessLevel[] LEVELS = AccessLevel.values();
  private static final Standing[] STANDINGS = Standing.values();

  private final int[] counts;
  private final boolean boundaryAttached;

  ServiceCounts(Counts all, ActionNameIndex names) {
    Catalogue catalogue = all.catalogue();
    boundaryAttached = all.boundaryAttached();
    counts = new int[catalogue.services().size() * LEVELS.length * STANDINGS.length];
    List<Action> actions = catalogue.actions();
    for (Standing standing : STANDINGS) {
      all.set(standing)
          .forEach(action ->
              counts[at(names.serviceOf(action), actions.get(action).level(), standing)]++);
    }
  }

  /** Only what differs from an evaluation before is counted anew: few actions per keystroke. */
  private ServiceCounts(ServiceCounts before, Counts old, Counts all, ActionNameIndex names) {
    boundaryAttached = all.boundaryAttached();
    counts = before.counts.clone();
    List<Action> actions = all.catalogue().actions();
    for (Standing standing : STANDINGS) {
      ActionSet gone = old.set(standing).andNot(all.set(standing));
      ActionSet come = all.set(standing).andNot(old.set(standing));
      gone.forEach(
          action -> counts[at(names.serviceOf(action), actions.get(action).level(), standing)]--);
      come.forEach(
          action -> counts[at(names.serviceOf(action), actions.get(action).level(), standing)]++);
    }
  }

  /**
   * The counts of another evaluation over the same catalogue.
   *
   * @param old what these counts were made of
   */
  ServiceCounts renewed(Counts old, Counts all, ActionNameIndex names) {
    return new ServiceCounts(this, old, all, names);
  }

  private static int at(int service, AccessLevel level, Standing standing) {
    return (service * LEVELS.length + level.ordinal()) * STANDINGS.length + standing.ordinal();
  }

  int count(int service, AccessLevel level, Standing standing) {
    return counts[at(service, level, standing)];
  }

  int count(int service, Standing standing) {
    int sum = 0;
    for (AccessLevel level : LEVELS) {
      sum += count(service, level, standing);
    }
    return sum;
  }

  int effective(int service) {
    return count(service, Standing.ALLOWED) + count(service, Standing.CONDITIONAL);
  }

  /**
   * Whether some policy speaks of an action of the service. Room that is there only because no
   * boundary is attached is said by no policy.
   */
  boolean spokenOf(int service) {
    for (Standing standing : STANDINGS) {
      boolean said =
          switch (standing) {
            case NEITHER -> false;
            case UNUSED -> boundaryAttached;
            case ALLOWED, CONDITIONAL, UNDECIDED, DENIED, NO_OVERLAP, NEVER_APPLIES, CUT_OFF ->
                true;
          };
      if (said && count(service, standing) > 0) {
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
    List<Part> parts = new ArrayList<>();
    for (Standing standing : STANDINGS) {
      int count = count(service, level, standing);
      if (standing != Standing.NEITHER && count > 0) {
        parts.add(new Part(standing, count));
      }
    }
    return new LevelCell(parts);
  }
}
