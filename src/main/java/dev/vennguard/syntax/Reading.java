package dev.vennguard.syntax;

import dev.vennguard.policy.Policy;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.Soundness;
import dev.vennguard.syntax.text.LineIndex;
import java.util.List;

/**
 * A text read as a policy.
 *
 * @param policy what could be read; statements that could not are left out
 * @param statements where the statements stand, one for each of the policy's
 * @param problems what is wrong, in the order of the text
 * @param soundness whether the policy says all that the text says
 * @param lines the lines of the text
 * @param root the text as JSON
 */
public record Reading(
    Policy policy,
    List<StatementSpans> statements,
    List<Problem> problems,
    Soundness soundness,
    LineIndex lines,
    JsonNode root) {
  /** Copies the lists. */
  public Reading {
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
  }

  /** Whether a picture of the policy would not lie. */
  public boolean sound() {
    return soundness == Soundness.SOUND;
  }
}
