package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Premises;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a verdict rests on beside the policies in force (words.md "Words").
 *
 * @param onCondition premises that no document in force shows
 * @param ties what AWS documents of every request, as far as the verdict rests on it: one sentence
 *     each, such as {@code calls to IAM go to us-east-1}
 */
public record Grounds(List<Premise> onCondition, List<Sentence> ties) {
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
  public record Premise(String document, Sentence words) {}

  /** Those of a verdict: the premises of allowing, and the ties that it rests on. */
  public static Grounds of(ProofSource proofs, Layers layers, Action action, Verdict verdict) {
    String document = ServiceRules.required(action.qualifiedName()).title();
    List<Premise> premises =
        verdict.outcome().effective()
            ? Premises.of(layers, action).stream()
                .map(one -> new Premise(document, new Sentence(one.text())))
                .toList()
            : List.of();
    List<Sentence> ties =
        proofs.ties(layers, action).stream().map(Tie::sentence).map(Sentence::new).toList();
    return new Grounds(premises, ties);
  }

  /** The premises in one sentence; empty if there are none. */
  public Sentence condition() {
    return onCondition.isEmpty()
        ? Sentence.NONE
        : new Sentence(
            "on the condition that "
                + LayerWords.and(
                    onCondition.stream().map(one -> one.words().text()).distinct().toList()));
  }

  /** The ties in one sentence; empty if there are none. */
  public Sentence rest() {
    return ties.isEmpty()
        ? Sentence.NONE
        : new Sentence(
            "rests on: " + ties.stream().map(Sentence::text).collect(Collectors.joining("; ")));
  }
}
