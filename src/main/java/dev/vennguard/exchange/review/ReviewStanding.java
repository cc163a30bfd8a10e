package dev.vennguard.exchange.review;

import dev.vennguard.exchange.review.ReviewDecision.Reviewed;
import dev.vennguard.exchange.review.ReviewDecision.Status;
import dev.vennguard.workspace.DocumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the decisions of a review are worth for the documents as they stand, on a day. */
public sealed interface ReviewStanding {
  /**
   * Nobody approved or rejected it yet.
   *
   * @param status draft or in review
   */
  record Open(Status status) implements ReviewStanding {}

  /**
   * Approved, by everybody who decided last.
   *
   * @param by their names
   */
  record Approved(List<String> by) implements ReviewStanding {
    /** Copies the list. */
    public Approved {
      by = List.copyOf(by);
    }
  }

  /**
   * Rejected.
   *
   * @param by the reviewer
   */
  record Rejected(String by) implements ReviewStanding {}

  /**
   * It was decided about something else: it has to be reviewed again.
   *
   * @param by whose decision is void
   * @param changes what is not as it was, in words
   */
  record Voided(String by, List<String> changes) implements ReviewStanding {
    /** Copies the list. */
    public Voided {
      changes = List.copyOf(changes);
    }
  }

  /**
   * The time for which it was approved is over.
   *
   * @param by whose decision
   * @param since the last day on which it counted
   */
  record Expired(String by, LocalDate since) implements ReviewStanding {}

  /** Whether it is approved, and that still counts. */
  default boolean approved() {
    return this instanceof Approved;
  }

  /** In one sentence. */
  default String words() {
    return switch (this) {
      case Open(Status status) -> "not decided: " + status.word();
      case Approved(List<String> by) -> "approved by " + String.join(" and ", by);
      case Rejected(String by) -> "rejected by " + by;
      case Voided(String by, List<String> changes) ->
          "the decision of %s is void: %s; have it reviewed again"
              .formatted(by, String.join("; ", changes));
      case Expired(String by, LocalDate since) ->
          "the approval of %s was valid until %s; have it reviewed again".formatted(by, since);
    };
  }

  /** Of a record, on a day. Of several decisions of one reviewer the last counts. */
  static ReviewStanding of(ReviewRecord record, LocalDate today) {
    Map<String, ReviewDecision> last = new TreeMap<>();
    record.decisions().forEach(one -> last.put(one.reviewer(), one));
    List<ReviewDecision> made =
        last.values().stream()
            .filter(one -> one.status() == Status.APPROVED || one.status() == Status.REJECTED)
            .toList();
    if (made.isEmpty()) {
      return new Open(
          record.decisions().isEmpty() ? Status.DRAFT : record.decisions().getLast().status());
    }
    for (ReviewDecision one : made) {
      List<String> changes = changes(record, one);
      if (!changes.isEmpty()) {
        return new Voided(one.reviewer(), changes);
      }
    }
    for (ReviewDecision one : made) {
      if (one.status() == Status.REJECTED) {
        return new Rejected(one.reviewer());
      }
      if (one.validUntil().filter(today::isAfter).isPresent()) {
        return new Expired(one.reviewer(), one.validUntil().get());
      }
    }
    return new Approved(made.stream().map(ReviewDecision::reviewer).toList());
  }

  private static List<String> changes(ReviewRecord record, ReviewDecision decision) {
    Map<DocumentId, String> then =
        decision.reviewed().stream()
            .collect(Collectors.toMap(Reviewed::id, Reviewed::sha256, (first, _) -> first));
    List<String> changes = new ArrayList<>();
    for (ReviewedDocument document : record.documents()) {
      String sha256 = then.remove(document.id());
      if (sha256 == null) {
        changes.add("%s (%s) was added".formatted(document.place(), document.title()));
      } else if (!sha256.equals(document.sha256())) {
        changes.add("%s (%s) was changed".formatted(document.place(), document.title()));
      }
    }
    then.keySet().forEach(gone -> changes.add(gone.layer().text() + " was removed"));
    if (!decision.settings().equals(record.settingsSha256())) {
      changes.add("the situation, the boundary's ARN or the policy types in force were changed");
    }
    return changes;
  }
}
