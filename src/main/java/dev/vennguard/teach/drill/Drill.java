package dev.vennguard.teach.drill;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import dev.vennguard.teach.grade.Diagnosis;
import dev.vennguard.teach.grade.QuestionJudge;
import dev.vennguard.teach.grade.QuestionTruth;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonQuestion;
import dev.vennguard.teach.lesson.Prediction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Makes variations of a lesson's pair, without end and without repeating one. Keep one for a
 * lesson. Not for several threads at once.
 */
public final class Drill {
  private static final int CHOICE = 3;
  private static final int TRIES = 400;
  private static final int MOST_CHANGES = 3;
  private static final MutationKind[] KINDS = MutationKind.values();

  private final Lesson lesson;
  private final QuestionJudge judge;
  private final SplittableRandom random;
  private final Mutator mutator;
  private final List<Request> pool = new ArrayList<>();
  private final List<Boolean> allowed = new ArrayList<>();
  private final Set<Object> given = new HashSet<>();
  private int made;

  /**
   * A drill at its beginning.
   *
   * @param seed the same seed gives the same variations to the same answers
   */
  public Drill(Lesson lesson, Catalogue catalogue, Prover prover, long seed) {
    this.lesson = lesson;
    this.judge = new QuestionJudge(catalogue, prover);
    this.random = new SplittableRandom(seed);
    this.mutator = new Mutator(random);
    List<Request> own =
        lesson.questions().stream()
            .filter(question -> question.pair().isEmpty())
            .flatMap(Drill::request)
            .toList();
    pool.addAll(own);
    String principal = own.stream().map(Request::principal).findFirst().orElse("");
    DrillRequests.read().forEach(one -> pool.add(by(principal, one)));
    Evaluator evaluator = new Evaluator();
    Layers start = lesson.pair().layers();
    pool.forEach(one -> allowed.add(evaluator.decide(start, one).allowed()));
  }

  private static Stream<Request> request(LessonQuestion question) {
    return question.asked() instanceof Asked.OneRequest(Request request)
        ? Stream.of(request)
        : Stream.empty();
  }

  private static Request by(String principal, Request one) {
    return principal.isEmpty()
        ? one
        : new Request(
            principal, one.action(), one.resource(), one.resourceAccount(), one.context());
  }

  /** What makes a variation new. */
  private record Key(Object texts, Asked asked) {}

  /**
   * The next variation: of a few new ones the one that tests what the learner needs most.
   *
   * @throws IllegalStateException if no new one can be found: a pair that cannot be varied
   */
  public Variation next(DrillScore score) {
    List<Variation> choice = new ArrayList<>();
    boolean choosy = !score.weights().isEmpty();
    for (int tries = 0; tries < TRIES && choice.size() < (choosy ? CHOICE : 1); tries++) {
      variation().ifPresent(choice::add);
    }
    Variation best =
        choice.stream()
            .reduce((one, other) ->
                score.weight(other.belief()) > score.weight(one.belief()) ? other : one)
            .orElseThrow(
                () -> new IllegalStateException(lesson.head().id() + " cannot be varied any more"));
    given.add(new Key(best.pair().texts(), best.asked()));
    made++;
    return new Variation(
        made, best.pair(), best.asked(), best.answer(), best.made(), best.belief());
  }

  private Optional<Variation> variation() {
    List<MutationKind> kinds = new ArrayList<>();
    LessonPair pair = lesson.pair();
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      MutationKind kind = KINDS[random.nextInt(KINDS.length)];
      Optional<LessonPair> changed = mutator.mutate(pair, kind);
      if (changed.isPresent()) {
        pair = changed.get();
        kinds.add(kind);
      }
    }
    if (kinds.isEmpty() || !pair.sound() || pair.policies().isEmpty()) {
      return Optional.empty();
    }
    List<Request> telling = telling(pair.layers());
    if (telling.isEmpty()) {
      return Optional.empty();
    }
    Asked what = question(telling);
    if (given.contains(new Key(pair.texts(), what))) {
      return Optional.empty();
    }
    QuestionTruth truth = judge.truth(pair.layers(), what);
    if (truth.answer().isEmpty()) {
      return Optional.empty();
    }
    Prediction answer = truth.answer().get();
    return Optional.of(
        new Variation(0, pair, what, answer, kinds, belief(pair, what, truth, answer)));
  }

  /** Those that are decided otherwise than under the lesson's pair: each proves it different. */
  private List<Request> telling(Layers layers) {
    Evaluator evaluator = new Evaluator();
    List<Request> telling = new ArrayList<>();
    for (int i = 0; i < pool.size(); i++) {
      if (evaluator.decide(layers, pool.get(i)).allowed() != allowed.get(i)) {
        telling.add(pool.get(i));
      }
    }
    return telling;
  }

  /** A request that shows the difference, all of its action, or one that need not show it. */
  private Asked question(List<Request> telling) {
    Request request = telling.get(random.nextInt(telling.size()));
    return switch (random.nextInt(6)) {
      case 0 -> new Asked.EveryRequest(request.action());
      case 1 -> new Asked.OneRequest(pool.get(random.nextInt(pool.size())));
      default -> new Asked.OneRequest(request);
    };
  }

  /** The belief that the most tempting wrong answer would show. */
  private int belief(LessonPair pair, Asked what, QuestionTruth truth, Prediction right) {
    Prediction tempting =
        right.equals(Prediction.ALLOWED) ? Prediction.implicit("boundary") : Prediction.ALLOWED;
    return truth
        .trace()
        .flatMap(trace -> new Diagnosis(pair.layers(), what.about(), trace).belief(tempting, right))
        .orElseGet(() -> lesson.head().beliefs().stream().findFirst().orElse(2));
  }

  /** The belief behind a wrong answer to a variation. */
  public int behind(Variation variation, Prediction wrong) {
    QuestionTruth truth = judge.truth(variation.pair().layers(), variation.asked());
    return truth
        .trace()
        .flatMap(trace ->
            new Diagnosis(variation.pair().layers(), variation.asked().about(), trace)
                .belief(wrong, variation.answer()))
        .orElse(variation.belief());
  }
}
