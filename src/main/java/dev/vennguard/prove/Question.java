package dev.vennguard.prove;

import java.util.List;

/**
 * What the layers in force allow of all requests of a class of actions.
 *
 * @param shape the requests
 * @param layers what each layer in force says; no boundary layer if none is attached
 */
public record Question(ActionShape shape, List<LayerQuestion> layers) {
  /** Copies the list. */
  public Question {
    layers = List.copyOf(layers);
  }
}
