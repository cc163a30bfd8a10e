package dev.vennguard.explain.examples;

import dev.vennguard.decide.request.Request;
import java.util.List;

/**
 * A request that the change decides otherwise.
 *
 * @param action its action's index in the catalogue
 * @param request decided under both sides
 * @param allowedAfter whether it is allowed after the change; before, it is the other way round
 * @param parts the parts of the change that it depends on: were one left undone, the answer on its
 *     side would be another
 */
public record TellingExample(
    int action, Request request, boolean allowedAfter, List<ChangePart> parts) {
  /** Copies the list. */
  public TellingExample {
    parts = List.copyOf(parts);
  }
}
