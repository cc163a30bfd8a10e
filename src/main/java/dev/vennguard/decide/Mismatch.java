package dev.vennguard.decide;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import java.util.List;

/** An element of a statement that a request does not fit, and what it was compared with. */
public sealed interface Mismatch {

  /**
   * The action is not one of them, or under {@code NotAction} it is.
   *
   * @param wanted what the statement says
   * @param action the action of the request
   */
  record Action(ActionClause wanted, String action) implements Mismatch {}

  /**
   * The resource is not one of them, or under {@code NotResource} it is.
   *
   * @param wanted what the statement says
   * @param resource the resource of the request
   */
  record Resource(ResourceClause wanted, String resource) implements Mismatch {}

  /**
   * The caller is not one of them, or under {@code NotPrincipal} it is.
   *
   * @param wanted what the statement says
   * @param principal the caller
   */
  record Principal(PrincipalClause wanted, String principal) implements Mismatch {}

  /**
   * A condition entry is false.
   *
   * @param wanted the entry: which operator, which key, which listed values
   * @param present whether the request carries the key
   * @param values what it carries, given or derived from the request; empty if it is absent
   */
  record ConditionEntry(Condition wanted, boolean present, List<String> values)
      implements Mismatch {
    /** Copies the list. */
    public ConditionEntry {
      values = List.copyOf(values);
    }
  }
}
