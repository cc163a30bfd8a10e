package dev.vennguard.explain;

import dev.vennguard.explain.content.OutcomeFinding;
import dev.vennguard.explain.content.RegionFinding;
import dev.vennguard.explain.words.OutcomeWords;
import dev.vennguard.explain.words.RegionWords;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the layers in force leave of an action what they leave.
 *
 * @param subject the action
 * @param verdict what is proved of all its requests
 * @param outcome the outcome with the layers that it is due to
 * @param grounds what the verdict rests on beside the policies
 * @param gates AWS's order: explicit deny, then every policy type, also those not in force
 * @param sides every layer in force, in AWS's order
 * @param regions for which requests it is allowed; for policies that never agree, why
 * @param examples an allowed and a denied request
 */
public record Explanation(
    Subject subject,
    Verdict verdict,
    OutcomeFinding outcome,
    Grounds grounds,
    List<Gate> gates,
    List<LayerSummary> sides,
    List<RegionFinding> regions,
    Examples examples) {
  /** Copies the lists. */
  public Explanation {
    gates = List.copyOf(gates);
    sides = List.copyOf(sides);
    regions = List.copyOf(regions);
  }

  /** The outcome in one plain sentence; names the layers that it is due to. */
  public Sentence sentence() {
    return new Sentence(OutcomeWords.of(outcome));
  }

  /** For which requests it is allowed, or why for none, a line each. */
  public List<Sentence> remains() {
    return regions.stream().map(RegionWords::of).map(Sentence::new).toList();
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
    return new Explanation(subject, verdict, outcome, others, all, sides, regions, examples);
  }

  /**
   * Requests that stand for others.
   *
   * @param allowed one that goes through
   * @param denied one that does not
   */
  public record Examples(Shown allowed, Shown denied) {}
}
