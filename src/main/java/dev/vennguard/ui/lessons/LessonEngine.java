package dev.vennguard.ui.lessons;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.Delegation;
import dev.vennguard.escape.EscapeChecks;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.attack.AttackRun;
import dev.vennguard.teach.attack.FurtherHoles;
import dev.vennguard.teach.attack.HoleJudge;
import dev.vennguard.teach.belief.Belief;
import dev.vennguard.teach.belief.BeliefLibrary;
import dev.vennguard.teach.check.LessonCheck;
import dev.vennguard.teach.drill.Drill;
import dev.vennguard.teach.drill.DrillScore;
import dev.vennguard.teach.drill.Variation;
import dev.vennguard.teach.grade.Diagnosis;
import dev.vennguard.teach.grade.GateStepper;
import dev.vennguard.teach.grade.Grade;
import dev.vennguard.teach.grade.QuestionJudge;
import dev.vennguard.teach.grade.QuestionTruth;
import dev.vennguard.teach.grade.RepairGrader;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.CourseLibrary;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonFolder;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.LessonReader;
import dev.vennguard.teach.lesson.LessonRepair;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.make.LessonMaker;
import dev.vennguard.teach.make.LessonPlan;
import dev.vennguard.teach.make.MadeLesson;
import dev.vennguard.teach.present.Slide;
import dev.vennguard.teach.present.SlideMaker;
import dev.vennguard.workspace.DocumentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides and proves for lessons. It remembers proofs, so keep one; for the engine thread alone.
 */
public final class LessonEngine {
  /** As in AWS's own examples. */
  private static final String ACCOUNT = "111122223333";

  private final Catalogue catalogue;
  private final Prover prover = new Prover(ProofSettings.standard());
  private final QuestionJudge judge;
  private final RepairGrader grader;
  private final BeliefLibrary beliefs = new BeliefLibrary();
  private final Evaluator evaluator = new Evaluator();
  private final Map<String, Drill> drills = new HashMap<>();
  private Optional<SlideMaker> slides = Optional.empty();
  private Optional<EscapeChecks> escapes = Optional.empty();

  /** Decides over this catalogue. */
  public LessonEngine(Catalogue catalogue) {
    this.catalogue = catalogue;
    judge = new QuestionJudge(catalogue, prover);
    grader = new RepairGrader(catalogue, prover);
  }

  /** The lessons that come with the app, in the order of the course. */
  public List<Lesson> course() {
    return new CourseLibrary()
        .lessons().stream().map(files -> LessonReader.read(files, catalogue).lesson()).toList();
  }

  /** What becomes of an answer. */
  public JudgedAnswer judge(AskedQuestion question, Prediction given) {
    QuestionTruth truth = judge.truth(question.pair().layers(), question.asked());
    Prediction right = truth.answer().orElse(question.answer());
    int belief = given.equals(right) ? 0 : behind(question, truth, given, right);
    Optional<GateStepper> gates =
        question.asked() instanceof Asked.OneRequest(Request request)
            ? Optional.of(GateStepper.of(evaluator, question.pair().layers(), request))
            : Optional.empty();
    return new JudgedAnswer(
        given, right, belief, beliefs.belief(belief).map(Belief::smallest), gates);
  }

  private static int behind(
      AskedQuestion question, QuestionTruth truth, Prediction given, Prediction right) {
    Integer stated = question.wrong().get(given);
    if (stated != null) {
      return stated;
    }
    return truth
        .trace()
        .flatMap(trace ->
            new Diagnosis(question.pair().layers(), question.asked().about(), trace)
                .belief(given, right))
        .orElse(0);
  }

  /** How the texts of an answer stand to the goal of a repair. */
  public Grade grade(Lesson lesson, LessonRepair repair, Map<DocumentId, String> texts) {
    return grader.grade(lesson, repair, texts);
  }

  /** What becomes of a try to get out. */
  public AttackRun.Tried attempt(AttackRun run, Request request) {
    return run.attempt(evaluator, request);
  }

  /**
   * The ways out that the escape checks find under some layers, as a judge beside the holes that a
   * lesson names. They are looked for when a request is to be judged: that takes a while.
   */
  public HoleJudge doors(Layers layers) {
    return new FurtherHoles(() -> escapes().report(layers, Delegation.UNKNOWN));
  }

  private EscapeChecks escapes() {
    if (escapes.isEmpty()) {
      escapes = Optional.of(new EscapeChecks(catalogue, PathLibrary.bundled(), prover));
    }
    return escapes.get();
  }

  /** The next variation of a lesson's pair. */
  public Variation next(Lesson lesson, DrillScore score, long seed) {
    return drills
        .computeIfAbsent(lesson.head().id(), _ -> new Drill(lesson, catalogue, prover, seed))
        .next(score);
  }

  /** Questions as slides; those that cannot be decided are left out. */
  public List<Slide> slides(List<AskedQuestion> questions) {
    return questions.stream()
        .flatMap(one -> slideMaker().slide(one.pair(), one.asked(), one.statement()).stream())
        .toList();
  }

  /** An action under a pair as slides; none if a text is broken or the action unknown. */
  public List<Slide> slides(LessonPair pair, String action) {
    return pair.sound()
        ? catalogue.action(action).map(one -> slideMaker().slides(pair, one)).orElse(List.of())
        : List.of();
  }

  /** A lesson of the user's own, with what is wrong with it. Reads files. */
  public OwnLesson open(Path place) {
    LessonFolder.Found found = LessonFolder.read(place);
    LessonReader.Read read = LessonReader.read(found.files(), catalogue);
    List<LessonProblem> problems = new ArrayList<>(found.problems());
    problems.addAll(
        found.problems().isEmpty() && read.whole()
            ? new LessonCheck(catalogue, beliefs, prover).check(read.lesson())
            : read.problems());
    return new OwnLesson(place, read.lesson(), problems);
  }

  /** What stands where lessons were opened before; nothing of it is proved yet. Reads files. */
  public List<KnownLesson> known(List<Path> places) {
    return places.stream().map(this::known).toList();
  }

  private KnownLesson known(Path place) {
    boolean there = Files.exists(place);
    String title =
        there
            ? LessonReader.read(LessonFolder.read(place).files(), catalogue).lesson().head().title()
            : "";
    String name = String.valueOf(place.getFileName());
    return new KnownLesson(place, title.isBlank() ? name : title, there);
  }

  /** A request of an action that tells something under a pair; else one to be filled in. */
  public Request example(LessonPair pair, String action) {
    return slides(pair, action).reversed().stream()
        .flatMap(slide ->
            slide.asked() instanceof Asked.OneRequest(Request request)
                ? Stream.of(request)
                : Stream.of())
        .findFirst()
        .orElseGet(() -> {
          var situation = pair.layers().situation();
          String account = situation.account().isEmpty() ? ACCOUNT : situation.account();
          String caller = "arn:%s:iam::%s:role/app".formatted(situation.partition(), account);
          String known = situation.principal();
          return new Request(known.isEmpty() ? caller : known, action, "*", "", Map.of());
        });
  }

  /** What is right about a request; empty if it cannot be decided. */
  public Optional<Prediction> answer(LessonPair pair, Request request) {
    return pair.sound()
        ? judge.truth(pair.layers(), new Asked.OneRequest(request)).answer()
        : Optional.empty();
  }

  /** The lesson of a plan, proved. */
  public MadeLesson make(LessonPlan plan) {
    return new LessonMaker(catalogue, prover).make(plan);
  }

  private SlideMaker slideMaker() {
    if (slides.isEmpty()) {
      slides = Optional.of(new SlideMaker(catalogue, prover));
    }
    return slides.get();
  }
}
