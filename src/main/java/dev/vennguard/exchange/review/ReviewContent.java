package dev.vennguard.exchange.review;

import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.LineIndex;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a review file.
 *
 * @param record what it says; nothing if it is no review file or a part cannot be read
 * @param problems what is wrong, in the order of the text
 * @param lines the lines of the text
 */
public record ReviewContent(
    Optional<ReviewRecord> record, List<Problem> problems, LineIndex lines) {
  /** Copies the list. */
  public ReviewContent {
    problems = List.copyOf(problems);
  }
}
