package dev.vennguard.explain.coverage;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import java.util.List;
import java.util.Locale;

/**
 * Entries of {@code NotAction} that were meant to exclude something of an action's service, and
 * match no action at all (EVALUATION §2): the statement speaks of the action although it looks as
 * if it did not.
 */
final class IdleExceptions {
  private final ActionPatterns patterns;
  private final String service;

  /**
   * @param action of which the statement speaks
   */
  IdleExceptions(Catalogue catalogue, Action action) {
    this.patterns = ActionPatterns.of(catalogue);
    this.service = action.service().toLowerCase(Locale.ROOT);
  }

  /** The entries, as they are written; none of an {@code Action}. */
  List<String> idle(ActionClause clause) {
    return clause.negated()
        ? clause.patterns().stream()
            .filter(one -> ofService(one.text()) && patterns.indices(one).length == 0)
            .map(ActionPattern::text)
            .distinct()
            .toList()
        : List.of();
  }

  /** {@code iam*} and {@code iam:CreateUsr} are about {@code iam}, {@code iamx:*} is not. */
  private boolean ofService(String text) {
    String folded = text.strip().toLowerCase(Locale.ROOT);
    return folded.startsWith(service)
        && (folded.length() == service.length() || !inName(folded.charAt(service.length())));
  }

  private static boolean inName(char character) {
    return Character.isLetterOrDigit(character) || character == '-';
  }
}
