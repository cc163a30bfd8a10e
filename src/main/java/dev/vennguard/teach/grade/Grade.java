package dev.vennguard.teach.grade;

import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.Example;
import java.util.List;

/**
 * How a repair stands to its goal.
 *
 * @param relation in one word
 * @param passes a request that passes and must not, where one is known
 * @param refused a request that must pass and does not, where one is known
 * @param assertions what the repair must prove, and whether it does
 * @param characters how many the edited documents have, as IAM counts them
 * @param stars what it earns
 * @param reason what cannot be read or why it is undecided; else empty
 */
public record Grade(
    GoalRelation relation,
    Example passes,
    Example refused,
    List<AssertionResult> assertions,
    int characters,
    Stars stars,
    String reason) {
  /** Copies the list. */
  public Grade {
    assertions = List.copyOf(assertions);
  }
}
