package dev.vennguard.escape;

import dev.vennguard.escape.path.PathStep;
import dev.vennguard.escape.path.StepPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which paths are closed with others: where the request that closes one is denied, that of the
 * other is. Reports name the others alone.
 */
final class ShorterPaths {
  private final List<PathResult> open;
  private final Delegation known;
  private final List<PathResult> doors = new ArrayList<>();

  ShorterPaths(List<PathResult> results, Delegation known) {
    this.open = results.stream().filter(one -> !one.grade().closed()).toList();
    this.known = known;
    for (PathResult one : open) {
      if (open.stream().noneMatch(shorter -> before(shorter, one))) {
        doors.add(one);
      }
    }
  }

  /** The ids of the paths with which it is closed. */
  List<String> through(PathResult result) {
    return doors.stream()
        .filter(door -> before(door, result))
        .map(door -> door.path().id())
        .toList();
  }

  private boolean before(PathResult one, PathResult other) {
    if (one.equals(other) || other.grade().closed() || one.grade().compareTo(other.grade()) > 0) {
      return false;
    }
    if (!one.path().sure() && other.path().sure()) {
      return false;
    }
    PathStep wide = one.path().closing();
    PathStep narrow = other.path().closing();
    if (!covers(wide, narrow)) {
      return false;
    }
    int steps = Integer.compare(one.path().steps().size(), other.path().steps().size());
    boolean first = steps < 0 || (steps == 0 && open.indexOf(one) < open.indexOf(other));
    return first || one.grade() != other.grade() || !covers(narrow, wide);
  }

  private boolean covers(PathStep wide, PathStep narrow) {
    Set<Object> asked = new HashSet<>(StepRegion.conditions(narrow, known, ""));
    return wide.actions().containsAll(narrow.actions())
        && (wide.place() == narrow.place() || wide.place() == StepPlace.ANY)
        && asked.containsAll(StepRegion.conditions(wide, known, ""));
  }
}
