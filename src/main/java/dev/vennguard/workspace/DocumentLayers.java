package dev.vennguard.workspace;

import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The layers that documents are together. */
final class DocumentLayers {
  /** The order of documents: by layer, in a layer as they were opened. */
  static final Comparator<DocumentId> ORDER =
      Comparator.comparing(DocumentId::layer).thenComparingInt(DocumentId::number);

  private DocumentLayers() {}

  /** The layers that the sound texts of documents are. */
  static Layers of(Collection<Document> documents) {
    Map<LayerId, List<Policy>> byLayer = new TreeMap<>();
    for (Document document : documents) {
      if (!document.soundPolicies().isEmpty()) {
        byLayer
            .computeIfAbsent(document.id().layer(), _ -> new ArrayList<>())
            .addAll(document.soundPolicies());
      }
    }
    List<Layer> layers = new ArrayList<>();
    byLayer.forEach((id, policies) -> layers.add(new Layer(id, policies)));
    return new Layers(layers);
  }
}
