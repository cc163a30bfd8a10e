package dev.vennguard.prove.result;

import java.util.List;

/**
 * What is proved about all requests of a class of actions.
 *
 * @param coverage of each layer, aligned with the question's
 * @param effective coverage of all layers together
 * @param outcome in words
 * @param allowed a request that goes through, where one is known
 * @param denied a request that does not go through, where one is known
 * @param bypass where nothing goes through: how far grants of the resource policy go
 * @param reason why something is undecided, or the empty text
 */
public record Verdict(
    List<Coverage> coverage,
    Coverage effective,
    Outcome outcome,
    Example allowed,
    Example denied,
    ResourcePolicyReach bypass,
    String reason) {
  /** Copies the list. */
  public Verdict {
    coverage = List.copyOf(coverage);
  }

  /** The same verdict where requests of that very action were not looked for. */
  public Verdict withoutExamples() {
    return new Verdict(
        coverage, effective, outcome, new Example.None(), new Example.None(), bypass, reason);
  }

  /**
   * The same verdict with examples of a named action of the class.
   *
   * @param action {@code prefix:Name}
   */
  public Verdict forAction(String action) {
    return new Verdict(
        coverage,
        effective,
        outcome,
        allowed.withAction(action),
        denied.withAction(action),
        bypass,
        reason);
  }
}
