package dev.vennguard.catalog;

import java.util.List;

/**
 * A type of resource as one service defines it. The formats hold variables such as {@code
 * ${Account}}, sometimes a literal {@code *}, and may name another service than the one that lists
 * the type (CATALOGUE §1.4).
 *
 * @param keys what a request on such a resource can carry, whatever the action (CATALOGUE §1.3)
 */
public record ResourceType(
    String service, String name, List<String> arnFormats, List<ConditionKey> keys) {

  public ResourceType {
    arnFormats = List.copyOf(arnFormats);
    keys = List.copyOf(keys);
  }
}
