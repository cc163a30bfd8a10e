package dev.vennguard.ui.lessons;

import dev.vennguard.decide.request.Request;
import dev.vennguard.teach.attack.AttackRun;
import dev.vennguard.teach.attack.DeclaredHoles;
import dev.vennguard.teach.drill.DrillScore;
import dev.vennguard.teach.drill.Variation;
import dev.vennguard.teach.grade.GateStepper;
import dev.vennguard.teach.grade.Grade;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonHint;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonRepair;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.Stage;
import dev.vennguard.teach.progress.Confidence;
import dev.vennguard.teach.progress.GivenAnswer;
import dev.vennguard.teach.progress.LessonProgress;
import dev.vennguard.workspace.DocumentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One lesson while it is done: on which page the learner is, and what they did there. */
public final class LessonRun {
  private final Lesson lesson;
  private final LessonDesk desk;
  private final Listener listener;
  private final List<LessonStop> stops;
  private final Map<DocumentId, String> repaired = new HashMap<>();
  private int at;
  private Optional<AskedQuestion> question = Optional.empty();
  private Optional<JudgedAnswer> judged = Optional.empty();
  private Optional<GateStepper> gates = Optional.empty();
  private Optional<Grade> grade = Optional.empty();
  private Optional<AttackRun> attack;
  private Optional<AttackRun.Outcome> tried = Optional.empty();
  private Optional<Variation> variation = Optional.empty();
  private DrillScore score = DrillScore.NONE;
  private Optional<String> forbidden = Optional.empty();
  private int hints;
  private boolean summary;
  private boolean laid;

  /** Hears of a run. */
  interface Listener {
    /** There is another page, or it says something else. */
    void turned();

    /** What the page says of the learner's work changed. */
    void told();

    /** The learner got further. */
    void progressed(UnaryOperator<LessonProgress> step);
  }

  LessonRun(Lesson lesson, LessonDesk desk, Listener listener, LessonProgress before) {
    this.lesson = lesson;
    this.desk = desk;
    this.listener = listener;
    stops = LessonStop.of(lesson);
    score = new DrillScore(before.weights(), 0, 0, Map.of());
    attack =
        lesson
            .attack()
            .map(one ->
                new AttackRun(
                    lesson.pair().layers(),
                    List.of(new DeclaredHoles(lesson, one)),
                    before.holes()));
  }

  /** Opens a page; earlier and later ones are as free as the next. */
  public void goTo(int page) {
    at = Math.clamp(page, 0, stops.size() - 1);
    judged = Optional.empty();
    gates = Optional.empty();
    tried = Optional.empty();
    summary = false;
    laid = false;
    question = stop().question().map(one -> AskedQuestion.of(lesson, one));
    if (stop().stage() == Stage.DRILL) {
      variation = Optional.empty();
      nextVariation();
    } else {
      lay(stop().stage() == Stage.REPAIR ? atRepair() : pair());
    }
  }

  private LessonPair pair() {
    return question.map(AskedQuestion::pair).orElse(lesson.pair());
  }

  private LessonPair atRepair() {
    return lesson.pair().with(repaired);
  }

  private void lay(LessonPair pair) {
    desk.lay(
        pair,
        lesson.situation(),
        lesson.head().title(),
        () -> {
          laid = true;
          desk.cover(covers());
          listener.turned();
          if (stop().stage() == Stage.REPAIR) {
            edited();
          }
        });
  }

  /** What can be shown to a class: the variation of a drill, else all questions of the lesson. */
  List<AskedQuestion> presented() {
    return stop().stage() == Stage.DRILL
        ? question.stream().toList()
        : lesson.questions().stream().map(one -> AskedQuestion.of(lesson, one)).toList();
  }

  /** Whether the middle would give the answer away. */
  public boolean covers() {
    return question.isPresent() && judged.isEmpty() && !summary;
  }

  /** Goes on: what needs no answer counts as done by that. */
  public void forward() {
    Stage stage = stop().stage();
    if (stage == Stage.EXAMPLE || stage == Stage.REVEAL) {
      listener.progressed(one -> one.done(stage));
    }
    goTo(at + 1);
  }

  /** Answers the question. */
  public void commit(Prediction given, Confidence confidence) {
    if (question.isEmpty() || judged.isPresent()) {
      return;
    }
    AskedQuestion answered = question.get();
    desk.ask(
        this,
        engine -> engine.judge(answered, given),
        found -> judged(answered, found, confidence));
  }

  private void judged(AskedQuestion answered, JudgedAnswer found, Confidence confidence) {
    if (question.filter(answered::equals).isEmpty()) {
      return;
    }
    judged = Optional.of(found);
    gates = found.gates();
    Stage stage = stop().stage();
    if (stage == Stage.DRILL) {
      boolean sure = confidence == Confidence.SURE;
      variation.ifPresent(one -> score = score.after(one, found.given(), sure, found.belief()));
    }
    GivenAnswer answer =
        new GivenAnswer(
            answered.id(), found.given(), found.right(), confidence, found.belief(), desk.now());
    listener.progressed(one -> {
      LessonProgress next = one.answered(answer);
      next = stage == Stage.DRILL ? next.drilled(score.weights()) : next;
      return lastOf(stage) ? next.done(stage) : next;
    });
    desk.cover(false);
    desk.point(answered.asked().about());
    listener.turned();
  }

  private boolean lastOf(Stage stage) {
    return at == stops.size() - 1 || stops.get(at + 1).stage() != stage;
  }

  /** Lights the next gate, or takes the light from the last one. */
  public void step(boolean on) {
    gates = gates.map(one -> on ? one.next() : one.back());
    listener.told();
  }

  /** Lights all gates. */
  public void lightAll() {
    gates = gates.map(GateStepper::end);
    listener.told();
  }

  /** The pair was edited, or may have been: how it stands to the goal is asked anew. */
  public void edited() {
    if (!laid || stop().stage() != Stage.REPAIR || lesson.repair().isEmpty()) {
      return;
    }
    LessonRepair repair = lesson.repair().get();
    Map<DocumentId, String> texts = desk.texts();
    Map<DocumentId, String> given = lesson.pair().texts();
    forbidden =
        texts.entrySet().stream()
            .filter(one -> !repair.edit().contains(one.getKey()))
            .filter(one -> !one.getValue().equals(given.getOrDefault(one.getKey(), "")))
            .map(one -> LessonPair.file(one.getKey()))
            .findFirst();
    desk.ask(this, engine -> engine.grade(lesson, repair, texts), found -> graded(texts, found));
  }

  private void graded(Map<DocumentId, String> texts, Grade found) {
    repaired.clear();
    repaired.putAll(texts);
    grade = Optional.of(found);
    if (found.stars().solved() && forbidden.isEmpty()) {
      listener.progressed(one -> one.repaired(found.stars().count()).done(Stage.REPAIR));
    }
    listener.told();
  }

  /** Puts the pair of the repair back to how it was. */
  public void startAgain() {
    repaired.clear();
    goTo(at);
  }

  /** Shows one more hint. */
  public void hint() {
    hints = Math.min(hints + 1, allHints().size());
    listener.progressed(one -> one.hinted(hints));
    listener.told();
  }

  /** Tries to get out of the boundary. */
  public void attempt(Request request) {
    if (attack.isEmpty()) {
      return;
    }
    AttackRun now = attack.get();
    boolean alone = now.judges().size() == 1;
    desk.ask(
        this,
        engine -> engine.attempt(alone ? now.judgedBy(engine.doors(now.layers())) : now, request),
        this::tried);
  }

  private void tried(AttackRun.Tried found) {
    attack = Optional.of(found.run());
    tried = Optional.of(found.outcome());
    if (found.outcome() instanceof AttackRun.Outcome.Escaped(var hole)) {
      boolean over = found.run().over();
      listener.progressed(one -> {
        LessonProgress next = one.found(hole.id());
        return over ? next.done(Stage.ATTACK) : next;
      });
    }
    listener.told();
  }

  /** Makes the next variation of the drill. */
  public void nextVariation() {
    DrillScore now = score;
    long seed = desk.now().toEpochMilli();
    int page = at;
    desk.ask(
        this,
        engine -> engine.next(lesson, now, seed),
        found -> {
          if (page == at) {
            variation = Optional.of(found);
            judged = Optional.empty();
            gates = Optional.empty();
            question = Optional.of(AskedQuestion.of(found));
            lay(found.pair());
          }
        });
  }

  /** Ends the drill with a summary of the beliefs that wrong answers showed. */
  public void endDrill() {
    summary = true;
    desk.cover(false);
    listener.progressed(one -> one.done(Stage.DRILL));
    listener.turned();
  }

  /** Which lesson it is. */
  public Lesson lesson() {
    return lesson;
  }

  /** Its pages. */
  public List<LessonStop> stops() {
    return stops;
  }

  /** The number of the open page, from 0. */
  public int at() {
    return at;
  }

  /** The open page. */
  public LessonStop stop() {
    return stops.get(at);
  }

  /** The question of the open page. */
  public Optional<AskedQuestion> question() {
    return question;
  }

  /** What became of its answer. */
  public Optional<JudgedAnswer> judged() {
    return judged;
  }

  /** The gates, as far as they are lit. */
  public Optional<GateStepper> gates() {
    return gates;
  }

  /** How the repair stands. */
  public Optional<Grade> grade() {
    return grade;
  }

  /** The texts that the repair is about: the lesson's, the model's and the learner's. */
  List<String> texts() {
    return Stream.of(
            lesson.pair().texts(),
            lesson.repair().map(one -> one.model().texts()).orElse(Map.of()),
            repaired)
        .flatMap(texts -> texts.values().stream())
        .toList();
  }

  /** A document that was changed and must not be. */
  public Optional<String> forbidden() {
    return forbidden;
  }

  /** The hints that were asked for. */
  public List<LessonHint> hints() {
    return allHints().subList(0, hints);
  }

  /** All hints, from vague to plain. */
  public List<LessonHint> allHints() {
    return lesson.repair().map(LessonRepair::hints).orElse(List.of());
  }

  /** How far the attack is. */
  public Optional<AttackRun> attack() {
    return attack;
  }

  /** What became of the last try. */
  public Optional<AttackRun.Outcome> tried() {
    return tried;
  }

  /** The variation of the drill that is asked about. */
  public Optional<Variation> variation() {
    return variation;
  }

  /** How the drill goes. */
  public DrillScore score() {
    return score;
  }

  /** Whether the drill is at its end. */
  public boolean summary() {
    return summary;
  }
}
