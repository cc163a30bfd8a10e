package dev.vennguard.escape;

import java.util.List;
import java.util.Optional;

/**
 * Every path, examined.
 *
 * @param delegation what was known of the boundary
 * @param results of all paths, worst door first
 */
public record EscapeReport(Delegation delegation, List<PathResult> results) {
  /** Copies the list. */
  public EscapeReport {
    results = List.copyOf(results);
  }

  /** How many paths have that grade. */
  public long count(PathGrade grade) {
    return results.stream().filter(one -> one.grade() == grade).count();
  }

  /** Those that are not closed and lead through no shorter one, worst first. */
  public List<PathResult> doors() {
    return results.stream().filter(PathResult::ownDoor).toList();
  }

  /** The result of a path. */
  public Optional<PathResult> of(String id) {
    return results.stream().filter(one -> one.path().id().equals(id)).findFirst();
  }

  /** One line: {@code 104 of 105 closed · 1 open}. */
  public String line() {
    StringBuilder text = new StringBuilder();
    text.append(count(PathGrade.CLOSED)).append(" of ").append(results.size()).append(" closed");
    for (PathGrade grade : PathGrade.values()) {
      if (!grade.closed() && count(grade) > 0) {
        text.append(" · ").append(count(grade)).append(' ').append(grade.text());
      }
    }
    return text.toString();
  }
}
