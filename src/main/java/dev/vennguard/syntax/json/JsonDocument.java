package dev.vennguard.syntax.json;

import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.LineIndex;
import java.util.List;

/**
 * A text read as JSON.
 *
 * @param root the outermost value; a {@link JsonNode.BrokenNode} if there is none
 * @param problems what is wrong with it, in the order of the text
 * @param lines the lines of the text
 */
public record JsonDocument(JsonNode root, List<Problem> problems, LineIndex lines) {
  /** Copies the list. */
  public JsonDocument {
    problems = List.copyOf(problems);
  }
}
