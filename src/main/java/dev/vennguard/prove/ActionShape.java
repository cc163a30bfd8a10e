package dev.vennguard.prove;

import dev.vennguard.catalog.ConditionKey;
import java.util.List;
import java.util.Optional;

/**
 * The requests of an action, without the action's name: its resource types and condition keys.
 * Shapes of one {@link ActionShapes} are equal only if they are the same object, so actions with
 * equal requests share their proofs cheaply.
 */
public final class ActionShape {
  private final List<TypeShape> types;

  ActionShape(List<TypeShape> types) {
    this.types = List.copyOf(types);
  }

  /** The resource types: at least one, that of {@code *} where the action takes no resource. */
  List<TypeShape> types() {
    return types;
  }

  /**
   * One resource type.
   *
   * @param formats its ARN formats
   * @param keys which keys a request on it can carry
   */
  record TypeShape(List<ArnFormat> formats, Keys keys) {
    TypeShape {
      formats = List.copyOf(formats);
    }
  }

  /** Which key a policy means by a name, if a request can carry it. */
  @FunctionalInterface
  interface Keys {
    Optional<ConditionKey> find(String policyKey);
  }
}
