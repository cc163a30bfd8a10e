package dev.vennguard.exchange.handover;

import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where actions stand, in the words and with the numbers of the window. */
final class HandoverCounts {
  private final Evaluation evaluation;
  private final Counts counts;

  HandoverCounts(Evaluation evaluation) {
    this.evaluation = evaluation;
    counts = new Counts(evaluation);
  }

  /** How many stand where, of the places where any do. */
  Map<Standing, Integer> standings() {
    Map<Standing, Integer> found = new EnumMap<>(Standing.class);
    for (Standing one : Standing.values()) {
      if (counts.count(one) > 0) {
        found.put(one, counts.count(one));
      }
    }
    return found;
  }

  /** Where an action stands, in a word; of one that the catalogue does not know, its outcome. */
  String word(String action, Outcome outcome) {
    return evaluation
        .catalogue()
        .action(action)
        .map(known -> counts.of(known.index()).word())
        .orElse(outcome.word());
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
    return new CircleDrawing(
        left,
        right,
        both,
        new CircleDrawing.Words(
            counts.count(Standing.CUT_OFF),
            counts.effective().count(),
            counts.count(Standing.UNUSED)));
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
