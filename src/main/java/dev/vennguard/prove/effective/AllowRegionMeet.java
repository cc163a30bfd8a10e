package dev.vennguard.prove.effective;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ResourceClause;
import java.util.List;
import java.util.Optional;

/** Meets what two statements say. */
final class AllowRegionMeet {
  private final ResourceMeet resources = new ResourceMeet();
  private final ConditionMeet conditions = new ConditionMeet();

  /**
   * What both grant; nothing if they have no request in common.
   *
   * @throws Inexpressible if no single statement says that
   */
  Optional<AllowRegion> meet(AllowRegion one, AllowRegion other) throws Inexpressible {
    ResourceClause both = resources.meet(one.resources(), other.resources());
    if (both.nothing()) {
      return Optional.empty();
    }
    Optional<List<Condition>> all = conditions.meet(one.conditions(), other.conditions());
    return all.map(found -> new AllowRegion(both, found));
  }

  /** Whether the outer grant surely grants all that the inner one does. */
  boolean covers(AllowRegion outer, AllowRegion inner) {
    return inner.conditions().containsAll(outer.conditions())
        && resources.covers(outer.resources(), inner.resources());
  }
}
