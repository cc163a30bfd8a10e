package dev.vennguard.prove.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of an action can look like, without its name: resource types with their keys,
 * peculiarities of the service, and what one call touches. {@link ActionShapes} gives actions with
 * equal requests the same object, so that they share their proofs.
 */
public final class ActionShape {
  private final List<TypeShape> types;
  private final ActionTraits traits;
  private final CallShape call;
  private @Nullable ActionShape usual;
  private @Nullable ActionShape single;

  /** Puts together what the requests of an action are made of. */
  public ActionShape(List<TypeShape> types, ActionTraits traits, CallShape call) {
    this.types = List.copyOf(types);
    this.traits = traits;
    this.call = call;
  }

  /** What one call touches, where AWS checks it for several resources. */
  public CallShape call() {
    return call;
  }

  /** The same requests, decided as those of other services. */
  public synchronized ActionShape usual() {
    ActionShape known = usual;
    if (known == null) {
      known = new ActionShape(types, traits.usual(), call);
      usual = known;
    }
    return known;
  }

  /** The same requests, each resource looked at by itself. */
  public synchronized ActionShape single() {
    if (call.single()) {
      return this;
    }
    ActionShape known = single;
    if (known == null) {
      known = new ActionShape(types, traits, CallShape.SINGLE);
      single = known;
    }
    return known;
  }

  /** What is peculiar to the requests because of the action's service. */
  public ActionTraits traits() {
    return traits;
  }

  /** The resource types: at least one, that of {@code *} where the action takes no resource. */
  public List<TypeShape> types() {
    return types;
  }
}
