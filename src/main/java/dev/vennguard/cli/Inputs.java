package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.Faults;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.SituationReading;
import dev.vennguard.workspace.SituationReport;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.StatedSituation;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** From named files to an evaluated workspace, or to messages with file, line and column. */
final class Inputs {
  private final Catalogue catalogue;
  private final Console console;
  private final StatedSituation stated;
  private final TimeLimit limit;
  private final Faults faults = new Faults();

  /**
   * @param console where is told what IAM would refuse but can still be understood
   * @param stated what is known of the requests
   * @param limit how long proofs may take; it runs from the first document on
   */
  Inputs(Catalogue catalogue, Console console, StatedSituation stated, TimeLimit limit) {
    this.catalogue = catalogue;
    this.console = console;
    this.stated = stated;
    this.limit = limit;
  }

  /**
   * Policies before and after a change, over the same requests.
   *
   * @param situation read off both sides
   */
  record Change(Layers before, Layers after, SituationReport situation) {}

  /** What is wrong so far; a command adds to it what it finds in files of its own. */
  Faults faults() {
    return faults;
  }

  /**
   * Evaluates documents. What IAM would refuse but can still be understood is said on standard
   * error, and the run goes on.
   *
   * @throws BadInputException if a document cannot be understood
   */
  Workspace evaluate(Edit.Replace documents) throws BadInputException {
    return evaluate(documents, () -> false);
  }

  /**
   * Likewise, and compares with other documents.
   *
   * @throws BadInputException if a document of either side cannot be understood
   */
  Workspace evaluate(Edit.Replace old, Edit.Replace documents) throws BadInputException {
    change(old, documents);
    Workspace workspace = workspace();
    workspace.apply(List.of(new Edit.PinTexts("before", old.documents()), documents));
    return workspace;
  }

  /**
   * The layers that documents make, without a proof about them.
   *
   * @throws BadInputException if a document cannot be understood
   */
  Workspace read(Edit.Replace documents) throws BadInputException {
    return evaluate(documents, () -> true);
  }

  /** The documents and the layers that they make, whatever is wrong with them; without a proof. */
  Snapshot readAnyway(Edit.Replace documents) {
    return workspace().apply(List.of(documents), () -> true);
  }

  /**
   * The layers before and after a change, without a proof about them.
   *
   * @throws BadInputException if a document of either side cannot be understood
   */
  Change change(Edit.Replace old, Edit.Replace documents) throws BadInputException {
    Snapshot before = workspace().apply(List.of(old), () -> true);
    Snapshot after = workspace().apply(List.of(documents), () -> true);
    List<Document> both = new ArrayList<>();
    before.documents().forEach(document -> both.add(before(document)));
    both.addAll(after.documents());
    SituationReport situation = new SituationReading(Partitions.bundled()).of(stated, both);
    check(both, situation);
    return new Change(
        before.evaluation().layers().in(situation.situation()),
        after.evaluation().layers().in(situation.situation()),
        situation);
  }

  /**
   * Evaluates what edits bring in, as of a review.
   *
   * @throws BadInputException if a document cannot be understood
   */
  Workspace evaluate(List<Edit> edits) throws BadInputException {
    return evaluate(edits, () -> false);
  }

  private Workspace evaluate(Edit.Replace documents, BooleanSupplier outOfTime)
      throws BadInputException {
    return evaluate(List.of(documents), outOfTime);
  }

  private Workspace evaluate(List<? extends Edit> edits, BooleanSupplier outOfTime)
      throws BadInputException {
    Workspace workspace = workspace();
    Snapshot snapshot = workspace.apply(List.copyOf(edits), outOfTime);
    check(snapshot.documents(), snapshot.situation());
    return workspace;
  }

  private Workspace workspace() {
    limit.start();
    LiveModel model = new LiveModel(catalogue, ProofSettings.standard().until(limit));
    Workspace workspace = new Workspace(model, Clock.systemUTC());
    workspace.apply(List.of(new Edit.State(stated)), () -> true);
    return workspace;
  }

  /** Tells everything that is wrong at once; where all can be understood, the run goes on. */
  private void check(List<Document> documents, SituationReport situation) throws BadInputException {
    if (!documents.stream().allMatch(Document::sound)) {
      documents.forEach(faults::add);
    } else {
      for (SituationReport.Place place : situation.places()) {
        documents.stream()
            .filter(document -> document.id().equals(place.document()))
            .forEach(document -> faults.add(document, place.span(), situation.words(place)));
      }
    }
    faults.throwIfAny();
    Faults odd = new Faults();
    documents.forEach(odd::add);
    odd.print(console);
  }

  /** Documents before a change have the ids of those after it; here they are told apart. */
  private static Document before(Document document) {
    DocumentId id = document.id();
    return document.as(new DocumentId(id.layer(), -1 - id.number()));
  }
}
