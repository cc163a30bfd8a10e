package dev.vennguard.ui.editor;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.Severity;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** What an editor pane shows of a snapshot. Plain Java. */
final class EditorPaneModel {
  private EditorPaneModel() {}

  /**
   * Everything that a pane shows.
   *
   * @param text the text that problems, marks and size belong to
   */
  record PaneView(
      List<TabView> tabs, String text, List<ProblemRow> problems, SizeView size, Marks marks) {
    /** Copies the lists. */
    PaneView {
      tabs = List.copyOf(tabs);
      problems = List.copyOf(problems);
    }
  }

  /**
   * One tab.
   *
   * @param errors how many there are in its document
   */
  record TabView(DocumentId id, String title, boolean dirty, boolean current, int errors) {}

  /**
   * One row of the list under the text.
   *
   * @param line from 1
   * @param column from 1
   */
  record ProblemRow(Severity severity, int line, int column, String message, Span span) {}

  /** How bad a size is. */
  enum SizeLevel {
    FINE,
    /** Beyond the quota if white space inside texts counts (EVALUATION §8). */
    WARNING,
    /** Beyond the quota however it is counted. */
    ERROR
  }

  /**
   * The size meter.
   *
   * @param fraction of the quota, 0 to 1
   */
  record SizeView(String words, double fraction, SizeLevel level) {}

  /** What a pane shows of one layer while that document's tab is chosen. */
  static PaneView project(
      Snapshot snapshot,
      LayerKind kind,
      DocumentId current,
      List<Selection> selection,
      PatternCounts counts) {
    List<Document> documents = snapshot.documents(kind);
    List<TabView> tabs = new ArrayList<>();
    for (Document document : documents) {
      boolean chosen = document.id().equals(current);
      tabs.add(
          new TabView(document.id(), document.title(), document.dirty(), chosen, errors(document)));
    }
    return snapshot
        .document(current)
        .map(document ->
            new PaneView(
                tabs,
                document.text(),
                problems(document),
                size(document),
                marks(snapshot, document, selection, counts)))
        .orElseGet(() -> new PaneView(tabs, "", List.of(), size("", kind), Marks.NONE));
  }

  private static int errors(Document document) {
    return document.blank()
        ? 0
        : (int)
            document.reading().problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
  }

  /** A blank document says nothing yet: that is no mistake. */
  private static List<ProblemRow> problems(Document document) {
    if (document.blank()) {
      return List.of();
    }
    Reading reading = document.reading();
    List<ProblemRow> rows = new ArrayList<>();
    for (Problem problem : reading.problems()) {
      int line = reading.lines().line(problem.span().start());
      int column = reading.lines().column(problem.span().start());
      rows.add(new ProblemRow(problem.severity(), line, column, problem.message(), problem.span()));
    }
    return rows;
  }

  private static Marks marks(
      Snapshot snapshot, Document document, List<Selection> selected, PatternCounts counts) {
    List<Marks.ProblemMark> problems = new ArrayList<>();
    if (!document.blank()) {
      for (Problem problem : document.reading().problems()) {
        problems.add(new Marks.ProblemMark(problem.span(), problem.severity()));
      }
    }
    List<Span> highlights = new ArrayList<>();
    List<StatementId> statements =
        selected.stream().flatMap(one -> statements(snapshot, one).stream()).distinct().toList();
    for (StatementId statement : statements) {
      boolean here =
          snapshot
              .documentOf(statement)
              .map(found -> found.id().equals(document.id()))
              .orElse(false);
      if (here) {
        snapshot.span(statement).ifPresent(highlights::add);
      }
    }
    return new Marks(problems, highlights, counts.of(document.reading()));
  }

  /** The statements that a selection speaks of; large selections speak of no statement. */
  private static List<StatementId> statements(Snapshot snapshot, Selection selection) {
    return switch (selection) {
      case Selection.OneAction(int action) -> snapshot.evaluation().statementsFor(action);
      case Selection.StatementAt(StatementId statement) -> List.of(statement);
      case Selection.None none -> List.of();
      case Selection.Actions actions -> List.of();
      case Selection.InService service -> List.of();
    };
  }

  private static SizeView size(Document document) {
    return size(document.text(), document.id().kind());
  }

  static SizeView size(String text, LayerKind kind) {
    DocumentSize size = DocumentSize.of(text);
    OptionalInt quota = DocumentSize.quota(PolicyKind.from(kind));
    if (quota.isEmpty()) {
      String words = String.format(Locale.ROOT, "%,d characters", size.withoutWhiteSpace());
      return new SizeView(words, 0, SizeLevel.FINE);
    }
    int most = quota.getAsInt();
    String words =
        String.format(Locale.ROOT, "%,d of %,d characters", size.withoutWhiteSpace(), most);
    double fraction = Math.min(1, size.withoutWhiteSpace() / (double) most);
    if (size.withoutWhiteSpace() > most) {
      String over = String.format(Locale.ROOT, ": %,d too many", size.withoutWhiteSpace() - most);
      return new SizeView(words + over, fraction, SizeLevel.ERROR);
    }
    if (size.minified() > most) {
      String more =
          String.format(Locale.ROOT, ", but %,d with the spaces inside texts", size.minified());
      return new SizeView(words + more, fraction, SizeLevel.WARNING);
    }
    return new SizeView(words, fraction, SizeLevel.FINE);
  }
}
