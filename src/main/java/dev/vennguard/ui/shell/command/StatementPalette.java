package dev.vennguard.ui.shell.command;

import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.StatementSpans;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.palette.PaletteItem;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All statements of all open documents, to be found by Sid, effect or action. Plain Java. */
public final class StatementPalette {
  private static final int LONGEST = 90;

  private final List<Place> places = new ArrayList<>();
  private final List<PaletteItem> items = new ArrayList<>();

  /**
   * Where a statement begins.
   *
   * @param document whose text it stands in
   * @param start an empty span at its first brace
   */
  public record Place(DocumentId document, Span start) {}

  /** The statements of the documents that can be read. */
  public StatementPalette(Snapshot snapshot) {
    snapshot.documents().stream().filter(Document::sound).forEach(this::add);
  }

  private void add(Document document) {
    Reading reading = document.reading();
    List<Statement> statements = reading.policy().statements();
    for (int i = 0; i < Math.min(statements.size(), reading.statements().size()); i++) {
      StatementSpans spans = reading.statements().get(i);
      Statement statement = statements.get(i);
      int start = spans.statement().start();
      String name = statement.sid().isEmpty() ? "statement " + (i + 1) : statement.sid();
      String patterns =
          spans.actionPatterns().stream()
              .map(span -> document.text().substring(span.start() + 1, span.end() - 1))
              .collect(Collectors.joining(", "));
      String title = "%s: %s %s".formatted(name, statement.effect().text(), patterns);
      String shown = OneLine.of(title);
      items.add(
          new PaletteItem(
              String.valueOf(places.size()),
              shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown,
              OneLine.of(document.title()) + ", line " + reading.lines().line(start)));
      places.add(new Place(document.id(), Span.at(start)));
    }
  }

  /** What can be found; the id is the number of {@link #place}. */
  public List<PaletteItem> items() {
    return List.copyOf(items);
  }

  /** Where the statement of an item stands. */
  public Place place(PaletteItem item) {
    return places.get(Integer.parseInt(item.id()));
  }
}
