package dev.vennguard.explain.examples;

import dev.vennguard.explain.change.Candidate;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Assertion;
import java.util.List;
import java.util.Optional;

/**
 * What somebody said of an example.
 *
 * @param example which
 * @param shouldBeAllowed what was said
 * @param assertion the claim that follows: to be kept
 * @param contradicts whether the documents after the change say otherwise
 * @param changes the smallest changes that would make it so; none where nothing contradicts
 * @param deny a statement that would refuse just these requests; where they should not be allowed
 *     and are
 */
public record ExampleVerdict(
    TellingExample example,
    boolean shouldBeAllowed,
    Assertion assertion,
    boolean contradicts,
    List<Candidate> changes,
    Optional<Statement> deny) {
  /** Copies the list. */
  public ExampleVerdict {
    changes = List.copyOf(changes);
  }
}
