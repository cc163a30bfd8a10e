package dev.vennguard.decide.request;

import dev.vennguard.policy.ConditionKeyName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One concrete call.
 *
 * @param principal the ARN of the caller: a user, a role, a role session, a federated session, an
 *     account root, or a service principal
 * @param action {@code prefix:Name}
 * @param resource an ARN, or {@code *} for an action that takes no resource
 * @param resourceAccount the account that owns the resource; empty where the resource's ARN tells
 *     it, or where it is the principal's own
 * @param context condition keys with their values, by lower-cased key name
 * @param alongside the further requests of the same call, where AWS checks one call for several
 *     resources (EVALUATION §6.9): each has to be allowed
 */
public record Request(
    String principal,
    String action,
    String resource,
    String resourceAccount,
    Map<String, ContextValue> context,
    List<Request> alongside) {
  /** Lower-cases the keys and copies the map, sorted by key. */
  public Request {
    Map<String, ContextValue> lower = new TreeMap<>();
    context.forEach((key, value) -> lower.put(ConditionKeyName.folded(key), value));
    context = Collections.unmodifiableMap(lower);
    alongside = List.copyOf(alongside);
  }

  /** A call that is checked for one resource. */
  public Request(
      String principal,
      String action,
      String resource,
      String resourceAccount,
      Map<String, ContextValue> context) {
    this(principal, action, resource, resourceAccount, context, List.of());
  }

  /** The value of a key, in any letter case. */
  public Optional<ContextValue> value(String key) {
    return Optional.ofNullable(context.get(ConditionKeyName.folded(key)));
  }

  /**
   * The account that owns the resource, as far as the request says: the one it names, else the one
   * in the resource's ARN. Empty where neither tells; the resource is then the principal's own.
   */
  public Optional<String> ownerAccount() {
    if (!resourceAccount.isEmpty()) {
      return Optional.of(resourceAccount);
    }
    String[] arn = Arns.split(resource);
    return arn.length > 0 && Caller.isAccount(arn[4]) ? Optional.of(arn[4]) : Optional.empty();
  }

  /** The same request without the others of its call. */
  public Request alone() {
    return new Request(principal, action, resource, resourceAccount, context);
  }

  /** The same request for another action. */
  public Request withAction(String other) {
    return new Request(
        principal,
        other,
        resource,
        resourceAccount,
        context,
        alongside.stream().map(one -> one.withAction(other)).toList());
  }
}
