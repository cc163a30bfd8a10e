package dev.vennguard.exchange.review;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.AssertionFile;
import dev.vennguard.exchange.review.ReviewVerdict.Change;
import dev.vennguard.exchange.review.ReviewVerdict.Finding;
import dev.vennguard.exchange.review.ReviewVerdict.Kind;
import dev.vennguard.live.LiveModel;
import dev.vennguard.prove.AssertionCheck;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.AssertionResult.Truth;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Holds a review against its documents as they are evaluated today (verify.md). */
public final class ReviewCheck {
  private final Catalogue catalogue;
  private final Clock clock;
  private final BooleanSupplier outOfTime;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param catalogue today's
   * @param clock tells the day
   * @param outOfTime once it says yes, what is left counts as undecided
   */
  public ReviewCheck(Catalogue catalogue, Clock clock, BooleanSupplier outOfTime) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.outOfTime = outOfTime;
  }

  /** What is found of a record. */
  public ReviewVerdict check(ReviewRecord record) {
    for (ReviewedDocument one : record.documents()) {
      if (!one.intact()) {
        findings.add(
            new Finding(
                Kind.DIGEST,
                "%s (%s) is not the text whose digest is recorded: sha256 is %s, recorded is %s"
                    .formatted(one.place(), one.title(), one.sha256(), one.recordedSha256())));
      }
    }
    findings.addAll(DerivedMembers.findings(record));
    ReviewStanding standing = ReviewStanding.of(record, LocalDate.now(clock));
    if (!standing.approved()) {
      findings.add(new Finding(Kind.DECISION, standing.words()));
    }
    Snapshot snapshot =
        new Workspace(new LiveModel(catalogue, ProofSettings.standard().until(outOfTime)), clock)
            .apply(record.open(""));
    for (Document document : snapshot.documents()) {
      if (!document.sound() && snapshot.switchedOn(document.id().kind())) {
        findings.add(new Finding(Kind.DOCUMENT, document.title() + " cannot be read"));
      }
    }
    outcomes(record.result(), RecordedResult.of(snapshot));
    assertions(record, snapshot);
    DoorCheck doors =
        new DoorCheck(
            record.doors(), snapshot, new Prover(ProofSettings.standard().until(outOfTime)));
    findings.addAll(doors.findings());
    notes.addAll(doors.notes());
    return new ReviewVerdict(standing, findings, changes, notes);
  }

  private void outcomes(RecordedResult recorded, RecordedResult today) {
    if (!recorded.catalogueSha256().equals(today.catalogueSha256())) {
      notes.add(
          "the catalogue is of %s, the review's was of %s"
              .formatted(today.date(), recorded.date()));
    }
    SortedMap<String, Outcome> before = recorded.outcomes();
    SortedMap<String, Outcome> now = today.outcomes();
    TreeSet<String> actions = new TreeSet<>(before.keySet());
    actions.addAll(now.keySet());
    for (String action : actions) {
      Outcome was = before.getOrDefault(action, Outcome.NEITHER);
      Outcome is = now.getOrDefault(action, Outcome.NEITHER);
      if (was != is) {
        changes.add(new Change(action, was, is));
      }
    }
    if (!changes.isEmpty()) {
      findings.add(
          new Finding(
              Kind.OUTCOME, changes.size() + " actions have another outcome than recorded"));
    }
  }

  private void assertions(ReviewRecord record, Snapshot snapshot) {
    AssertionCheck check =
        new AssertionCheck(catalogue, new Prover(ProofSettings.thorough().until(outOfTime)));
    for (String one : record.assertions()) {
      AssertionFile.Content content =
          AssertionFile.read("{\"assertions\":[" + one + "]}", catalogue);
      if (!content.problems().isEmpty()) {
        findings.add(
            new Finding(
                Kind.ASSERTION,
                "an assertion cannot be checked: " + content.problems().getFirst().message()));
        continue;
      }
      for (Assertion assertion : content.assertions()) {
        AssertionResult result = check.check(snapshot.evaluation().layers(), assertion);
        if (result.truth() != Truth.HOLDS) {
          String name = assertion.sid().isEmpty() ? one : "`" + assertion.sid() + "`";
          findings.add(
              new Finding(
                  Kind.ASSERTION,
                  "assertion %s %s"
                      .formatted(
                          name,
                          result.truth() == Truth.FAILS
                              ? "does not hold"
                              : "is undecided: " + result.reason())));
        }
      }
    }
  }
}
