package dev.vennguard.exchange.catalogue;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.KeyType;
import java.util.List;
import java.util.Map;

/**
 * One service as AWS's service reference tells of it (CATALOGUE §2). Names are checked; whether
 * they fit each other is not.
 *
 * @param prefix as policies write it
 * @param actions its actions
 * @param types its resource types
 * @param keys the keys that it declares, with their types
 * @param needs by the name of an operation, the actions of other services that it asks for
 */
public record ReferenceService(
    String prefix,
    List<ReferenceAction> actions,
    List<ReferenceType> types,
    Map<String, KeyType> keys,
    Map<String, List<String>> needs) {

  /** Copies the collections. */
  public ReferenceService {
    actions = List.copyOf(actions);
    types = List.copyOf(types);
    keys = Map.copyOf(keys);
    needs = Map.copyOf(needs);
  }

  /**
   * An action.
   *
   * @param types names of the resource types that it works on
   * @param keys names of the keys that its requests carry
   */
  public record ReferenceAction(
      String name, AccessLevel level, List<String> types, List<String> keys) {
    /** Copies the lists. */
    public ReferenceAction {
      types = List.copyOf(types);
      keys = List.copyOf(keys);
    }
  }

  /**
   * A resource type.
   *
   * @param keys names of the keys that requests on it carry
   */
  public record ReferenceType(String name, List<String> arnFormats, List<String> keys) {
    /** Copies the lists. */
    public ReferenceType {
      arnFormats = List.copyOf(arnFormats);
      keys = List.copyOf(keys);
    }
  }
}
