package dev.vennguard.prove.effective;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The intersection of two {@code Action} or {@code NotAction} clauses, as one clause. It matches
 * the known actions that both match, and no action that the catalogue does not know unless both
 * match it.
 */
final class ActionMeet {
  private final ActionNaming names;

  ActionMeet(ActionNaming names) {
    this.names = names;
  }

  ActionClause meet(ActionClause one, ActionClause other) throws Inexpressible {
    if (one.negated() && other.negated()) {
      List<ActionPattern> all = new ArrayList<>(one.patterns());
      all.addAll(other.patterns());
      return new ActionClause(true, names.reduced(all));
    }
    if (one.negated()) {
      return without(other, one);
    }
    return other.negated() ? without(one, other) : both(one, other);
  }

  private ActionClause both(ActionClause one, ActionClause other) throws Inexpressible {
    Index index = new Index(other.patterns());
    List<ActionPattern> found = new ArrayList<>();
    for (ActionPattern mine : one.patterns()) {
      for (ActionPattern theirs : index.near(mine)) {
        if (names.covers(theirs, mine)) {
          found.add(mine);
        } else if (names.covers(mine, theirs)) {
          found.add(theirs);
        } else if (names.overlap(mine, theirs)) {
          found.addAll(names.meet(mine, theirs));
        }
      }
    }
    return new ActionClause(false, names.reduced(found.stream().distinct().toList()));
  }

  private ActionClause without(ActionClause listed, ActionClause left) {
    Index index = new Index(left.patterns());
    List<ActionPattern> found = new ArrayList<>();
    for (ActionPattern pattern : listed.patterns()) {
      List<ActionPattern> holes = index.near(pattern);
      if (holes.stream().anyMatch(hole -> names.covers(hole, pattern))) {
        continue;
      }
      if (holes.stream().noneMatch(hole -> names.overlap(hole, pattern))) {
        found.add(pattern);
      } else if (pattern.everything()) {
        return new ActionClause(true, names.reduced(left.patterns()));
      } else {
        ActionSet rest = names.known(pattern).and(names.known(left));
        found.addAll(
            names.names(
                rest,
                name ->
                    names.covers(pattern, name)
                        && holes.stream().noneMatch(hole -> names.overlap(hole, name))));
      }
    }
    return new ActionClause(false, names.reduced(found.stream().distinct().toList()));
  }

  /** Finds the patterns of a list that can have an action in common with another one. */
  private final class Index {
    private final Map<String, List<ActionPattern>> byService = new HashMap<>();
    private final List<ActionPattern> wide = new ArrayList<>();
    private final List<ActionPattern> all = new ArrayList<>();

    Index(List<ActionPattern> patterns) {
      for (ActionPattern pattern : patterns) {
        if (names.sound(pattern)) {
          all.add(pattern);
          if (wild(pattern)) {
            wide.add(pattern);
          } else {
            byService.computeIfAbsent(pattern.service(), _ -> new ArrayList<>()).add(pattern);
          }
        }
      }
    }

    private static boolean wild(ActionPattern pattern) {
      return pattern.everything() || Glob.hasWildcard(pattern.service());
    }

    List<ActionPattern> near(ActionPattern pattern) {
      if (!names.sound(pattern)) {
        return List.of();
      }
      if (wild(pattern)) {
        return all;
      }
      List<ActionPattern> near = new ArrayList<>(wide);
      near.addAll(byService.getOrDefault(pattern.service(), List.of()));
      return near;
    }
  }
}
