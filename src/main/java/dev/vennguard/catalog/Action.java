package dev.vennguard.catalog;

import java.util.List;

/**
 * One action of one service (CATALOGUE §1.3).
 *
 * @param index its position in {@link Catalogue#actions()} and in every {@link ActionSet}
 * @param permissionOnly no API call has this name: it exists for policies alone
 * @param keys what a request of this action can carry, whatever the resource
 * @param dependentActions what a caller needs besides, such as {@code iam:PassRole}; a hint, not a
 *     rule of evaluation
 */
public record Action(
    int index,
    String service,
    String name,
    AccessLevel level,
    boolean permissionOnly,
    List<ResourceUse> resources,
    List<ConditionKey> keys,
    List<String> dependentActions) {

  public Action {
    resources = List.copyOf(resources);
    keys = List.copyOf(keys);
    dependentActions = List.copyOf(dependentActions);
  }

  /** The name as a policy writes it: {@code s3:GetObject}. */
  public String qualifiedName() {
    return service + ":" + name;
  }

  /** Whether the action takes no resource, so that only {@code "Resource": "*"} reaches it. */
  public boolean wildcardOnly() {
    return resources.isEmpty();
  }
}
