package dev.vennguard.live.why;

import dev.vennguard.live.why.Gate.State;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.Coverage;
import dev.vennguard.prove.Outcome;
import dev.vennguard.prove.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The gates of an action in AWS's order. */
final class Gates {
  private final Verdict verdict;
  private final List<LayerReach> layers;

  Gates(Verdict verdict, List<LayerReach> layers) {
    this.verdict = verdict;
    this.layers = layers;
  }

  List<Gate> all() {
    List<Gate> gates = new ArrayList<>();
    gates.add(explicitDeny());
    for (LayerKind kind : LayerKind.values()) {
      List<LayerReach> ofKind = layers.stream().filter(one -> one.kind() == kind).toList();
      if (ofKind.isEmpty()) {
        gates.add(new Gate(kind.id(), State.NOT_IN_FORCE, "no " + LayerWords.chip(kind, 0)));
      }
      ofKind.forEach(one -> gates.add(gate(one)));
    }
    return gates;
  }

  private Gate explicitDeny() {
    List<Coverage> denies =
        layers.stream()
            .flatMap(layer -> layer.applying(Effect.DENY).stream())
            .map(Reach::coverage)
            .toList();
    if (verdict.outcome() == Outcome.EXPLICIT_DENY || denies.contains(Coverage.ALL)) {
      return new Gate("deny", State.FAILED, "explicit deny");
    }
    if (denies.contains(Coverage.UNDECIDED)) {
      return new Gate("deny", State.UNDECIDED, "explicit deny: undecided");
    }
    return denies.isEmpty()
        ? new Gate("deny", State.PASSED, "no explicit deny")
        : new Gate("deny", State.PARTLY, "explicit deny of some");
  }

  private static Gate gate(LayerReach layer) {
    String id = layer.layer().id();
    String chip = LayerWords.chip(layer.kind(), layer.layer().level());
    return switch (layer.kind()) {
      case RCP -> new Gate(id, State.PASSED, chip + ": never has to allow");
      case RESOURCE ->
          new Gate(
              id,
              State.PASSED,
              chip + (layer.allows() == Coverage.NONE ? ": not needed" : ": allows"));
      case SCP, IDENTITY, BOUNDARY, SESSION ->
          switch (layer.allows()) {
            case ALL -> new Gate(id, State.PASSED, chip + ": allows");
            case SOME -> new Gate(id, State.PARTLY, chip + ": allows some");
            case NONE -> new Gate(id, State.FAILED, chip + noAllow(layer));
            case UNDECIDED -> new Gate(id, State.UNDECIDED, chip + ": undecided");
          };
    };
  }

  private static String noAllow(LayerReach layer) {
    boolean speaks =
        layer.statements().stream()
            .anyMatch(
                one -> one.statement().effect() == Effect.ALLOW && one.failed() != Part.ACTION);
    return speaks ? ": never matches" : ": no allow";
  }
}
