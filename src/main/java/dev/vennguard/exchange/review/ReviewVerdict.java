package dev.vennguard.exchange.review;

import dev.vennguard.prove.result.Outcome;
import java.util.List;

/**
 * What checking a review found.
 *
 * @param standing what its decisions are worth today
 * @param findings all that is not as it was recorded
 * @param changes actions with another outcome than recorded
 * @param notes what is worth knowing and speaks against nothing
 */
public record ReviewVerdict(
    ReviewStanding standing, List<Finding> findings, List<Change> changes, List<String> notes) {
  /** Copies the lists. */
  public ReviewVerdict {
    findings = List.copyOf(findings);
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }

  /** The sorts of what can be wrong. */
  public enum Kind {
    DIGEST("digest"),
    FILE("file"),
    DOCUMENT("document"),
    OUTCOME("outcome"),
    ASSERTION("assertion"),
    DOOR("door"),
    DECISION("decision"),
    SIGNATURE("signature");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }

  /**
   * Something that is not as it was recorded.
   *
   * @param kind its sort
   * @param words one sentence
   */
  public record Finding(Kind kind, String words) {}

  /**
   * An action with another outcome.
   *
   * @param action {@code prefix:Name}
   * @param before as recorded; {@code NEITHER} if it is not in the record
   * @param now with today's catalogue
   */
  public record Change(String action, Outcome before, Outcome now) {}

  /** Whether all is as it was recorded, and approved. */
  public boolean good() {
    return findings.isEmpty() && changes.isEmpty() && standing.approved();
  }
}
