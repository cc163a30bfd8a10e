package dev.vennguard.live.why;

import dev.vennguard.prove.Verdict;
import java.util.List;

/**
 * Why the layers in force leave of an action what they leave.
 *
 * @param subject the action
 * @param verdict what is proved of all its requests
 * @param sentence the outcome in one plain sentence; names the layer that cut it off
 * @param gates AWS's order: explicit deny, then every policy type, also those not in force
 * @param sides every layer in force, in AWS's order
 * @param remains for which requests it is allowed, in words; for policies that never agree, why
 * @param examples an allowed and a denied request
 */
public record Explanation(
    Subject subject,
    Verdict verdict,
    String sentence,
    List<Gate> gates,
    List<Side> sides,
    List<String> remains,
    Examples examples) {
  /** Copies the lists. */
  public Explanation {
    gates = List.copyOf(gates);
    sides = List.copyOf(sides);
    remains = List.copyOf(remains);
  }

  /**
   * Requests that stand for others.
   *
   * @param allowed one that goes through
   * @param denied one that does not
   */
  public record Examples(Shown allowed, Shown denied) {}
}
