package dev.vennguard.prove.effective;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ResourceClause;
import java.util.List;

/**
 * The resources and conditions of a statement, without its actions and its effect.
 *
 * @param resources which resources
 * @param conditions under which conditions, all of them
 */
record Extent(ResourceClause resources, List<Condition> conditions) {
  /** Everything, under no condition. */
  static final Extent WHOLE = new Extent(ResourceClause.EVERYTHING, List.of());

  Extent {
    conditions = List.copyOf(conditions);
  }

  boolean whole() {
    return conditions.isEmpty() && resources.everything();
  }
}
