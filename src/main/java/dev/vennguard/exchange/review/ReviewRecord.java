package dev.vennguard.exchange.review;

import dev.vennguard.exchange.review.ReviewDecision.Reviewed;
import dev.vennguard.exchange.review.ReviewDecision.Status;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Review;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.StatedSituation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a review file says.
 *
 * @param documents the policies, by layer and number
 * @param situation what was said of the requests
 * @param switchedOff policy types that are kept but do not count
 * @param boundaryArn the ARN of the boundary; empty if it is not known
 * @param baseline what it is compared with, if with something
 * @param suppressed findings that are accepted
 * @param assertions claims that must hold, each as the JSON of an assertion file's element
 * @param remarks notes on parts
 * @param decisions who decided what, in the order of time
 * @param doors ways out of the boundary
 * @param result what the documents came to
 * @param origin the text of the file that it was read from; what is not known here is kept from it
 */
public record ReviewRecord(
    List<ReviewedDocument> documents,
    StatedSituation situation,
    Set<LayerKind> switchedOff,
    String boundaryArn,
    Optional<ReviewBaseline> baseline,
    List<SuppressedFinding> suppressed,
    List<String> assertions,
    List<ReviewRemark> remarks,
    List<ReviewDecision> decisions,
    RecordedDoors doors,
    RecordedResult result,
    String origin) {
  /** The text of a file that was never written. */
  static final String NO_ORIGIN = "{}";

  /** Copies the collections. */
  public ReviewRecord {
    documents = List.copyOf(documents);
    switchedOff = Set.copyOf(switchedOff);
    suppressed = List.copyOf(suppressed);
    assertions = List.copyOf(assertions);
    remarks = List.copyOf(remarks);
    decisions = List.copyOf(decisions);
  }

  /** A new review of what a workspace shows. */
  public static ReviewRecord of(Snapshot snapshot) {
    Optional<ReviewBaseline> baseline =
        switch (snapshot.review()) {
          case Review.None _ -> Optional.empty();
          case Review.Since(var with, var _) ->
              Optional.of(
                  new ReviewBaseline(
                      with.title(), with.documents().stream().map(ReviewedDocument::of).toList()));
        };
    return new ReviewRecord(
        snapshot.documents().stream()
            .filter(document -> !document.blank())
            .map(ReviewedDocument::of)
            .toList(),
        snapshot.situation().stated(),
        snapshot.switchedOff(),
        "",
        baseline,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        RecordedDoors.UNEXAMINED,
        RecordedResult.of(snapshot),
        NO_ORIGIN);
  }

  /** The same review of what the workspace shows now: decisions stay, and may be void by it. */
  public ReviewRecord now(Snapshot snapshot) {
    ReviewRecord fresh = of(snapshot);
    return new ReviewRecord(
        fresh.documents,
        fresh.situation,
        fresh.switchedOff,
        boundaryArn,
        fresh.baseline.or(() -> baseline),
        suppressed,
        assertions,
        remarks,
        decisions,
        doors,
        fresh.result,
        origin);
  }

  /** The same review of the documents as they stand; what they came to stays as recorded. */
  public ReviewRecord withDocuments(Snapshot snapshot) {
    return new ReviewRecord(
        snapshot.documents().stream()
            .filter(document -> !document.blank())
            .map(ReviewedDocument::of)
            .toList(),
        snapshot.situation().stated(),
        snapshot.switchedOff(),
        boundaryArn,
        baseline,
        suppressed,
        assertions,
        remarks,
        decisions,
        doors,
        result,
        origin);
  }

  /**
   * The edits that bring all of it into a workspace.
   *
   * @param path what messages call the file of its documents; empty for documents without one
   */
  public List<Edit> open(String path) {
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.State(situation));
    edits.add(new Edit.Replace(documents.stream().map(one -> one.load(path)).toList()));
    switchedOff.stream()
        .sorted()
        .forEach(kind -> edits.add(new Edit.Switch(kind, Edit.Position.OFF)));
    baseline.ifPresent(with ->
        edits.add(
            new Edit.PinTexts(
                with.title(), with.documents().stream().map(one -> one.load(path)).toList())));
    return edits;
  }

  /**
   * The digest of what decides beside the documents: situation, boundary ARN, policy types in
   * force.
   */
  public String settingsSha256() {
    return Sha256.canonical(SettingsJson.of(situation, switchedOff, boundaryArn).toString())
        .orElseThrow();
  }

  /** A decision about it as it stands. */
  public ReviewDecision decision(Status status, String reviewer, LocalDate date) {
    return new ReviewDecision(
        status,
        reviewer,
        "",
        date,
        Optional.empty(),
        "",
        "",
        documents.stream().map(one -> new Reviewed(one.id(), one.sha256())).toList(),
        settingsSha256());
  }

  /** The same with one more decision. */
  public ReviewRecord with(ReviewDecision decision) {
    return copy(boundaryArn, suppressed, assertions, remarks, plus(decisions, decision));
  }

  /** The same with one more assertion; one that is there already stays alone. */
  public ReviewRecord withAssertion(String json) {
    return assertions.contains(json)
        ? this
        : copy(boundaryArn, suppressed, plus(assertions, json), remarks, decisions);
  }

  /** The same with another list of notes. */
  public ReviewRecord withRemarks(List<ReviewRemark> others) {
    return copy(boundaryArn, suppressed, assertions, others, decisions);
  }

  /** The same with other accepted findings. */
  public ReviewRecord withSuppressed(List<SuppressedFinding> others) {
    return copy(boundaryArn, others, assertions, remarks, decisions);
  }

  /** The same for a boundary of that ARN. */
  public ReviewRecord withBoundaryArn(String arn) {
    return copy(arn, suppressed, assertions, remarks, decisions);
  }

  /** The same with the ways out as they are now. */
  public ReviewRecord withDoors(RecordedDoors found) {
    return new ReviewRecord(
        documents,
        situation,
        switchedOff,
        boundaryArn,
        baseline,
        suppressed,
        assertions,
        remarks,
        decisions,
        found,
        result,
        origin);
  }

  private ReviewRecord copy(
      String arn,
      List<SuppressedFinding> accepted,
      List<String> claims,
      List<ReviewRemark> notes,
      List<ReviewDecision> made) {
    return new ReviewRecord(
        documents,
        situation,
        switchedOff,
        arn,
        baseline,
        accepted,
        claims,
        notes,
        made,
        doors,
        result,
        origin);
  }

  private static <T> List<T> plus(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one)).toList();
  }
}
