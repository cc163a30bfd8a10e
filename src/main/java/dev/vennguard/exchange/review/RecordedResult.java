package dev.vennguard.exchange.review;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.Freshness;
import dev.vennguard.workspace.Snapshot;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What documents came to when they were recorded.
 *
 * @param tool the version of Vennguard
 * @param date of the catalogue
 * @param services how many it has
 * @param actions how many it has
 * @param catalogueSha256 tells two catalogues of one date apart
 * @param complete whether all documents could be read
 * @param outcomes of the actions that some policy speaks of, by name
 */
public record RecordedResult(
    String tool,
    String date,
    int services,
    int actions,
    String catalogueSha256,
    boolean complete,
    SortedMap<String, Outcome> outcomes) {
  /** Copies the map. */
  public RecordedResult {
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
  }

  /** What a snapshot comes to; its proofs are made. */
  public static RecordedResult of(Snapshot snapshot) {
    Evaluation evaluation = snapshot.evaluation();
    Catalogue catalogue = evaluation.catalogue();
    SortedMap<String, Outcome> outcomes = new TreeMap<>();
    spokenOf(evaluation)
        .forEach(action ->
            outcomes.put(
                catalogue.actions().get(action).qualifiedName(), evaluation.outcome(action)));
    return new RecordedResult(
        toolVersion(),
        catalogue.date().toString(),
        catalogue.services().size(),
        catalogue.size(),
        CatalogueDigest.of(catalogue),
        snapshot.freshness() instanceof Freshness.Current,
        outcomes);
  }

  /** How many actions have each outcome. */
  public Map<Outcome, Long> counts() {
    Map<Outcome, Long> counts = new java.util.EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, outcomes.values().stream().filter(one -> one == outcome).count());
    }
    return counts;
  }

  /** The actions that some statement of some layer speaks of. */
  public static ActionSet spokenOf(Evaluation evaluation) {
    ActionSet spoken = evaluation.catalogue().none();
    for (Layer layer : evaluation.layers().inForce()) {
      for (int policy = 0; policy < layer.policies().size(); policy++) {
        for (int s = 0; s < layer.policies().get(policy).statements().size(); s++) {
          StatementId id = new StatementId(layer.id(), policy, s);
          spoken = spoken.or(evaluation.mentions(id));
        }
      }
    }
    return spoken;
  }

  private static String toolVersion() {
    String version = RecordedResult.class.getPackage().getImplementationVersion();
    return version == null ? "development build" : version;
  }
}
