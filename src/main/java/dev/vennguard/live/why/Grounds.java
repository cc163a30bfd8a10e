package dev.vennguard.live.why;

import dev.vennguard.prove.Verdict;
import java.util.List;

/**
 * What a verdict rests on beside the policies in force (DESIGN "Words").
 *
 * @param onCondition premises that no document in force shows
 * @param ties what AWS documents of every request, as far as the verdict rests on it: one sentence
 *     each, such as {@code calls to IAM go to us-east-1}
 */
public record Grounds(List<Premise> onCondition, List<String> ties) {
  /** On nothing else. */
  public static final Grounds NONE = new Grounds(List.of(), List.of());

  /** Copies the lists. */
  public Grounds {
    onCondition = List.copyOf(onCondition);
    ties = List.copyOf(ties);
  }

  /**
   * A premise.
   *
   * @param document which document would show it: {@code key policy}, {@code trust policy}
   * @param words what it has to say: {@code the key policy enables IAM policies}
   */
  public record Premise(String document, String words) {}

  /** Those of a verdict: it names none yet, so the premises and ties of proofs go in here. */
  static Grounds of(Verdict verdict) {
    return NONE;
  }

  /** The premises in one sentence; empty if there are none. */
  public String condition() {
    return onCondition.isEmpty()
        ? ""
        : "on the condition that "
            + LayerWords.and(onCondition.stream().map(Premise::words).distinct().toList());
  }

  /** The ties in one sentence; empty if there are none. */
  public String rest() {
    return ties.isEmpty() ? "" : "rests on: " + String.join("; ", ties);
  }
}
