package dev.vennguard.ui.editor;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.kit.Figures;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.FindingList;
import dev.vennguard.workspace.finding.ShownFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
      List<TabView> tabs, String text, FindingList problems, SizeView size, Marks marks) {
    /** Copies the lists. */
    PaneView {
      tabs = List.copyOf(tabs);
    }
  }

  /**
   * One tab.
   *
   * @param count how much is wrong with its document, with the sign of the worst; may be empty
   * @param words the same for a screen reader
   */
  record TabView(
      DocumentId id, String title, boolean dirty, boolean current, String count, String words) {}

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
      ShownFindings found,
      PatternCounts counts) {
    List<Document> documents = snapshot.documents(kind);
    List<TabView> tabs = new ArrayList<>();
    FindingList listed = FindingList.NONE;
    for (Document document : documents) {
      boolean chosen = document.id().equals(current);
      FindingList problems = FindingList.of(document, found);
      listed = chosen ? problems : listed;
      tabs.add(
          new TabView(
              document.id(),
              document.title(),
              document.dirty(),
              chosen,
              problems.counts().sign(),
              problems.counts().words()));
    }
    Optional<Document> document = snapshot.document(current);
    if (document.isEmpty()) {
      return new PaneView(tabs, "", FindingList.NONE, size("", kind), Marks.NONE);
    }
    return new PaneView(
        tabs,
        document.get().text(),
        listed,
        size(document.get()),
        marks(snapshot, document.get(), selection, listed, counts));
  }

  private static Marks marks(
      Snapshot snapshot,
      Document document,
      List<Selection> selected,
      FindingList listed,
      PatternCounts counts) {
    List<Marks.ProblemMark> problems =
        listed.rows().stream()
            .map(row -> new Marks.ProblemMark(row.span(), row.severity(), row.stale()))
            .toList();
    List<Span> highlights = new ArrayList<>();
    List<StatementId> statements =
        selected.stream().flatMap(one -> statements(snapshot, one).stream()).distinct().toList();
    for (StatementId statement : statements) {
      boolean here =
          snapshot.documentOf(statement).map(one -> one.id().equals(document.id())).orElse(false);
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
      String words = Figures.counted(size.withoutWhiteSpace(), "character");
      return new SizeView(words, 0, SizeLevel.FINE);
    }
    int most = quota.getAsInt();
    String words =
        Figures.grouped(size.withoutWhiteSpace()) + " of " + Figures.grouped(most) + " characters";
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
