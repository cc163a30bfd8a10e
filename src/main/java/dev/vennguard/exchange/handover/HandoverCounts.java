package dev.vennguard.exchange.handover;

import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Coverage;
import java.util.List;

/** How many actions a layer allows some request of. */
final class HandoverCounts {
  private final Evaluation evaluation;

  HandoverCounts(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Identity policies and boundary as circles; without a boundary everything is within it. */
  CircleDrawing circles() {
    int left = 0;
    int right = 0;
    int both = 0;
    for (int action = 0; action < evaluation.catalogue().size(); action++) {
      boolean granted = reached(LayerKind.IDENTITY, action);
      boolean room = reached(LayerKind.BOUNDARY, action);
      left += granted ? 1 : 0;
      right += room ? 1 : 0;
      both += granted && room ? 1 : 0;
    }
    return new CircleDrawing(left, right, both);
  }

  private boolean reached(LayerKind kind, int action) {
    List<Layer> layers = evaluation.layers().inForce();
    boolean any = false;
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).kind() == kind) {
        any = true;
        if (evaluation.coverage(i, action) != Coverage.NONE) {
          return true;
        }
      }
    }
    return !any && kind == LayerKind.BOUNDARY;
  }
}
