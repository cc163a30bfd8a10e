package dev.vennguard.prove;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import java.util.Collections;
import java.util.List;

/**
 * Decides what layers allow of all requests of an action. Remembers how texts are cut into parts,
 * so keep one and ask it often. Not for several threads at once.
 */
public final class Prover {
  private final ProofSettings settings;
  private final Worlds.Workshop workshop;
  private final Evaluator evaluator = new Evaluator();

  /** Starts with nothing remembered. */
  public Prover(ProofSettings settings) {
    this.settings = settings;
    String partition = settings.partition();
    this.workshop =
        new Worlds.Workshop(
            partition, new KeySpecs(partition), new Partitions(), new Resources(partition));
  }

  /**
   * Proves a question.
   *
   * @throws IllegalStateException if an example is refuted by the evaluator: a defect
   */
  public Verdict answer(Question question) {
    return answer(question, new Work(settings.budget()));
  }

  /**
   * Finds examples where the verdict is known from requests that differ in nothing that matters.
   *
   * @param known the verdict on them; where it is undecided, the question is proved
   */
  public Verdict examples(Question question, Verdict known) {
    if (known.effective() == Coverage.UNDECIDED) {
      return answer(question);
    }
    try {
      Work work = new Work(settings.budget());
      return proof(question, work).examples(known);
    } catch (Work.Exhausted exhausted) {
      return answer(question);
    }
  }

  /** Proves a question with a budget that the caller can look at afterwards. */
  Verdict answer(Question question, Work work) {
    for (LayerQuestion layer : question.layers()) {
      for (Statement statement : layer.statements()) {
        if (!statement.evaluableIn(layer.kind())) {
          return undecided(question, "a statement that IAM would not store speaks of it");
        }
      }
    }
    try {
      return proof(question, work).verdict();
    } catch (Work.Exhausted exhausted) {
      return undecided(question, exhausted.reason());
    }
  }

  private Proof proof(Question question, Work work) {
    Passage passage = new Passage(question.layers(), settings.partition());
    Worlds worlds = new Worlds(workshop, question.shape(), passage.statements(), work);
    return new Proof(question, passage, worlds, new Replay(evaluator, question));
  }

  /**
   * Compares what layers allow before and after a change, request by request.
   *
   * @param before what the layers said
   * @param after what they say, of requests of the same shape
   * @throws IllegalStateException if an example is refuted by the evaluator: a defect
   */
  public Difference difference(Question before, Question after) {
    return new TwoSides(workshop, evaluator, settings.budget()).difference(before, after);
  }

  /**
   * Proves what layers do with the requests to which a statement applies.
   *
   * @param region its effect and its action clause are not looked at
   * @throws IllegalStateException if an example is refuted by the evaluator: a defect
   */
  public RegionVerdict region(Question question, Statement region) {
    return new TwoSides(workshop, evaluator, settings.budget()).region(question, region);
  }

  /** Proves what layers allow of one action. */
  public Verdict prove(Layers layers, Catalogue catalogue, Action action) {
    return answer(Question.of(ActionShapes.of(catalogue, action), layers, action))
        .forAction(action.qualifiedName());
  }

  private static Verdict undecided(Question question, String reason) {
    List<Coverage> coverage = Collections.nCopies(question.layers().size(), Coverage.UNDECIDED);
    return new Verdict(
        coverage,
        Coverage.UNDECIDED,
        Outcome.UNDECIDED,
        new Example.None(),
        new Example.None(),
        Bypass.NOTHING,
        reason);
  }
}
