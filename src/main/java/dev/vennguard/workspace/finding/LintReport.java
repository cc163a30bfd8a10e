package dev.vennguard.workspace.finding;

import dev.vennguard.workspace.DocumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the linter finds in the texts of one snapshot.
 *
 * @param snapshot the number of the snapshot; 0 if nothing was looked at yet
 * @param texts the documents in order, but for blank ones
 * @param took how long it took
 * @param complete whether there was time for all that was to be proved
 */
public record LintReport(long snapshot, List<LintedText> texts, Duration took, boolean complete) {
  /** Nothing was looked at yet. */
  public static final LintReport NOTHING = new LintReport(0, List.of(), Duration.ZERO, true);

  /** Copies the list. */
  public LintReport {
    texts = List.copyOf(texts);
  }

  /** What is found in a document, if it was looked at. */
  public Optional<LintedText> of(DocumentId id) {
    return texts.stream().filter(one -> one.document().equals(id)).findFirst();
  }

  /**
   * This report; of a text that cannot be read the earlier one, which still has its findings. Other
   * texts keep theirs while there is such a one: what is found in a boundary may depend on it.
   */
  public LintReport after(LintReport earlier) {
    boolean broken = texts.stream().anyMatch(text -> !text.readable());
    List<LintedText> kept = new ArrayList<>();
    for (LintedText text : texts) {
      Optional<LintedText> before = earlier.of(text.document()).filter(LintedText::readable);
      if (text.readable()) {
        kept.add(broken ? before.map(text::keeping).orElse(text) : text);
      } else {
        kept.add(before.orElse(text));
      }
    }
    return new LintReport(snapshot, kept, took, complete);
  }
}
