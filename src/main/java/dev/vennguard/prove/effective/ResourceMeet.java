package dev.vennguard.prove.effective;

import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.prove.effective.ArnMeet.Arn;
import java.util.ArrayList;
import java.util.List;

/**
 * Intersection, inclusion and reduction of {@code Resource} and {@code NotResource} clauses, in
 * documents of 2012-10-17. An intersection that is no single clause, such as a {@code Resource}
 * without a {@code NotResource} that overlaps it, cannot be expressed.
 */
public final class ResourceMeet {
  private final ArnMeet arns = new ArnMeet();

  /**
   * The clause that covers what both cover; one that covers {@link ResourceClause#nothing()} where
   * they have no resource in common.
   *
   * @throws Inexpressible if no clause does
   */
  ResourceClause meet(ResourceClause one, ResourceClause other) throws Inexpressible {
    if (one.everything() || other.nothing()) {
      return other;
    }
    if (other.everything() || one.nothing()) {
      return one;
    }
    if (one.negated() && other.negated()) {
      List<Arn> all = new ArrayList<>(read(one));
      all.addAll(read(other));
      return clause(true, arns.reduced(all));
    }
    if (one.negated()) {
      return without(other, one);
    }
    return other.negated() ? without(one, other) : both(one, other);
  }

  /** The clause without what others of its patterns cover. */
  public ResourceClause reduced(ResourceClause clause) {
    if (clause.everything()) {
      return ResourceClause.EVERYTHING;
    }
    return clause.nothing() ? clause : clause(clause.negated(), arns.reduced(read(clause)));
  }

  /** Whether the outer clause surely covers every resource that the inner one covers. */
  boolean covers(ResourceClause outer, ResourceClause inner) {
    if (outer.everything() || inner.nothing()) {
      return true;
    }
    if (inner.everything() || outer.nothing()) {
      return false;
    }
    if (outer.negated()) {
      return inner.negated()
          ? eachCovered(read(outer), read(inner))
          : read(inner).stream()
              .noneMatch(one -> read(outer).stream().anyMatch(hole -> arns.overlap(hole, one)));
    }
    return !inner.negated() && eachCovered(read(inner), read(outer));
  }

  private boolean eachCovered(List<Arn> smaller, List<Arn> larger) {
    return smaller.stream()
        .allMatch(one -> larger.stream().anyMatch(other -> arns.covers(other, one)));
  }

  private ResourceClause both(ResourceClause one, ResourceClause other) throws Inexpressible {
    List<Arn> found = new ArrayList<>();
    for (Arn mine : read(one)) {
      for (Arn theirs : read(other)) {
        found.addAll(arns.meet(mine, theirs));
      }
    }
    return clause(false, arns.reduced(found));
  }

  private ResourceClause without(ResourceClause listed, ResourceClause left) throws Inexpressible {
    List<Arn> kept = new ArrayList<>();
    List<Arn> excluded = read(left);
    for (Arn pattern : read(listed)) {
      boolean gone = false;
      for (Arn hole : excluded) {
        if (arns.covers(hole, pattern)) {
          gone = true;
        }
      }
      if (gone) {
        continue;
      }
      for (Arn hole : excluded) {
        if (arns.overlap(hole, pattern)) {
          throw new Inexpressible(
              "`%s` without `%s`, and a statement lists resources or leaves some out, never both"
                  .formatted(pattern.text(), hole.text()));
        }
      }
      kept.add(pattern);
    }
    return clause(false, kept);
  }

  private static List<Arn> read(ResourceClause clause) {
    return clause.patterns().stream()
        .map(pattern -> Arn.of(pattern.segments(PolicyVersion.V2012_10_17), pattern.text()))
        .toList();
  }

  private static ResourceClause clause(boolean negated, List<Arn> patterns) {
    return new ResourceClause(
        negated, patterns.stream().map(arn -> new ResourcePattern(arn.text())).toList());
  }
}
