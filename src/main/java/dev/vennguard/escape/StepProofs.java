package dev.vennguard.escape;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.GivenResourcePolicy;
import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.RegionVerdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What layers do with the requests of single steps, remembered by content: after a change of one
 * statement only what it speaks of is proved again. Not for several threads at once.
 */
final class StepProofs {
  private static final int REMEMBERED = 20_000;
  private static final RegionVerdict CLOSED =
      new RegionVerdict(new Answer.None(), new Answer.None());

  private final ActionShapes shapes;
  private final Prover prover;
  private final List<Action> actions;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final SpeakingStatements speaking;
  private final Map<Asked, RegionVerdict> known = new HashMap<>();
  private long proofs;

  private record Asked(Question question, Statement region) {}

  /**
   * @param actions those that will be asked about
   */
  StepProofs(Catalogue catalogue, List<Action> actions, Prover prover) {
    this.shapes = ActionShapes.of(catalogue);
    this.prover = prover;
    this.actions = List.copyOf(actions);
    this.speaking = new SpeakingStatements(actions);
    IntStream.range(0, actions.size()).forEach(i -> places.put(actions.get(i).index(), i));
  }

  /**
   * What layers do with the requests of a region.
   *
   * @param action one of those that were named in the beginning
   */
  RegionVerdict region(Layers layers, Action action, Statement region) {
    List<LayerQuestion> said = speaking.about(layers, places.getOrDefault(action.index(), 0));
    if (closed(said)) {
      return CLOSED;
    }
    Question question =
        new Question(
            GivenResourcePolicy.of(layers).shape(shapes.of(action.index())),
            said,
            layers.situation());
    Asked asked = new Asked(question, SpeakingStatements.ofAnyAction(region));
    RegionVerdict verdict = known.get(asked);
    if (verdict == null) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      verdict = prover.region(question, asked.region());
      known.put(asked, verdict);
      proofs++;
    }
    String name = action.qualifiedName();
    return new RegionVerdict(
        verdict.allowed().withAction(name), verdict.refused().withAction(name));
  }

  /** How many proofs were made, not counting those that were remembered. */
  long proofs() {
    return proofs;
  }

  List<Action> actions() {
    return actions;
  }

  /** Where a glance tells it: a layer that has to allow does not, or a Deny takes everything. */
  private static boolean closed(List<LayerQuestion> said) {
    boolean sound =
        said.stream()
            .allMatch(layer ->
                layer.statements().stream().allMatch(one -> one.evaluableIn(layer.kind())));
    boolean granted = said.stream().anyMatch(one -> one.kind() == LayerKind.RESOURCE);
    return sound
        && said.stream()
            .anyMatch(layer ->
                switch (layer.kind()) {
                  case SCP -> silent(layer) || denied(layer);
                  case IDENTITY, BOUNDARY, SESSION -> (!granted && silent(layer)) || denied(layer);
                  case RCP, RESOURCE -> false;
                });
  }

  private static boolean silent(LayerQuestion layer) {
    return layer.statements().stream().noneMatch(one -> one.effect() == Effect.ALLOW);
  }

  private static boolean denied(LayerQuestion layer) {
    return layer.statements().stream()
        .anyMatch(one -> one.effect() == Effect.DENY && one.unconditional());
  }
}
