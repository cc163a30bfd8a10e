package dev.vennguard.ui.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.Gate;
import dev.vennguard.explain.LayerSummary;
import dev.vennguard.explain.NearMiss;
import dev.vennguard.explain.Shown;
import dev.vennguard.explain.StatementNote;
import dev.vennguard.explain.Subject;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.explain.Card.Chip;
import dev.vennguard.ui.explain.Card.ExampleRow;
import dev.vennguard.ui.explain.Card.Link;
import dev.vennguard.ui.explain.Card.Row;
import dev.vennguard.ui.kit.Figures;
import dev.vennguard.workspace.ComparisonModel;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.FindingCounts;
import dev.vennguard.workspace.finding.ShownFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the card says of an explanation. Plain Java. */
public final class ExplainModel {
  private static final int MOST_STATEMENTS = 8;
  private static final int MOST_TYPES = 5;
  private static final int MOST_FINDINGS = 3;

  private final Snapshot snapshot;

  private final ShownFindings findings;

  private ExplainModel(Snapshot snapshot, ShownFindings findings) {
    this.snapshot = snapshot;
    this.findings = findings;
  }

  /**
   * The card.
   *
   * @param snapshot the documents that were explained: where the statements stand
   */
  public static Card card(Snapshot snapshot, Explanation explanation) {
    return card(snapshot, explanation, ShownFindings.UNKNOWN);
  }

  /**
   * Likewise, with what is found in the statements that it speaks of.
   *
   * @param findings those of the documents as they stand
   */
  public static Card card(Snapshot snapshot, Explanation explanation, ShownFindings findings) {
    return new ExplainModel(snapshot, findings).card(explanation);
  }

  private Card card(Explanation explanation) {
    Outcome outcome = explanation.verdict().outcome();
    List<Row> rows = new ArrayList<>();
    explanation.sides().forEach(side -> addRows(side, rows));
    List<ExampleRow> examples = new ArrayList<>();
    example("Allowed, for example", explanation.examples().allowed()).ifPresent(examples::add);
    example("Denied, for example", explanation.examples().denied()).ifPresent(examples::add);
    return new Card(
        explanation.subject().name(),
        kind(explanation.subject()),
        outcome,
        explanation.sentence().capital(),
        grounds(explanation),
        changed(explanation.subject()),
        chips(explanation.gates(), outcome),
        absent(explanation.gates()),
        rows,
        explanation.remains().stream().map(Sentence::capital).toList(),
        examples);
  }

  private static List<Sentence> grounds(Explanation explanation) {
    return Stream.of(explanation.grounds().condition(), explanation.grounds().rest())
        .filter(one -> !one.none())
        .map(Sentence::capital)
        .toList();
  }

  private Sentence changed(Subject subject) {
    return switch (subject) {
      case Subject.Known(Action action) ->
          new Sentence(new ComparisonModel(snapshot).sentence(action.index())).capital();
      case Subject.Unknown _ -> Sentence.NONE;
    };
  }

  private static String kind(Subject subject) {
    return switch (subject) {
      case Subject.Known(Action action) ->
          action.level().title() + " · " + resources(action) + permissionOnly(action);
      case Subject.Unknown(Action _, List<String> near) ->
          near.isEmpty()
              ? "not in the catalogue: check the spelling"
              : "not in the catalogue; did you mean `" + String.join("`, `", near) + "`?";
    };
  }

  private static String permissionOnly(Action action) {
    return action.permissionOnly() ? " · no API call of that name" : "";
  }

  private static String resources(Action action) {
    List<String> types =
        action.resources().stream().map(use -> use.type().name()).distinct().toList();
    if (types.isEmpty()) {
      return "no resource";
    }
    return types.size() <= MOST_TYPES
        ? String.join(", ", types)
        : String.join(", ", types.subList(0, MOST_TYPES))
            + " and "
            + (types.size() - MOST_TYPES)
            + " more";
  }

  /** The gates in force; the result comes last. */
  private static List<Chip> chips(List<Gate> gates, Outcome outcome) {
    List<Chip> chips = new ArrayList<>();
    for (Gate gate : gates) {
      if (gate.state() != Gate.State.NOT_IN_FORCE) {
        chips.add(new Chip(gate.chip(), gate.state()));
      }
    }
    chips.add(
        switch (outcome) {
          case ALLOWED -> new Chip(new Sentence("allowed"), Gate.State.PASSED);
          case CONDITIONAL -> new Chip(new Sentence("depends on the request"), Gate.State.PARTLY);
          case IDENTITY_ONLY, BOUNDARY_ONLY, DISJOINT, EXPLICIT_DENY, NEITHER ->
              new Chip(new Sentence("denied"), Gate.State.FAILED);
          case UNDECIDED -> new Chip(new Sentence("undecided"), Gate.State.UNDECIDED);
        });
    return chips;
  }

  private static String absent(List<Gate> gates) {
    String names =
        gates.stream()
            .filter(gate -> gate.state() == Gate.State.NOT_IN_FORCE)
            .map(gate -> gate.notInForce().text())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "Not modelled here: " + names;
  }

  private void addRows(LayerSummary side, List<Row> rows) {
    String title = LayerWords.title(side.id());
    int start = rows.size();
    for (StatementNote note : side.deciding()) {
      rows.add(
          new Row(
              side.kind(),
              title,
              List.of(link(note.statement(), note.sid())),
              List.of(),
              note.words(),
              remarks(note.statement(), note.remarks())));
    }
    side.nearest().forEach(miss -> rows.add(row(side, title + ", nearest", miss)));
    side.idle().forEach(miss -> rows.add(row(side, title + ", never applies", miss)));
    if (rows.size() - start > MOST_STATEMENTS) {
      int more = rows.size() - start - MOST_STATEMENTS;
      rows.subList(start + MOST_STATEMENTS, rows.size()).clear();
      rows.add(plain(side, title, new Sentence("and " + Figures.counted(more, "more statement"))));
    }
    if (side.deciding().isEmpty() && side.nearest().isEmpty()) {
      rows.add(start, plain(side, title, side.predicate()));
    }
  }

  private static Row plain(LayerSummary side, String title, Sentence words) {
    return new Row(side.kind(), title, List.of(), List.of(), words, List.of());
  }

  private Row row(LayerSummary side, String title, NearMiss miss) {
    return new Row(
        side.kind(),
        title,
        List.of(link(miss.statement(), miss.sid())),
        marks(miss.failed()),
        miss.words(),
        remarks(miss.statement(), List.of()));
  }

  /** What is found in a statement is named with it. */
  private List<Sentence> remarks(StatementId statement, List<Sentence> remarks) {
    List<Sentence> all = new ArrayList<>(remarks);
    Optional<Span> span = snapshot.span(statement);
    Optional<Document> document = snapshot.documentOf(statement);
    if (span.isPresent() && document.isPresent()) {
      findings.of(document.get().id()).stream()
          .filter(one -> !one.stale() && span.get().contains(one.span()))
          .limit(MOST_FINDINGS)
          .forEach(one ->
              all.add(
                  new Sentence(
                      FindingCounts.sign(one.severity())
                          + " "
                          + one.severity().text()
                          + ": "
                          + one.named().finding().message())));
    }
    return all;
  }

  /** Such as {@code action ✓}, {@code resource ✗}. */
  private static List<String> marks(StatementElement failed) {
    return switch (failed) {
      case NOTHING -> List.of();
      case ACTION -> List.of("action ✗");
      case PRINCIPAL -> List.of("action ✓", "principal ✗");
      case RESOURCE -> List.of("action ✓", "resource ✗");
      case CONDITION -> List.of("action ✓", "resource ✓", "condition ✗");
    };
  }

  private Link link(StatementId id, String sid) {
    Optional<Document> document = snapshot.documentOf(id);
    String name = sid.isEmpty() ? "statement " + (id.statement() + 1) : sid;
    boolean several = snapshot.documents(id.kind()).size() > 1;
    String where = several ? document.map(found -> " of " + found.title()).orElse("") : "";
    return document
        .flatMap(found ->
            snapshot
                .span(id)
                .map(span ->
                    new Link(
                        "line "
                            + found.reading().lines().line(span.start())
                            + where
                            + (sid.isEmpty() ? "" : " " + sid),
                        List.of(new Place(found.id(), span)))))
        .orElseGet(() -> new Link(name + where, List.of()));
  }

  private static Optional<ExampleRow> example(String title, Shown shown) {
    return switch (shown) {
      case Shown.Nothing _ -> Optional.empty();
      case Shown.Replayed(var request, var _, Sentence words) ->
          Optional.of(new ExampleRow(title, words, request));
    };
  }
}
