package dev.vennguard.workspace.finding;

import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is found in one document.
 *
 * @param document which one
 * @param text the text that was looked at: the places are places of it
 * @param readable whether it was JSON; if not, nothing but its problems is known
 * @param findings by place
 * @param waiting those of them that were found before another document was broken: only its next
 *     sound text tells whether they still are
 */
public record LintedText(
    DocumentId document,
    String text,
    boolean readable,
    List<NamedFinding> findings,
    Set<NamedFinding> waiting) {
  /** Copies the collections. */
  public LintedText {
    findings = List.copyOf(findings);
    waiting = Set.copyOf(waiting);
  }

  /** All was found in the newest texts. */
  public LintedText(
      DocumentId document, String text, boolean readable, List<NamedFinding> findings) {
    this(document, text, readable, findings, Set.of());
  }

  /** With what was found in the same text earlier, while another document cannot be read. */
  LintedText keeping(LintedText earlier) {
    if (!earlier.text.equals(text)) {
      return this;
    }
    List<NamedFinding> all = new ArrayList<>(findings);
    earlier.findings.stream().filter(one -> !findings.contains(one)).forEach(all::add);
    return new LintedText(
        document, text, readable, all, Set.copyOf(all.subList(findings.size(), all.size())));
  }

  /**
   * Where a place of this text stands in a later one: nowhere if it was edited itself. What lies
   * before and after the edited stretch is the same in both, so no place is ever a wrong one.
   */
  Optional<Span> placed(Span span, String now) {
    return new Edited(text, now).placed(span);
  }

  /**
   * The stretch in which two texts differ.
   *
   * @param from where it begins in both
   * @param end where it ends in the older one
   * @param shift how much longer the newer one is
   */
  record Edited(int from, int end, int shift) {
    Edited(String before, String after) {
      this(head(before, after), before, after);
    }

    private Edited(int head, String before, String after) {
      this(head, before.length() - tail(head, before, after), after.length() - before.length());
    }

    Optional<Span> placed(Span span) {
      if (span.end() <= from) {
        return Optional.of(span);
      }
      return span.start() >= end
          ? Optional.of(new Span(span.start() + shift, span.end() + shift))
          : Optional.empty();
    }

    /** Whether at least half of the later text is in the earlier one: if not, it is another. */
    boolean related(String after) {
      return 2 * (after.length() - (end + shift - from)) >= after.length();
    }

    private static int head(String before, String after) {
      int most = Math.min(before.length(), after.length());
      int same = 0;
      while (same < most && before.charAt(same) == after.charAt(same)) {
        same++;
      }
      return same;
    }

    private static int tail(int head, String before, String after) {
      int most = Math.min(before.length(), after.length()) - head;
      int same = 0;
      while (same < most
          && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
        same++;
      }
      return same;
    }
  }
}
