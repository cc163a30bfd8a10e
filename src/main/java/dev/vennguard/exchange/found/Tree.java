package dev.vennguard.exchange.found;

import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.text.LineIndex;

/**
 * A text read as a tree.
 *
 * @param root its outermost value
 * @param lines its lines
 */
public record Tree(JsonNode root, LineIndex lines) {
  /** Refuses at a place in the tree. */
  public Opened.Refused refuse(JsonNode at, String message) {
    int offset = at.span().start();
    return new Opened.Refused(lines.line(offset), lines.column(offset), message);
  }
}
