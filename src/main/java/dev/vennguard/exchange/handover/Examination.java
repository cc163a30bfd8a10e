package dev.vennguard.exchange.handover;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.exchange.check.CheckEntries;
import dev.vennguard.exchange.check.CheckEntry;
import dev.vennguard.exchange.check.DoorEntries;
import dev.vennguard.exchange.review.DoorCheck;
import dev.vennguard.exchange.review.RecordedDoors;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewStatement;
import dev.vennguard.exchange.review.SuppressedFinding;
import dev.vennguard.lint.Linter;
import dev.vennguard.lint.kit.DocumentRef;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import dev.vennguard.workspace.door.StatedBoundary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the linter and the search for ways out find in the documents of a review.
 *
 * @param entries findings that are not accepted, then ways out, worst first
 * @param doors the ways out as they are recorded
 * @param line how many ways out are closed, in one line; empty if there is nothing to examine
 */
public record Examination(List<CheckEntry> entries, RecordedDoors doors, String line) {
  /** Copies the list. */
  public Examination {
    entries = List.copyOf(entries);
  }

  /** Nobody looked; the doors stay as they are recorded. */
  public static Examination none(ReviewRecord record) {
    return new Examination(List.of(), record.doors(), "");
  }

  /**
   * Looks.
   *
   * @param said what is known of the boundary itself
   * @param outOfTime once it says yes, what is not proved by then is left out or undecided
   */
  public static Examination of(
      ReviewRecord record, Catalogue catalogue, StatedBoundary said, BooleanSupplier outOfTime) {
    ProofSettings settings = ProofSettings.standard().until(outOfTime);
    Snapshot snapshot = snapshot(record, new LiveModel(catalogue, settings));
    List<CheckEntry> entries = new ArrayList<>(findings(snapshot, catalogue, settings));
    Optional<EscapeReport> report = DoorCheck.report(said, snapshot, new Prover(settings));
    report.ifPresent(found ->
        entries.addAll(
            new DoorEntries(snapshot, snapshot.documents(LayerKind.BOUNDARY).getFirst())
                .of(found)));
    return new Examination(
        entries.stream().filter(one -> !accepted(record, one)).toList(),
        report.map(found -> RecordedDoors.of(said, found)).orElse(RecordedDoors.UNEXAMINED),
        report.map(EscapeReport::line).orElse(""));
  }

  /** The documents that count, under the names of their plain files; without a proof. */
  private static Snapshot snapshot(ReviewRecord record, LiveModel model) {
    List<Edit.Load> loads =
        record.documents().stream()
            .filter(one -> !record.switchedOff().contains(one.id().kind()))
            .map(one -> one.load(ReviewStatement.fileName(one.id())))
            .toList();
    return new Workspace(model, Clock.systemUTC())
        .apply(List.of(new Edit.State(record.situation()), new Edit.Replace(loads)), () -> true);
  }

  private static List<CheckEntry> findings(
      Snapshot snapshot, Catalogue catalogue, ProofSettings settings) {
    Linter linter = new Linter(catalogue, Partitions.bundled(), settings);
    List<Document> written =
        snapshot.documents().stream().filter(one -> !one.path().isEmpty()).toList();
    List<LintedDocument> linted = written.stream().map(Examination::linted).toList();
    List<Finding> found = linter.all(linted, snapshot.situation().situation());
    List<CheckEntry> entries = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      DocumentRef ref = linted.get(i).ref();
      entries.addAll(
          CheckEntries.of(
              written.get(i).path(),
              linted.get(i),
              found.stream().filter(one -> one.document().equals(ref)).toList()));
    }
    return entries;
  }

  private static LintedDocument linted(Document document) {
    DocumentId id = document.id();
    return new LintedDocument(
        new DocumentRef(id.layer(), id.number()), document.text(), document.reading());
  }

  private static boolean accepted(ReviewRecord record, CheckEntry entry) {
    for (SuppressedFinding known : record.suppressed()) {
      boolean all = known.fingerprint().isEmpty();
      if (known.id().equals(entry.id())
          && (all
              || known.fingerprint().equals(entry.fingerprint())
              || known.fingerprint().equals(entry.mark()))) {
        return true;
      }
    }
    return false;
  }
}
