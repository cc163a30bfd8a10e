package dev.vennguard.syntax;

import dev.vennguard.syntax.text.Span;
import java.util.List;

/**
 * Where the parts of a statement stand. Elements are spanned from their name to the end of their
 * value; a missing one is an empty span at the start of the statement.
 *
 * @param statement the statement with its braces
 * @param sid its {@code Sid}
 * @param effect its {@code Effect}
 * @param action its {@code Action} or {@code NotAction}
 * @param resource its {@code Resource} or {@code NotResource}
 * @param actionPatterns the patterns with their quotes, one for each of the statement's
 * @param resourcePatterns likewise
 * @param conditions the entries from the key to the end of the values, one for each of the
 *     statement's
 */
public record StatementSpans(
    Span statement,
    Span sid,
    Span effect,
    Span action,
    Span resource,
    List<Span> actionPatterns,
    List<Span> resourcePatterns,
    List<Span> conditions) {
  /** Copies the lists. */
  public StatementSpans {
    actionPatterns = List.copyOf(actionPatterns);
    resourcePatterns = List.copyOf(resourcePatterns);
    conditions = List.copyOf(conditions);
  }
}
