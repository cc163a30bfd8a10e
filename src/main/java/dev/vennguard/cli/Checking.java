package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.open.Picked;
import dev.vennguard.exchange.AssertionFile;
import dev.vennguard.exchange.check.CheckContext;
import dev.vennguard.exchange.check.CheckEntries;
import dev.vennguard.exchange.check.CheckEntry;
import dev.vennguard.exchange.check.CheckPlace;
import dev.vennguard.lint.Linter;
import dev.vennguard.lint.kit.DocumentRef;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.AssertionCheck;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.AssertionResult.Truth;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads policies, runs the linter, and collects what is to be reported. */
final class Checking {
  private static final int NAMED = 3;

  private final Catalogue catalogue;
  private final Inputs inputs;
  private final TimeLimit limit;
  private final Linter linter;
  private final List<CheckEntry> entries = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final List<Snapshot> read = new ArrayList<>();

  Checking(Catalogue catalogue, Inputs inputs, TimeLimit limit) {
    this.catalogue = catalogue;
    this.inputs = inputs;
    this.limit = limit;
    this.linter =
        new Linter(catalogue, Partitions.bundled(), ProofSettings.standard().until(limit));
  }

  /** What was found, by file and place. */
  List<CheckEntry> entries() {
    return List.copyOf(entries);
  }

  /** The files that were looked at. */
  List<String> files() {
    return files.stream().distinct().toList();
  }

  /** Checks layers together, and the ways out of their boundary. */
  CheckContext together(Edit.Replace documents, EscapeChecking escape, boolean effective) {
    Snapshot snapshot = inputs.readAnyway(documents);
    read.add(snapshot);
    check(snapshot);
    CheckContext context = escape.examine(snapshot, effective);
    entries.addAll(escape.entries());
    return context;
  }

  /** Checks one policy by itself. */
  void alone(LayerKind kind, Picked policy) {
    DocumentId id = new DocumentId(kind, 0);
    check(
        inputs.readAnyway(
            new Edit.Replace(
                List.of(new Edit.Load(id, policy.title(), policy.place(), policy.text())))));
  }

  private void check(Snapshot snapshot) {
    List<Document> given =
        snapshot.documents().stream().filter(one -> !one.path().isEmpty()).toList();
    List<LintedDocument> documents = given.stream().map(Checking::linted).toList();
    List<Finding> found = linter.all(documents, snapshot.situation().situation());
    for (int i = 0; i < given.size(); i++) {
      DocumentRef ref = documents.get(i).ref();
      files.add(given.get(i).path());
      entries.addAll(
          CheckEntries.of(
              given.get(i).path(),
              documents.get(i),
              found.stream().filter(one -> one.document().equals(ref)).toList()));
    }
  }

  private static LintedDocument linted(Document document) {
    DocumentId id = document.id();
    return new LintedDocument(
        new DocumentRef(id.layer(), id.number()), document.text(), document.reading());
  }

  /**
   * Checks assertions about the layers that were read.
   *
   * @throws BadInputException if the file holds none that can be read
   */
  void assertions(String path, String text) throws BadInputException {
    AssertionFile.Content content = AssertionFile.read(text, catalogue);
    inputs.faults().add(path, content.lines(), content.problems());
    inputs.faults().throwIfAny();
    files.add(path);
    Prover thorough = new Prover(ProofSettings.thorough().until(limit));
    for (Snapshot snapshot : read) {
      boolean sound = snapshot.documents().stream().allMatch(Document::sound);
      Layers layers = snapshot.evaluation().layers();
      AssertionCheck check = new AssertionCheck(catalogue, thorough);
      for (Assertion assertion : content.assertions()) {
        String words =
            sound
                ? words(check.check(layers, assertion))
                : "is not looked at: repair the policies first";
        if (!words.isEmpty()) {
          entries.add(entry(path, text, assertion, content.lines(), words));
        }
      }
    }
  }

  /** What is to be said of it; nothing if it holds. */
  private static String words(AssertionResult result) {
    if (result.truth() == Truth.HOLDS) {
      return "";
    }
    if (result.truth() == Truth.UNDECIDED) {
      return "is not decided: " + result.reason();
    }
    List<String> actions = result.actions();
    String more = actions.size() > NAMED ? " and %d more".formatted(actions.size() - NAMED) : "";
    return actions.isEmpty()
        ? "fails"
        : "fails for "
            + String.join(", ", actions.subList(0, Math.min(NAMED, actions.size())))
            + more;
  }

  private static CheckEntry entry(
      String path, String text, Assertion assertion, LineIndex lines, String words) {
    String quoted = '"' + assertion.sid() + '"';
    int at = assertion.sid().isEmpty() ? -1 : text.indexOf(quoted);
    Span span = at < 0 ? Span.at(0) : new Span(at, at + quoted.length());
    String message = OneLine.of("assertion `%s` %s".formatted(assertion.sid(), words));
    String advice = "see `vennguard assert` for an example";
    return new CheckEntry(
        "ASSERTION",
        FindingSeverity.ERROR,
        CheckPlace.of(path, "", text, lines, span),
        message,
        advice,
        "",
        CheckEntries.fingerprint(path, "ASSERTION", message, quoted),
        "",
        true,
        Optional.empty());
  }
}
