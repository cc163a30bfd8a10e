package dev.vennguard.workspace;

import dev.vennguard.policy.Situation;
import dev.vennguard.syntax.problem.Mistake;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.Span;
import java.util.List;

/**
 * Which requests the verdicts are about, and how that is known.
 *
 * @param situation what is known of every request
 * @param stated what was said of it
 * @param partitionFrom where the partition comes from
 * @param accountFrom where the account comes from
 * @param places where policies name a partition: if some name another than the one that is asked
 *     about, the first place that names that one, if there is one, and then in each document the
 *     first place of each other; otherwise none
 */
public record SituationReport(
    Situation situation,
    StatedSituation stated,
    Source partitionFrom,
    Source accountFrom,
    List<Place> places) {
  /** Copies the list. */
  public SituationReport {
    places = List.copyOf(places);
  }

  /** Where something that is known comes from. */
  public enum Source {
    STATED,
    /** Read off the ARNs of the policies. */
    READ,
    /** Nobody says: the usual partition, any account. */
    ASSUMED
  }

  /**
   * A place that names a partition.
   *
   * @param document where
   * @param span of the ARN as far as its partition
   * @param partition its id
   */
  public record Place(DocumentId document, Span span, String partition) {}

  /** Whether the policies name partitions that cannot be in force together. */
  public boolean conflicting() {
    return !places.isEmpty();
  }

  /** The places that name another partition than the one that is asked about. */
  public List<Place> foreign() {
    return places.stream()
        .filter(place -> !place.partition().equals(situation.partition()))
        .toList();
  }

  /** What a place says, and what is to be done about a foreign one, in words. */
  public String words(Place place) {
    return place.partition().equals(situation.partition())
        ? "names partition `%s`".formatted(place.partition())
        : new Problem(mistake(place), place.span()).message();
  }

  /** What is wrong at a foreign place. */
  Mistake mistake(Place place) {
    return new Mistake.OfValue.ForeignPartition(
        place.partition(), situation.partition(), partitionFrom == Source.STATED);
  }
}
