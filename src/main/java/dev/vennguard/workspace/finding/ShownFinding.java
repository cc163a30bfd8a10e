package dev.vennguard.workspace.finding;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.DocumentId;
import java.util.Optional;

/**
 * A finding as a window shows it.
 *
 * @param document which document
 * @param named what was found
 * @param span where it stands in the text as it is now
 * @param stale whether it was found in an earlier text, and the newer one is still to be looked at
 * @param hidden why it is not shown, if somebody wants it so
 */
public record ShownFinding(
    DocumentId document,
    NamedFinding named,
    Span span,
    boolean stale,
    Optional<Suppression> hidden) {

  /** How bad it is. */
  public FindingSeverity severity() {
    return named.finding().severity();
  }
}
