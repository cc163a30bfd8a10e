package dev.vennguard.workspace;

import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.syntax.StatementSpans;
import dev.vennguard.syntax.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The workspace at one moment. Immutable, and all that a view needs.
 *
 * @param number grows with every snapshot of a workspace
 * @param documents all open documents, by layer and number
 * @param switchedOff the policy types whose documents are kept but not evaluated
 * @param evaluation what the last sound texts leave of every action
 * @param freshness whether these are the texts as they stand
 * @param evaluationTime how long the last edit took, from text to evaluation
 * @param review how it differs from the pinned baseline, if there is one
 * @param situation which requests the evaluation is about, and how that is known
 */
public record Snapshot(
    long number,
    List<Document> documents,
    Set<LayerKind> switchedOff,
    Evaluation evaluation,
    Freshness freshness,
    Duration evaluationTime,
    Review review,
    SituationReport situation) {
  /** Copies the collections. */
  public Snapshot {
    documents = List.copyOf(documents);
    switchedOff = Set.copyOf(switchedOff);
  }

  /** Whether a policy type counts, as far as it has documents. */
  public boolean switchedOn(LayerKind kind) {
    return !switchedOff.contains(kind);
  }

  /** A snapshot that is compared with nothing. */
  public Snapshot(
      long number,
      List<Document> documents,
      Set<LayerKind> switchedOff,
      Evaluation evaluation,
      Freshness freshness,
      Duration evaluationTime) {
    this(
        number,
        documents,
        switchedOff,
        evaluation,
        freshness,
        evaluationTime,
        new Review.None(),
        new SituationReport(
            evaluation.layers().situation(),
            StatedSituation.NOTHING,
            SituationReport.Source.ASSUMED,
            SituationReport.Source.ASSUMED,
            List.of()));
  }

  /** The documents of one layer, in order. */
  public List<Document> documents(LayerKind kind) {
    return documents.stream().filter(document -> document.id().kind() == kind).toList();
  }

  /** The document of that id, if it is open. */
  public Optional<Document> document(DocumentId id) {
    return documents.stream().filter(document -> document.id().equals(id)).findFirst();
  }

  /** The document that a statement of the evaluation stands in. */
  public Optional<Document> documentOf(StatementId id) {
    return evaluated(id.layer()).stream().skip(id.policy()).findFirst();
  }

  /**
   * Where a statement of the evaluation stands in its document's text; nowhere while that text is
   * broken, since its positions are those of another text.
   */
  public Optional<Span> span(StatementId id) {
    return documentOf(id)
        .filter(Document::sound)
        .map(document -> document.reading().statements())
        .filter(statements -> id.statement() < statements.size())
        .map(statements -> statements.get(id.statement()).statement());
  }

  /** The statement of the evaluation at a position of a document's text. */
  public Optional<StatementId> statementAt(DocumentId id, int offset) {
    List<Document> layer = evaluated(id.layer());
    Optional<Document> document = document(id).filter(Document::sound);
    int policy = document.map(layer::indexOf).orElse(-1);
    if (document.isEmpty() || policy < 0) {
      return Optional.empty();
    }
    List<StatementSpans> statements = document.get().reading().statements();
    return IntStream.range(0, statements.size())
        .filter(i -> statements.get(i).statement().contains(offset))
        .mapToObj(i -> new StatementId(id.layer(), policy, i))
        .findFirst();
  }

  /** The documents of a layer that the evaluation knows: those that were ever sound. */
  private List<Document> evaluated(LayerId layer) {
    return documents(layer.kind()).stream()
        .filter(document -> switchedOn(layer.kind()))
        .filter(document -> document.id().layer().equals(layer))
        .filter(document -> !document.soundPolicies().isEmpty())
        .toList();
  }
}
