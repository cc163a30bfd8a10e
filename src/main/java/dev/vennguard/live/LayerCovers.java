package dev.vennguard.live;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.StatementId;
import java.util.List;
import java.util.Optional;

/**
 * What the statements of one layer in force cover.
 *
 * @param layer which layer
 * @param documents per document, per statement
 * @param statements the same of all documents, one after the other
 */
record LayerCovers(
    LayerId layer, List<List<StatementCover>> documents, List<StatementCover> statements) {
  /** Puts documents together. */
  LayerCovers(LayerId layer, List<List<StatementCover>> documents) {
    this(layer, documents, documents.stream().flatMap(List::stream).toList());
  }

  /** The statement of that place, if this is its layer and it is there. */
  Optional<StatementCover> at(StatementId id) {
    boolean there =
        layer.equals(id.layer())
            && id.policy() < documents.size()
            && id.statement() < documents.get(id.policy()).size();
    return there ? Optional.of(documents.get(id.policy()).get(id.statement())) : Optional.empty();
  }
}
