package dev.vennguard.workspace.finding;

import dev.vennguard.workspace.DocumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the linter finds in the texts of one snapshot.
 *
 * @param snapshot the number of the snapshot; 0 if nothing was looked at yet
 * @param texts the documents in order, but for blank ones
 * @param took how long it took
 * @param complete whether there was time for all that was to be proved
 * @param whole the documents of which all was proved, in these texts or in earlier ones
 */
public record LintReport(
    long snapshot, List<LintedText> texts, Duration took, boolean complete, Set<DocumentId> whole) {
  /** Nothing was looked at yet. */
  public static final LintReport NOTHING = new LintReport(0, List.of(), Duration.ZERO, true);

  /** Copies the collections. */
  public LintReport {
    texts = List.copyOf(texts);
    whole = Set.copyOf(whole);
  }

  /** What is found in texts of which no earlier ones are known. */
  public LintReport(long snapshot, List<LintedText> texts, Duration took, boolean complete) {
    this(snapshot, texts, took, complete, complete ? documents(texts) : Set.of());
  }

  private static Set<DocumentId> documents(List<LintedText> texts) {
    return texts.stream().map(LintedText::document).collect(Collectors.toSet());
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
    Set<DocumentId> proved = new HashSet<>(documents(texts));
    if (!complete) {
      proved.retainAll(earlier.whole);
    }
    return new LintReport(snapshot, kept, took, complete, proved);
  }
}
