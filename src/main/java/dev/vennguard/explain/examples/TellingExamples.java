package dev.vennguard.explain.examples;

import java.util.List;

/**
 * Requests that tell a change.
 *
 * @param examples the most telling first
 * @param untold parts of the change that none of them depends on: there is no such request, it was
 *     not found, or the limit left it out
 * @param differing how many actions differ
 * @param undecided for how many actions that is not known
 */
public record TellingExamples(
    List<TellingExample> examples, List<ChangePart> untold, int differing, int undecided) {
  /** Copies the lists. */
  public TellingExamples {
    examples = List.copyOf(examples);
    untold = List.copyOf(untold);
  }
}
