package dev.vennguard.explain;

import dev.vennguard.explain.content.GateFinding;
import dev.vennguard.explain.words.GateWords;
import dev.vennguard.explain.words.Sentence;

/**
 * One step of AWS's evaluation order and how the requests of an action fare there (EVALUATION
 * §6.2).
 *
 * @param id {@code deny}, or the layer's name in JSON
 * @param state whether requests pass
 * @param finding what stands there, and how it fares
 */
public record Gate(String id, State state, GateFinding finding) {
  /** The gate of a document that is assumed to allow. */
  public static Gate assumed(Grounds.Premise premise) {
    return new Gate(
        premise.document().replace(' ', '-'),
        State.ASSUMED,
        new GateFinding.Assumed(premise.document()));
  }

  /** A few words, such as {@code boundary: no allow}. */
  public Sentence chip() {
    return new Sentence(GateWords.chip(finding));
  }

  /** For a list of the gates at which nothing is checked: {@code boundary}. */
  public Sentence notInForce() {
    return new Sentence(GateWords.notInForce(finding));
  }

  /** How many requests pass a gate. */
  public enum State {
    /** Every request. */
    PASSED,
    /** Some requests. */
    PARTLY,
    /** No request. */
    FAILED,
    /** Nobody handed in such a policy; it is taken to let them pass. */
    ASSUMED,
    /** No such policy is attached: nothing is checked there. */
    NOT_IN_FORCE,
    UNDECIDED
  }
}
