package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.StatementCover.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Partition refinement: actions are in one class if exactly the same statements mention them. The
 * list of these, in order, is the action's path; actions of one path start from the same question.
 * Paths share their beginnings, so that thousands of them cost a few numbers each.
 */
final class StatementPaths {
  /** How many beginnings of paths are kept apart: so much that only hostile texts have more. */
  static final int MOST = 4_000_000;

  private static final int NONE = -1;

  private final List<Step> statements = new ArrayList<>();
  private final int[] pathOf;

  /** For each path the one that it goes on from, and the statement that it adds. */
  private int[] before = new int[1024];

  private int[] added = new int[1024];

  /** For each path the last statement, counted from 1, by which actions left it, and where to. */
  private int[] leftBy = new int[1024];

  private int[] leadsTo = new int[1024];
  private int size = 1;

  /**
   * A statement of a layer in force.
   *
   * @param layer its place among the layers in force
   */
  record Step(int layer, StatementCover cover) {}

  private StatementPaths(int universe) {
    pathOf = new int[universe];
    before[0] = NONE;
  }

  /**
   * Sorts these actions.
   *
   * @param covers the statements of each layer in force
   * @return nothing if there are too many paths to keep apart
   */
  static Optional<StatementPaths> of(List<LayerCovers> covers, ActionSet actions) {
    StatementPaths paths = new StatementPaths(actions.universe());
    for (int layer = 0; layer < covers.size(); layer++) {
      for (StatementCover cover : covers.get(layer).statements()) {
        if (cover.reach() != Reach.NOTHING && cover.mentions().intersects(actions)) {
          paths.refine(new Step(layer, cover), cover.mentions().and(actions));
          if (paths.size > MOST) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(paths);
  }

  /** Each path with actions that the statement speaks of goes on with it for those. */
  private void refine(Step step, ActionSet mentioned) {
    statements.add(step);
    int statement = statements.size();
    mentioned.forEach(action -> {
      int path = pathOf[action];
      if (leftBy[path] != statement) {
        int next = goOn(path, statement - 1);
        leftBy[path] = statement;
        leadsTo[path] = next;
      }
      pathOf[action] = leadsTo[path];
    });
  }

  private int goOn(int path, int statement) {
    if (size == before.length) {
      before = Arrays.copyOf(before, 2 * size);
      added = Arrays.copyOf(added, 2 * size);
      leftBy = Arrays.copyOf(leftBy, 2 * size);
      leadsTo = Arrays.copyOf(leadsTo, 2 * size);
    }
    before[size] = path;
    added[size] = statement;
    return size++;
  }

  /** The number of an action's path. */
  int of(int action) {
    return pathOf[action];
  }

  /** How many numbers of paths there are. */
  int count() {
    return size;
  }

  /** How many statements the paths of these actions have together. */
  long length(ActionSet actions) {
    BitSet seen = new BitSet(size);
    long[] sum = new long[1];
    actions.forEach(action -> {
      int path = pathOf[action];
      if (!seen.get(path)) {
        seen.set(path);
        sum[0] += length(path);
      }
    });
    return sum[0];
  }

  private int length(int path) {
    int length = 0;
    for (int at = path; before[at] != NONE; at = before[at]) {
      length++;
    }
    return length;
  }

  /** The statements of a path, in order. */
  List<Step> steps(int path) {
    List<Step> steps = new ArrayList<>();
    for (int at = path; before[at] != NONE; at = before[at]) {
      steps.add(statements.get(added[at]));
    }
    return steps.reversed();
  }
}
