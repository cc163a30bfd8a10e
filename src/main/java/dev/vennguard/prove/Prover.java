package dev.vennguard.prove;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partition;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.atom.Resources;
import dev.vennguard.prove.encode.CaseSolver;
import dev.vennguard.prove.encode.Workshop;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.KeySpecs;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.request.ReferencedKeys;
import dev.vennguard.prove.request.Scope;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.LayerCoverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.RegionVerdict;
import dev.vennguard.prove.result.ResourcePolicyReach;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import dev.vennguard.prove.value.ValuePartitioner;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides what layers allow of all requests of an action. Remembers how texts are cut into parts,
 * so keep one and ask it often. Not for several threads at once.
 */
public final class Prover {
  private static final String OUT_OF_TIME = "the time limit was reached before it was proved";

  private final ProofSettings settings;
  private final Map<String, Workshop> workshops = new HashMap<>();
  private final dev.vennguard.catalog.Partitions published =
      dev.vennguard.catalog.Partitions.bundled();
  private final Evaluator evaluator = new Evaluator();
  private final Readings readings = new Readings();
  private final QuestionGrounds grounds = new QuestionGrounds();
  private long spent;

  /** Starts with nothing remembered. */
  public Prover(ProofSettings settings) {
    this.settings = settings;
  }

  private Workshop workshop(Question question) {
    return workshops.computeIfAbsent(
        question.situation().partition(),
        id ->
            new Workshop(
                published.partition(id).orElseGet(() -> unknown(id)),
                new KeySpecs(id),
                new ValuePartitioner(settings.budget()),
                new Resources(id, settings.budget())));
  }

  /** Of a partition that is not published only the usual regions are known. */
  private Partition unknown(String id) {
    return new Partition(id, "amazonaws.com", published.all().getFirst().regions(), Map.of());
  }

  private Scope scope(Question question, Set<Tie> ties) {
    return new Scope(
        question.situation(), workshop(question).partition(), ties, question.shape().traits());
  }

  /**
   * Proves a question.
   *
   * @throws IllegalStateException if an example is refuted by the evaluator: a defect
   */
  public Verdict answer(Question question) {
    return answer(question, new Budget(settings.budget()));
  }

  /**
   * A verdict and what it took.
   *
   * @param steps as in {@link ProofSettings}: the same whatever was asked before
   */
  public record Priced(Verdict verdict, long steps) {}

  /**
   * Proves a question, and tells what that took.
   *
   * @throws IllegalStateException if an example is refuted by the evaluator: a defect
   */
  public Priced priced(Question question) {
    List<LayerCoverage> covered = covered(question, Tie.ALL);
    Priced priced = priced(question, covered);
    long layers = covered.stream().mapToLong(LayerCoverage::steps).sum();
    return new Priced(priced.verdict(), layers + priced.steps());
  }

  /**
   * Proves a question of which it is known what each layer allows by itself, and tells what that
   * took on top.
   *
   * @param covered of each layer, in order
   * @throws IllegalStateException if an example is refuted by the evaluator: a defect
   */
  public Priced priced(Question question, List<LayerCoverage> covered) {
    Budget work = new Budget(settings.budget());
    Verdict verdict = answer(question, covered, Tie.ALL, work);
    return new Priced(verdict, settings.budget() - work.left());
  }

  /**
   * What the first layer of a question allows by itself.
   *
   * @param alone as {@link Question#alone} makes it
   * @throws IllegalStateException if an example is refuted by the evaluator: a defect
   */
  public LayerCoverage covered(Question alone) {
    return covered(alone, Tie.ALL, new Budget(settings.budget()));
  }

  private List<LayerCoverage> covered(Question question, Set<Tie> ties) {
    return IntStream.range(0, question.layers().size())
        .mapToObj(layer -> covered(question.alone(layer), ties, new Budget(settings.budget())))
        .toList();
  }

  private LayerCoverage covered(Question alone, Set<Tie> ties, Budget work) {
    if (outOfTime()) {
      return new LayerCoverage(Coverage.UNDECIDED, OUT_OF_TIME, 0);
    }
    QuestionGround ground = grounds.of(alone);
    Optional<OpenValues> open = ground.open() ? OpenValues.of(alone) : Optional.empty();
    if (open.isPresent()) {
      return open.get()
          .covered(covered(open.get().least(), ties, work), covered(open.get().most(), ties, work));
    } else if (!ground.evaluable()) {
      return new LayerCoverage(Coverage.UNDECIDED, OpenValues.notEvaluated(alone), 0);
    }
    long before = work.left();
    Coverage coverage = Coverage.UNDECIDED;
    String reason;
    try {
      Proof proof = proof(alone, ties, work);
      coverage = proof.first();
      reason = proof.reason();
    } catch (Unproved unproved) {
      reason = unproved.reason();
    }
    long steps = before - work.left();
    spent += steps;
    return new LayerCoverage(coverage, reason, steps);
  }

  /**
   * Finds examples where the verdict is known from requests that differ in nothing that matters.
   *
   * @param known the verdict on them; where it is undecided, the question is proved
   */
  public Verdict examples(Question question, Verdict known) {
    if (known.effective() == Coverage.UNDECIDED || OpenValues.in(question)) {
      return answer(question);
    }
    if (outOfTime()) {
      return known.withoutExamples();
    }
    try {
      return examples(question, known, new Budget(settings.budget()));
    } catch (Unproved unproved) {
      return answer(question);
    }
  }

  private Verdict examples(Question question, Verdict known, Budget work) {
    try {
      return proof(question, Tie.ALL, work).examples(known);
    } finally {
      spent += settings.budget() - work.left();
    }
  }

  /** What verdicts and examples have taken until now, in steps of {@link ProofSettings}. */
  public long spent() {
    return spent;
  }

  /**
   * The ties that a verdict rests on: a smallest set of them without which it would be another
   * (EVALUATION §6.8). None where it holds of all requests that one could write down.
   */
  public List<Tie> restsOn(Question question, Verdict verdict) {
    Set<Tie> dropped = EnumSet.noneOf(Tie.class);
    Set<Tie> concerned = concerned(question);
    for (Tie tie : concerned) {
      dropped.add(tie);
      Set<Tie> left = EnumSet.copyOf(Tie.ALL);
      left.removeAll(dropped);
      Verdict without = answer(question, left, new Budget(settings.budget()));
      if (without.outcome() != verdict.outcome()) {
        dropped.remove(tie);
      }
    }
    return concerned.stream().filter(tie -> !dropped.contains(tie)).toList();
  }

  /** The ties of keys, or of regions, that the question asks about. */
  private static Set<Tie> concerned(Question question) {
    ReferencedKeys referenced =
        new ReferencedKeys(
            question.layers().stream().flatMap(one -> one.statements().stream()).toList());
    Set<Tie> found = EnumSet.noneOf(Tie.class);
    for (Tie tie : Tie.values()) {
      if (referenced.keys().stream().anyMatch(tie::about)
          || (tie == Tie.RESOURCE_REGION && referenced.regions())) {
        found.add(tie);
      }
    }
    return found;
  }

  /** Proves a question with a budget that the caller can look at afterwards. */
  Verdict answer(Question question, Budget work) {
    return answer(question, Tie.ALL, work);
  }

  /** Proves a question about requests of which only some ties hold. */
  Verdict answer(Question question, Set<Tie> ties, Budget work) {
    return answer(question, covered(question, ties), ties, work);
  }

  private Verdict answer(
      Question question, List<LayerCoverage> covered, Set<Tie> ties, Budget work) {
    if (outOfTime()) {
      return undecided(question, OUT_OF_TIME);
    }
    QuestionGround ground = grounds.of(question);
    Optional<OpenValues> open = ground.open() ? OpenValues.of(question) : Optional.empty();
    if (open.isPresent()) {
      return open.get()
          .verdict(
              answer(open.get().least(), covered(open.get().least(), ties), ties, work),
              answer(open.get().most(), covered(open.get().most(), ties), ties, work),
              () -> answer(open.get().seldom(), covered(open.get().seldom(), ties), ties, work));
    } else if (!ground.evaluable()) {
      return undecided(question, OpenValues.notEvaluated(question));
    }
    Verdict verdict = proved(question, covered, ties, work);
    if (verdict.outcome() == Outcome.UNDECIDED || !ground.facts().referenced().readTwice()) {
      return verdict;
    }
    Optional<Question> looser = readings.looser(question);
    if (looser.isEmpty()) {
      return verdict;
    }
    Verdict other = proved(looser.get(), covered(looser.get(), ties), ties, work);
    return verdict.outcome() == other.outcome() && verdict.coverage().equals(other.coverage())
        ? verdict
        : undecided(question, readings.reason(question));
  }

  private Verdict proved(
      Question question, List<LayerCoverage> covered, Set<Tie> ties, Budget work) {
    long before = work.left();
    try {
      return proof(question, ties, work).verdict(covered);
    } catch (Unproved unproved) {
      return undecided(question, unproved.reason());
    } finally {
      spent += before - work.left();
    }
  }

  private Proof proof(Question question, Set<Tie> ties, Budget work) {
    QuestionGround ground = grounds.of(question);
    CaseSolver solver =
        new CaseSolver(
            workshop(question), scope(question, ties), question.shape(), ground.facts(), work);
    return new Proof(question, ground.formula(), solver, ground.replay());
  }

  /**
   * Compares what layers allow before and after a change, request by request.
   *
   * @param before what the layers said
   * @param after what they say, of requests of the same shape
   * @throws IllegalStateException if an example is refuted by the evaluator: a defect
   */
  public Difference difference(Question before, Question after) {
    if (outOfTime()) {
      Answer doubt = new Answer.Unknown(OUT_OF_TIME);
      return new Difference(Difference.Change.UNDECIDED, doubt, doubt);
    }
    if (OpenValues.in(before) || OpenValues.in(after)) {
      return OpenValues.difference(before, after, this::difference);
    }
    Difference difference = twoSides(before).difference(before, after);
    Optional<Question> was = readings.looser(before);
    Optional<Question> is = readings.looser(after);
    if (was.isEmpty() && is.isEmpty()) {
      return difference;
    }
    Question looserBefore = was.orElse(before);
    Question looserAfter = is.orElse(after);
    Difference other = twoSides(looserBefore).difference(looserBefore, looserAfter);
    if (difference.change() == other.change()) {
      return difference;
    }
    Answer doubt = new Answer.Unknown(readings.reason(was.isPresent() ? before : after));
    return new Difference(Difference.Change.UNDECIDED, doubt, doubt);
  }

  /**
   * Proves what layers do with the requests to which a statement applies.
   *
   * @param region its effect and its action clause are not looked at
   * @throws IllegalStateException if an example is refuted by the evaluator: a defect
   */
  public RegionVerdict region(Question question, Statement region) {
    if (outOfTime()) {
      return overApproximated(OUT_OF_TIME);
    }
    Optional<OpenValues> open = OpenValues.of(question);
    if (open.isPresent()) {
      return open.get()
          .region(region(open.get().least(), region), region(open.get().most(), region));
    }
    RegionVerdict verdict = twoSides(question).region(question, region);
    Optional<Question> looser = readings.looser(question);
    if (looser.isEmpty()) {
      return verdict;
    }
    RegionVerdict other = twoSides(looser.get()).region(looser.get(), region);
    return alike(verdict.allowed(), other.allowed()) && alike(verdict.refused(), other.refused())
        ? verdict
        : overApproximated(readings.reason(question));
  }

  private boolean outOfTime() {
    return settings.outOfTime().getAsBoolean();
  }

  private static RegionVerdict overApproximated(String reason) {
    Answer doubt = new Answer.Unknown(reason);
    return new RegionVerdict(doubt, doubt);
  }

  private static boolean alike(Answer one, Answer other) {
    return one.getClass() == other.getClass();
  }

  private ComparisonProof twoSides(Question question) {
    return new ComparisonProof(
        workshop(question), scope(question, Tie.ALL), evaluator, settings.budget());
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
        ResourcePolicyReach.NOTHING,
        reason);
  }
}
