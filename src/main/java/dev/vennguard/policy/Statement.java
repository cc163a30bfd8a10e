package dev.vennguard.policy;

import dev.vennguard.policy.unknown.UnknownText;
import java.util.List;

/**
 * One statement of a policy (EVALUATION §1.1).
 *
 * @param sid its {@code Sid}, or the empty text
 * @param effect whether it allows or denies
 * @param principal whom it speaks of; {@link PrincipalClause#NONE} in identity policies
 * @param actions its {@code Action} or {@code NotAction}
 * @param resources its {@code Resource} or {@code NotResource}
 * @param conditions its condition entries, all of which must hold
 * @param version the version of the document that it stands in, for policy variables
 */
public record Statement(
    String sid,
    Effect effect,
    PrincipalClause principal,
    ActionClause actions,
    ResourceClause resources,
    List<Condition> conditions,
    PolicyVersion version) {
  /** Copies the list. */
  public Statement {
    conditions = List.copyOf(conditions);
  }

  /** A nameless statement of an identity policy, without conditions, of the current version. */
  public static Statement of(Effect effect, ActionClause actions, ResourceClause resources) {
    return new Statement(
        "", effect, PrincipalClause.NONE, actions, resources, List.of(), PolicyVersion.V2012_10_17);
  }

  /** The same statement under another name. */
  public Statement withSid(String other) {
    return new Statement(other, effect, principal, actions, resources, conditions, version);
  }

  /** The same statement with another effect. */
  public Statement withEffect(Effect other) {
    return new Statement(sid, other, principal, actions, resources, conditions, version);
  }

  /** The same statement about other principals. */
  public Statement withPrincipal(PrincipalClause other) {
    return new Statement(sid, effect, other, actions, resources, conditions, version);
  }

  /** The same statement about other actions. */
  public Statement withActions(ActionClause other) {
    return new Statement(sid, effect, principal, other, resources, conditions, version);
  }

  /** The same statement about other resources. */
  public Statement withResources(ResourceClause other) {
    return new Statement(sid, effect, principal, actions, other, conditions, version);
  }

  /** The same statement under other conditions. */
  public Statement withConditions(List<Condition> other) {
    return new Statement(sid, effect, principal, actions, resources, other, version);
  }

  /** Whether it speaks of every resource, under no condition, and of every principal. */
  public boolean unconditional() {
    return conditions.isEmpty()
        && resources.everything()
        && (principal.equals(PrincipalClause.NONE) || principal.everyone());
  }

  /**
   * Whether IAM would store it: it has no unknown element, no unknown operator, no malformed
   * literal and no action with a wildcard in its service. Another one is not evaluated: what it
   * touches is undecided.
   */
  public boolean evaluable() {
    return actionsStorable() && conditions.stream().allMatch(Condition::evaluable);
  }

  /**
   * Whether it is evaluable and may stand in that policy type: a resource policy names principals,
   * an RCP names everyone, all others name nobody (EVALUATION §1.2), and resources and ARNs in
   * conditions are written as that type takes them (EVALUATION §3, §5.2). One with values that
   * nobody knows is not: {@code Unknowns} tells what of it is certain.
   */
  public boolean evaluableIn(LayerKind layer) {
    boolean principalFits =
        switch (layer) {
          case RESOURCE -> !principal.equals(PrincipalClause.NONE);
          case RCP -> principal.equals(PrincipalClause.NONE) || principal.everyone();
          case SCP, IDENTITY, BOUNDARY, SESSION -> principal.equals(PrincipalClause.NONE);
        };
    return principalFits
        && !open()
        && actionsStorable()
        && conditions.stream().allMatch(condition -> condition.evaluableIn(layer))
        && resources.patterns().stream().allMatch(pattern -> pattern.storableIn(layer));
  }

  /** Whether it holds a value that nobody knows. */
  public boolean open() {
    return resources.patterns().stream().anyMatch(one -> UnknownText.in(one.text()))
        || conditions.stream().anyMatch(Condition::open)
        || actions.patterns().stream().anyMatch(one -> UnknownText.in(one.text()))
        || principal.principals().stream().anyMatch(one -> UnknownText.in(one.value()));
  }

  private boolean actionsStorable() {
    return actions.patterns().stream().allMatch(ActionPattern::storable);
  }

  /** The same statement without its name: the name changes nothing about what it means. */
  public Statement anonymous() {
    return sid.isEmpty() ? this : withSid("");
  }
}
