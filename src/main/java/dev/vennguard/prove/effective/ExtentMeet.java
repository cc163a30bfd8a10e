package dev.vennguard.prove.effective;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ResourceClause;
import java.util.List;
import java.util.Optional;

/** The intersection of two extents as one extent, and whether one surely contains another. */
final class ExtentMeet {
  private final ResourceMeet resources = new ResourceMeet();
  private final ConditionMeet conditions = new ConditionMeet();

  /**
   * What both grant; nothing if they have no request in common.
   *
   * @throws Inexpressible if no single statement says that
   */
  Optional<Extent> meet(Extent one, Extent other) throws Inexpressible {
    ResourceClause both = resources.meet(one.resources(), other.resources());
    if (both.nothing()) {
      return Optional.empty();
    }
    Optional<List<Condition>> all = conditions.meet(one.conditions(), other.conditions());
    return all.map(found -> new Extent(both, found));
  }

  /** Whether the outer grant surely grants all that the inner one does. */
  boolean covers(Extent outer, Extent inner) {
    return inner.conditions().containsAll(outer.conditions())
        && resources.covers(outer.resources(), inner.resources());
  }
}
