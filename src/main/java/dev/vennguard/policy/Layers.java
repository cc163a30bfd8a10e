package dev.vennguard.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All policy types in force for a request, in AWS's order (EVALUATION §6.2). The identity layer is
 * always there, with no documents if the principal has none; without a boundary layer no boundary
 * is attached.
 *
 * @param inForce the layers, sorted by kind and level
 * @param situation what is known of the requests that they are held against
 */
public record Layers(List<Layer> inForce, Situation situation) {
  /** Sorts and copies the list, and adds an empty identity layer where there is none. */
  public Layers {
    List<Layer> sorted = new ArrayList<>(inForce);
    if (sorted.stream().noneMatch(layer -> layer.kind() == LayerKind.IDENTITY)) {
      sorted.add(new Layer(LayerKind.IDENTITY, 0, List.of()));
    }
    sorted.sort(Comparator.comparing(Layer::id));
    inForce = List.copyOf(sorted);
  }

  /** Layers of which nothing more is known than what they say. */
  public Layers(List<Layer> inForce) {
    this(inForce, Situation.ANY);
  }

  /** An identity layer alone. */
  public static Layers identity(List<Policy> policies) {
    return new Layers(List.of(new Layer(LayerKind.IDENTITY, 0, policies)));
  }

  /** The same layers and one more. */
  public Layers with(Layer layer) {
    List<Layer> more = new ArrayList<>(inForce);
    more.add(layer);
    return new Layers(more, situation);
  }

  /** The same layers, held against other requests. */
  public Layers in(Situation other) {
    return new Layers(inForce, other);
  }

  /** The same without the layers of a kind; an identity layer stays, with no documents. */
  public Layers without(LayerKind kind) {
    return new Layers(inForce.stream().filter(layer -> layer.kind() != kind).toList(), situation);
  }

  /** The same identity layer with this boundary. */
  public Layers withBoundary(Policy boundary) {
    return with(new Layer(LayerKind.BOUNDARY, 0, List.of(boundary)));
  }

  /** The first layer of that kind, if one is in force. */
  public Optional<Layer> first(LayerKind kind) {
    return inForce.stream().filter(layer -> layer.kind() == kind).findFirst();
  }
}
