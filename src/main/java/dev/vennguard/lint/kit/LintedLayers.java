package dev.vennguard.lint.kit;

import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
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
    Map<LayerId, List<Policy>> byLayer = new LinkedHashMap<>();
    for (LintedDocument one : documents) {
      byLayer.computeIfAbsent(one.ref().layer(), _ -> new ArrayList<>()).add(one.policy());
    }
    List<Layer> layers = new ArrayList<>();
    byLayer.forEach((id, policies) -> layers.add(new Layer(id, policies)));
    return new Layers(layers).in(situation);
  }
}
