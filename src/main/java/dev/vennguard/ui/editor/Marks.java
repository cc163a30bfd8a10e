package dev.vennguard.ui.editor;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.editor.PatternCounts.PatternCount;
import dev.vennguard.ui.kit.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn on a text: problems, highlighted statements, and how much a pattern covers.
 *
 * @param problems wavy underlines
 * @param highlights statements with a bar and a soft background
 * @param counts the numbers beside patterns, in the order of the text
 */
record Marks(List<ProblemMark> problems, List<Span> highlights, List<PatternCount> counts) {
  /** Nothing is marked. */
  static final Marks NONE = new Marks(List.of(), List.of(), List.of());

  /** So many underlines are drawn; the list under the text has all problems. */
  private static final int MOST = 500;

  /**
   * One problem.
   *
   * @param span where; may be empty where something is missing
   * @param stale whether it was found in an earlier text
   */
  record ProblemMark(Span span, FindingSeverity severity, boolean stale) {
    /** Found in this text. */
    ProblemMark(Span span, FindingSeverity severity) {
      this(span, severity, false);
    }
  }

  /** Copies the lists; problems beyond the first 500 are not drawn. */
  Marks {
    problems =
        problems.size() > MOST ? List.copyOf(problems.subList(0, MOST)) : List.copyOf(problems);
    highlights = List.copyOf(highlights);
    counts = List.copyOf(counts);
  }

  /** Without numbers. */
  Marks(List<ProblemMark> problems, List<Span> highlights) {
    this(problems, highlights, List.of());
  }

  /** The numbers of a line, in words as short as can be; empty if there are none. */
  String counts(int lineStart, int lineEnd) {
    StringBuilder words = new StringBuilder();
    for (PatternCount count : counts) {
      if (count.offset() >= lineStart && count.offset() <= lineEnd) {
        words.append(words.isEmpty() ? "" : " + ");
        words.append(count.actions() == 0 ? "no known action" : Figures.grouped(count.actions()));
      }
    }
    return words.toString();
  }

  /** The worst problem that touches a line. */
  Optional<FindingSeverity> severity(int lineStart, int lineEnd) {
    Optional<FindingSeverity> worst = Optional.empty();
    for (ProblemMark problem : problems) {
      if (startsIn(problem.span(), lineStart, lineEnd)
          && worst.map(known -> problem.severity().compareTo(known) < 0).orElse(true)) {
        worst = Optional.of(problem.severity());
      }
    }
    return worst;
  }

  /** Whether a highlighted statement touches a line. */
  boolean highlighted(int lineStart, int lineEnd) {
    for (Span span : highlights) {
      if (span.start() <= lineEnd && span.end() > lineStart) {
        return true;
      }
    }
    return false;
  }

  /** The same marks after an edit, until the evaluation of the new text brings its own. */
  Marks shifted(int position, int removed, int inserted) {
    if (this.equals(NONE)) {
      return this;
    }
    List<ProblemMark> movedProblems = new ArrayList<>();
    for (ProblemMark problem : problems) {
      Span moved = shifted(problem.span(), position, removed, inserted);
      movedProblems.add(new ProblemMark(moved, problem.severity(), problem.stale()));
    }
    List<Span> movedHighlights = new ArrayList<>();
    for (Span span : highlights) {
      movedHighlights.add(shifted(span, position, removed, inserted));
    }
    List<PatternCount> movedCounts = new ArrayList<>();
    for (PatternCount count : counts) {
      int offset = shifted(count.offset(), position, removed, inserted);
      movedCounts.add(new PatternCount(offset, count.actions()));
    }
    return new Marks(movedProblems, movedHighlights, movedCounts);
  }

  private static Span shifted(Span span, int position, int removed, int inserted) {
    int start = shifted(span.start(), position, removed, inserted);
    return new Span(start, Math.max(start, shifted(span.end(), position, removed, inserted)));
  }

  private static int shifted(int offset, int position, int removed, int inserted) {
    if (offset <= position) {
      return offset;
    }
    return offset >= position + removed ? offset - removed + inserted : position + inserted;
  }

  private static boolean startsIn(Span span, int lineStart, int lineEnd) {
    return span.start() >= lineStart && span.start() <= lineEnd;
  }
}
