package dev.vennguard.teach.drill;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.prove.PolicyDiff;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.Difference.Change;
import dev.vennguard.prove.result.ProofSettings;
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
  private final PolicyDiff diff;
  private final QuestionJudge judge;
  private final SplittableRandom random;
  private final Mutator mutator;
  private final List<Request> asked;
  private final Set<Object> given = new HashSet<>();
  private int made;

  /**
   * A drill at its beginning.
   *
   * @param seed the same seed gives the same variations to the same answers
   */
  public Drill(Lesson lesson, Catalogue catalogue, long seed) {
    this.lesson = lesson;
    this.diff = new PolicyDiff(catalogue, ProofSettings.standard());
    this.judge = new QuestionJudge(catalogue);
    this.random = new SplittableRandom(seed);
    this.mutator = new Mutator(random);
    this.asked =
        lesson.questions().stream()
            .filter(question -> question.pair().isEmpty())
            .map(LessonQuestion::asked)
            .filter(Asked.OneRequest.class::isInstance)
            .map(one -> ((Asked.OneRequest) one).request())
            .toList();
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
    Optional<Difference> difference = difference(pair);
    if (difference.isEmpty()) {
      return Optional.empty();
    }
    Asked what = question(difference.get());
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

  /** Proved: some request is decided otherwise than by the lesson's pair. */
  private Optional<Difference> difference(LessonPair pair) {
    return diff.firstDifference(lesson.pair().layers(), pair.layers()).stream()
        .map(PolicyDiff.Entry::difference)
        .filter(one -> one.change() != Change.UNDECIDED && one.change() != Change.SAME)
        .findFirst();
  }

  /** One of the lesson's requests, the one that shows the difference, or all of its action. */
  private Asked question(Difference difference) {
    List<Request> telling = new ArrayList<>();
    for (Answer answer : List.of(difference.gained(), difference.lost())) {
      if (answer instanceof Answer.Found(Request request)) {
        telling.add(request);
      }
    }
    int one = random.nextInt(4);
    if (telling.isEmpty() || one < 2 && !asked.isEmpty()) {
      return new Asked.OneRequest(asked.get(random.nextInt(asked.size())));
    }
    Request request = telling.get(random.nextInt(telling.size()));
    return one == 3 ? new Asked.EveryRequest(request.action()) : new Asked.OneRequest(request);
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
