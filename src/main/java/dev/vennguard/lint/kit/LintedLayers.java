package dev.vennguard.lint.kit;

import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All documents in force, as rules look at them.
 *
 * @param documents the documents whose policies are sound
 * @param situation what is known of the requests
 * @param facts what is known of AWS
 * @param regions proves things about what statements apply to
 */
public record LintedLayers(
    List<LintedDocument> documents,
    Situation situation,
    LintFacts facts,
    StatementRegions regions) {
  /** Copies the list. */
  public LintedLayers {
    documents = List.copyOf(documents);
  }

  /** The documents of one policy type. */
  public List<LintedDocument> of(LayerKind kind) {
    return documents.stream().filter(one -> one.kind() == kind).toList();
  }

  /** Whether there is a document of that policy type. */
  public boolean has(LayerKind kind) {
    return documents.stream().anyMatch(one -> one.kind() == kind);
  }

  /** The layers that the documents make. */
  public Layers layers() {
    record Place(LayerKind kind, int level) {}
    Map<Place, List<dev.vennguard.policy.Policy>> byPlace = new LinkedHashMap<>();
    for (LintedDocument one : documents) {
      byPlace
          .computeIfAbsent(new Place(one.kind(), one.ref().level()), _ -> new ArrayList<>())
          .add(one.policy());
    }
    List<Layer> layers = new ArrayList<>();
    byPlace.forEach(
        (place, policies) -> layers.add(new Layer(place.kind(), place.level(), policies)));
    return new Layers(layers).in(situation);
  }
}
