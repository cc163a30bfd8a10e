package dev.vennguard.workspace.finding;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The findings of all documents as a window shows them: moved along with the texts.
 *
 * @param known the documents in which all was looked for, as they stand or a moment ago
 * @param age of what is shown
 * @param all by document and place, with those that are hidden
 */
public record ShownFindings(Set<DocumentId> known, Age age, List<ShownFinding> all) {
  /** Nothing was looked at yet. */
  public static final ShownFindings UNKNOWN = new ShownFindings(Set.of(), Age.FRESH, List.of());

  /** Copies the collections. */
  public ShownFindings {
    known = Set.copyOf(known);
    all = List.copyOf(all);
  }

  /** How far the linter is with a document, so that nobody takes a pause for an answer. */
  public enum Looking {
    DONE("No problems"),
    /** That takes no time, as a rule: words would only flicker. */
    SOON(""),
    LATE("Still looking for problems…");

    private final String words;

    Looking(String words) {
      this.words = words;
    }

    /** What is said where nothing was found. */
    public String words() {
      return words;
    }
  }

  /** How old ones look. */
  public enum Age {
    /** The newest texts are looked at right now: nothing is to flicker. */
    FRESH,
    /** They have been looked at for a while. */
    WAITING
  }

  /**
   * What is shown for a snapshot.
   *
   * @param report the newest there is; it may be about earlier texts
   * @param hidden what is hidden in each document
   */
  public static ShownFindings of(
      Snapshot snapshot, LintReport report, Map<DocumentId, List<Suppression>> hidden, Age age) {
    List<ShownFinding> all = new ArrayList<>();
    Set<DocumentId> known = new HashSet<>();
    for (Document document : snapshot.documents()) {
      Optional<LintedText> text = report.of(document.id()).filter(_ -> !document.blank());
      if (text.isPresent()) {
        boolean same = text.get().text().equals(document.text());
        LintedText.Edited edited = new LintedText.Edited(text.get().text(), document.text());
        boolean recent = age == Age.FRESH && edited.related(document.text());
        if (report.whole().contains(document.id()) && (recent || (same && report.complete()))) {
          known.add(document.id());
        }
        List<Suppression> here = hidden.getOrDefault(document.id(), List.of());
        all.addAll(shown(document, text.get(), edited, here, age));
      }
    }
    return new ShownFindings(known, age, all);
  }

  /** How far the linter is with a document. */
  public Looking looking(Document document) {
    if (document.blank() || known.contains(document.id())) {
      return Looking.DONE;
    }
    return age == Age.FRESH ? Looking.SOON : Looking.LATE;
  }

  private static List<ShownFinding> shown(
      Document document,
      LintedText text,
      LintedText.Edited edited,
      List<Suppression> hidden,
      Age age) {
    boolean same = text.text().equals(document.text());
    boolean stale = !same && (age == Age.WAITING || !document.sound());
    List<ShownFinding> found = new ArrayList<>();
    for (NamedFinding one : text.findings()) {
      Span span = one.finding().span();
      (same ? Optional.of(span) : edited.placed(span))
          .map(placed -> {
            boolean old = stale || text.waiting().contains(one);
            return new ShownFinding(document.id(), one, placed, old, reason(one, hidden));
          })
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Suppression> reason(NamedFinding found, List<Suppression> hidden) {
    return hidden.stream().filter(one -> one.hides(found)).findFirst();
  }

  /** Those of one document, worst first, without the hidden ones. */
  public List<ShownFinding> of(DocumentId document) {
    return all.stream()
        .filter(one -> one.document().equals(document) && one.hidden().isEmpty())
        .sorted(
            Comparator.comparing((Function<ShownFinding, FindingSeverity>) ShownFinding::severity)
                .thenComparingInt(one -> one.span().start()))
        .toList();
  }

  /** The hidden ones of one document, by place. */
  public List<ShownFinding> hidden(DocumentId document) {
    return all.stream()
        .filter(one -> one.document().equals(document) && one.hidden().isPresent())
        .toList();
  }

  /** Those of a document at a place of its text, worst first. */
  public List<ShownFinding> at(DocumentId document, int offset) {
    return of(document).stream().filter(one -> touches(one.span(), offset)).toList();
  }

  /**
   * Those at a place, and those that speak of a part of the same stretch: what is wrong with a part
   * is often why the whole does nothing, so the narrowest come first.
   */
  public List<ShownFinding> about(DocumentId document, int offset) {
    List<ShownFinding> here = at(document, offset);
    return of(document).stream()
        .filter(one -> here.contains(one) || here.stream().anyMatch(wider -> within(one, wider)))
        .sorted(Comparator.comparingInt(one -> one.span().end() - one.span().start()))
        .toList();
  }

  private static boolean within(ShownFinding part, ShownFinding whole) {
    return part.span().start() >= whole.span().start() && part.span().end() <= whole.span().end();
  }

  private static boolean touches(Span span, int offset) {
    return offset >= span.start() && offset <= span.end();
  }
}
