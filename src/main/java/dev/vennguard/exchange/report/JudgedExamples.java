package dev.vennguard.exchange.report;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.review.AssertionJson;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.explain.SmallestChange;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.explain.examples.ExampleChoice;
import dev.vennguard.explain.examples.ExampleJudge;
import dev.vennguard.explain.examples.ExampleVerdict;
import dev.vennguard.explain.examples.TellingExample;
import dev.vennguard.explain.examples.TellingExamples;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.workspace.SituationReport;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Examples of a change, and what was said of them so far. For any thread; one judges at a time. */
public final class JudgedExamples {
  private static final int ABOUT_TEN = 10;

  private final List<Layers> sides;
  private final SituationReport situation;
  private final TellingExamples examples;
  private final ExampleJudge judge;
  private volatile SortedMap<Integer, ExampleVerdict> verdicts = new TreeMap<>();

  /**
   * Finds them.
   *
   * @param sides the layers before and after
   * @param stop once it says yes, what was not found by then is left out
   */
  public JudgedExamples(
      Catalogue catalogue, List<Layers> sides, SituationReport situation, BooleanSupplier stop) {
    this.sides = List.copyOf(sides);
    this.situation = situation;
    Layers before = sides.getFirst();
    Layers after = sides.getLast();
    Prover prover = new Prover(ProofSettings.thorough().until(stop));
    this.examples = new ExampleChoice(catalogue, prover).choose(before, after, ABOUT_TEN);
    SmallestChange smallest =
        new SmallestChange(
            new LiveModel(catalogue, ProofSettings.standard().until(stop)),
            new ProverSource(catalogue, ActionShapes.of(catalogue), prover));
    this.judge = new ExampleJudge(catalogue, smallest, before, after);
  }

  /** The requests. */
  public TellingExamples examples() {
    return examples;
  }

  /** Takes what somebody says of one of them, in place of what was said of it before. */
  public synchronized void judge(int index, boolean shouldBeAllowed) {
    SortedMap<Integer, ExampleVerdict> all = new TreeMap<>(verdicts);
    all.put(index, judge.verdict(examples.examples().get(index), shouldBeAllowed));
    verdicts = all;
  }

  /** What was said, by the numbers of the requests from 0. */
  public Map<Integer, ExampleVerdict> verdicts() {
    return Map.copyOf(verdicts);
  }

  /** All of it, for people and for scripts. */
  public ExamplesReport report() {
    return new ExamplesReport(sides, situation, examples, judge, List.copyOf(verdicts.values()));
  }

  /** What one of them is, line by line. */
  public List<String> lines(TellingExample one) {
    return report().requestLines(one);
  }

  /** A record that keeps every verdict as an assertion. */
  public ReviewRecord keptIn(ReviewRecord record) {
    ReviewRecord kept = record;
    for (ExampleVerdict one : verdicts.values()) {
      kept = kept.withAssertion(AssertionJson.of(one.assertion()).toString());
    }
    return kept;
  }
}
