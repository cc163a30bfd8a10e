package dev.vennguard.catalog;

import java.util.List;

/**
 * That an action works on a resource type (CATALOGUE §1.3).
 *
 * @param required AWS's mark; several required types are often alternatives, so this is no AND rule
 * @param keys what only this action carries on this type, beyond the keys of the type
 */
public record ResourceUse(ResourceType type, boolean required, List<ConditionKey> keys) {

  public ResourceUse {
    keys = List.copyOf(keys);
  }
}
