package dev.vennguard.explain.content;

import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import java.util.List;
import java.util.Optional;

/**
 * To which requests a statement applies.
 *
 * @param who whom it names
 * @param sparesNobody whether {@code NotPrincipal} spares none of those whom it names, since a
 *     boundary is attached
 * @param resources on which resources; none where that limits nothing and conditions do
 * @param conditions those that do not hold for every request
 */
public record StatementScope(
    PrincipalClause who,
    boolean sparesNobody,
    Optional<ResourceClause> resources,
    List<ConditionMeaning> conditions) {
  /** A list of its own. */
  public StatementScope {
    conditions = List.copyOf(conditions);
  }
}
