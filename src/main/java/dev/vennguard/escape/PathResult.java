package dev.vennguard.escape;

import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import java.util.List;
import java.util.Optional;

/**
 * What was found about a path.
 *
 * @param path which
 * @param grade how far it can be walked
 * @param walk the requests in order, made by one caller; empty where it is closed or undecided
 * @param reason what limits it, what is not known, or which step is closed; in a clause
 * @param gap the requests that walk the step where it is closed, as statements: denied, it is
 *     closed
 * @param through ids of shorter paths that are walked on the way: with them this one is closed, too
 */
public record PathResult(
    EscapePath path,
    PathGrade grade,
    List<WalkedStep> walk,
    String reason,
    List<Statement> gap,
    List<String> through) {
  /** Copies the lists. */
  public PathResult {
    walk = List.copyOf(walk);
    gap = List.copyOf(gap);
    through = List.copyOf(through);
  }

  /** Whether it says something that no shorter path says. */
  public boolean ownDoor() {
    return !grade.closed() && through.isEmpty();
  }

  /** The statement that leaves the door open: of the step where it is closed, the boundary's. */
  public Optional<StatementId> opening() {
    if (walk.isEmpty()) {
      return Optional.empty();
    }
    int at = path.steps().isEmpty() ? 0 : path.steps().indexOf(path.closing());
    return walk.get(Math.min(at, walk.size() - 1)).openings().stream().findFirst();
  }

  PathResult through(List<String> shorter) {
    return new PathResult(path, grade, walk, reason, gap, shorter);
  }
}
