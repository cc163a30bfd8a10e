package dev.vennguard.workspace.finding;

import dev.vennguard.lint.ProblemFindings;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.Severity;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.finding.ShownFindings.Looking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is wrong or odd about a document: its problems, which reading it tells at once, and what
 * the linter finds. Plain Java.
 *
 * @param looking whether the linter has looked
 * @param rows worst first
 * @param hidden those that somebody does not want to see
 */
public record FindingList(Looking looking, List<Row> rows, List<Row> hidden) {
  /** Of no document. */
  public static final FindingList NONE = new FindingList(Looking.DONE, List.of(), List.of());

  /** Copies the lists. */
  public FindingList {
    rows = List.copyOf(rows);
    hidden = List.copyOf(hidden);
  }

  /**
   * One row of the list under the text.
   *
   * @param line from 1
   * @param column from 1
   * @param finding what the linter says; none where it does not know this text yet
   */
  public record Row(
      FindingSeverity severity,
      int line,
      int column,
      String message,
      Span span,
      Optional<ShownFinding> finding) {

    /** Whether it was found in an earlier text. */
    public boolean stale() {
      return finding.map(ShownFinding::stale).orElse(false);
    }

    /** Whether there is an edit that mends it. */
    public boolean mendable() {
      return finding.map(one -> one.named().finding().fix().isPresent()).orElse(false) && !stale();
    }
  }

  /** A blank document says nothing yet: that is no mistake. */
  public static FindingList of(Document document, ShownFindings found) {
    if (document.blank()) {
      return NONE;
    }
    LineIndex lines = document.reading().lines();
    List<ShownFinding> shown = new ArrayList<>(found.of(document.id()));
    List<Row> rows = new ArrayList<>();
    for (Problem problem : document.reading().problems()) {
      String code = ProblemFindings.code(document.id().kind(), problem.mistake());
      Optional<ShownFinding> same =
          shown.stream().filter(one -> tells(one, code, problem)).findFirst();
      boolean hidden =
          found.hidden(document.id()).stream().anyMatch(one -> tells(one, code, problem));
      same.ifPresent(shown::remove);
      if (!hidden) {
        rows.add(row(lines, severity(problem), problem.message(), problem.span(), same));
      }
    }
    shown.stream()
        .filter(one -> !one.named().title().isEmpty())
        .forEach(one -> rows.add(row(lines, one)));
    rows.sort(Comparator.comparing(Row::severity).thenComparingInt(one -> one.span().start()));
    List<Row> hidden = found.hidden(document.id()).stream().map(one -> row(lines, one)).toList();
    return new FindingList(found.looking(document), rows, hidden);
  }

  /** Whether a finding is that problem: of its code, as bad, and at its place. */
  private static boolean tells(ShownFinding finding, String code, Problem problem) {
    return finding.named().finding().id().equals(code)
        && finding.severity() == severity(problem)
        && finding.span().equals(problem.span());
  }

  private static FindingSeverity severity(Problem problem) {
    return problem.severity() == Severity.ERROR ? FindingSeverity.ERROR : FindingSeverity.WARNING;
  }

  private static Row row(LineIndex lines, ShownFinding one) {
    return row(
        lines, one.severity(), one.named().finding().sentence(), one.span(), Optional.of(one));
  }

  private static Row row(
      LineIndex lines,
      FindingSeverity severity,
      String message,
      Span span,
      Optional<ShownFinding> finding) {
    return new Row(
        severity, lines.line(span.start()), lines.column(span.start()), message, span, finding);
  }

  /** How many of each severity. */
  public FindingCounts counts() {
    return FindingCounts.of(rows.stream().map(Row::severity).toList());
  }
}
