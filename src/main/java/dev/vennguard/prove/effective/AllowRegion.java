package dev.vennguard.prove.effective;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ResourceClause;
import java.util.List;

/**
 * What a statement says of an action that it speaks of.
 *
 * @param resources which resources
 * @param conditions under which conditions, all of them
 */
record AllowRegion(ResourceClause resources, List<Condition> conditions) {
  /** Everything, under no condition. */
  static final AllowRegion WHOLE = new AllowRegion(ResourceClause.EVERYTHING, List.of());

  AllowRegion {
    conditions = List.copyOf(conditions);
  }

  boolean whole() {
    return conditions.isEmpty() && resources.everything();
  }
}
