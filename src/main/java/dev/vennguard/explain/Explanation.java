package dev.vennguard.explain;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the layers in force leave of an action what they leave.
 *
 * @param subject the action
 * @param verdict what is proved of all its requests
 * @param sentence the outcome in one plain sentence; names the layer that cut it off
 * @param grounds what the verdict rests on beside the policies
 * @param gates AWS's order: explicit deny, then every policy type, also those not in force
 * @param sides every layer in force, in AWS's order
 * @param remains for which requests it is allowed, in words; for policies that never agree, why
 * @param examples an allowed and a denied request
 */
public record Explanation(
    Subject subject,
    Verdict verdict,
    String sentence,
    Grounds grounds,
    List<Gate> gates,
    List<LayerSummary> sides,
    List<String> remains,
    Examples examples) {
  /** Copies the lists. */
  public Explanation {
    gates = List.copyOf(gates);
    sides = List.copyOf(sides);
    remains = List.copyOf(remains);
  }

  /** The same, resting on that: each premise has a gate, where the resource policy would have. */
  public Explanation on(Grounds others) {
    List<Gate> assumed = others.onCondition().stream().map(Gate::assumed).distinct().toList();
    List<Gate> all = new ArrayList<>();
    for (Gate gate : gates) {
      boolean there =
          gate.id().equals(LayerKind.RESOURCE.id()) && gate.state() == Gate.State.NOT_IN_FORCE;
      all.addAll(there && !assumed.isEmpty() ? assumed : List.of(gate));
    }
    return new Explanation(subject, verdict, sentence, others, all, sides, remains, examples);
  }

  /**
   * Requests that stand for others.
   *
   * @param allowed one that goes through
   * @param denied one that does not
   */
  public record Examples(Shown allowed, Shown denied) {}
}
