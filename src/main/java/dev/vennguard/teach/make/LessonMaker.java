package dev.vennguard.teach.make;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.json.JsonText;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Example;
import dev.vennguard.teach.belief.BeliefLibrary;
import dev.vennguard.teach.check.LessonCheck;
import dev.vennguard.teach.grade.GoalRelation;
import dev.vennguard.teach.grade.Grade;
import dev.vennguard.teach.grade.QuestionJudge;
import dev.vennguard.teach.grade.QuestionTruth;
import dev.vennguard.teach.grade.RepairGrader;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonHint.TextSwap;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonPolicy;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.LessonReader;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a lesson of a pair. The answer is decided, not asked for; a repair is taken from the texts
 * that its author changed; what it must prove, and the change that the last hint gives away, are
 * computed. What comes out passes {@link LessonCheck}, or the reasons why not come out.
 */
public final class LessonMaker {
  private final Catalogue catalogue;
  private final Prover prover;
  private final QuestionJudge judge;
  private final RepairGrader grader;
  private final LessonCheck check;

  /** Decides over this catalogue, with that prover. */
  public LessonMaker(Catalogue catalogue, Prover prover) {
    this.catalogue = catalogue;
    this.prover = prover;
    this.judge = new QuestionJudge(catalogue, prover);
    this.grader = new RepairGrader(catalogue, prover);
    this.check = new LessonCheck(catalogue, new BeliefLibrary(), prover);
  }

  /** The lesson of a plan. */
  public MadeLesson make(LessonPlan plan) {
    Optional<MadeLesson> obstacle = obstacle(plan);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    QuestionTruth truth = judge.truth(plan.pair().layers(), new Asked.OneRequest(plan.request()));
    if (truth.answer().isEmpty()) {
      return MadeLesson.Faulty.of(LessonFiles.QUESTIONS, truth.reason());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    plan.pair().policies().forEach(policy -> texts.put(policy.file(), policy.text()));
    texts.put(LessonFiles.LESSON, PlanProse.write(plan));
    SituationText.of(plan.stated()).ifPresent(text -> texts.put(LessonFiles.SITUATION, text));
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("id", "first");
    question.put("stage", "predict");
    question.put("request", tree(plan.request()));
    question.put("answer", truth.answer().get().text());
    texts.put(LessonFiles.QUESTIONS, JsonText.write(Map.of("questions", List.of(question))));
    if (!plan.repaired().isEmpty()) {
      Optional<MadeLesson> failed = repair(plan, texts);
      if (failed.isPresent()) {
        return failed.get();
      }
    }
    LessonFiles files = new LessonFiles(plan.id(), texts);
    List<LessonProblem> problems = check.check(files);
    return problems.isEmpty()
        ? new MadeLesson.Ready(files, truth.answer().get())
        : new MadeLesson.Faulty(problems);
  }

  private Optional<MadeLesson> obstacle(LessonPlan plan) {
    for (LessonPair pair : List.of(plan.pair(), plan.pair().with(plan.repaired()))) {
      for (LessonPolicy policy : pair.policies()) {
        if (!policy.reading().sound()) {
          var first = policy.reading().problems().getFirst();
          int line = policy.reading().lines().line(first.span().start());
          return Optional.of(
              new MadeLesson.Faulty(
                  List.of(new LessonProblem(policy.file(), line, first.message()))));
        }
      }
    }
    if (plan.pair().policies().isEmpty()) {
      return Optional.of(
          MadeLesson.Faulty.of("identity.json", "there is no policy: open or write one first"));
    }
    String action = plan.request().action();
    if (catalogue.action(action).isEmpty()) {
      return Optional.of(
          MadeLesson.Faulty.of(
              LessonFiles.QUESTIONS,
              "`%s` is no known action: check its spelling".formatted(action)));
    }
    for (Map.Entry<DocumentId, String> one : plan.repaired().entrySet()) {
      boolean there = plan.pair().texts().containsKey(one.getKey());
      if (!there || one.getValue().isBlank()) {
        return Optional.of(
            MadeLesson.Faulty.of(
                LessonPair.file(one.getKey()),
                "a repair can neither add a document nor take one away: begin with a pair that has"
                    + " it, perhaps with a policy that allows too little"));
      }
    }
    return Optional.empty();
  }

  /** Adds what belongs to a repair; or says why there can be none. */
  private Optional<MadeLesson> repair(LessonPlan plan, Map<String, String> texts) {
    List<Object> changes = new ArrayList<>();
    List<String> edit = new ArrayList<>();
    plan.repaired()
        .forEach((id, text) -> {
          String file = LessonPair.file(id);
          edit.add(file);
          texts.put(LessonFiles.REPAIRED + "/" + file, text);
          String before = plan.pair().policy(file).map(LessonPolicy::text).orElse("");
          TextSwap swap = SmallestSwap.of(file, before, text);
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("file", swap.file());
          tree.put("replace", swap.replace());
          tree.put("with", swap.with());
          changes.add(tree);
        });
    List<Object> hints = new ArrayList<>();
    for (int i = 0; i < plan.words().hints().size(); i++) {
      hints.add(Map.of("id", PlanProse.hint(i), "shows", "gate " + edit.getFirst()));
    }
    Map<String, Object> last = new LinkedHashMap<>();
    last.put("id", PlanProse.CHANGE);
    last.put("shows", "change");
    last.put("change", changes);
    hints.add(last);
    Map<String, Object> repair = new LinkedHashMap<>();
    repair.put("edit", edit);
    repair.put("hints", hints);
    texts.put(LessonFiles.REPAIR, JsonText.write(repair));
    return claim(plan, texts);
  }

  private Optional<MadeLesson> claim(LessonPlan plan, Map<String, String> texts) {
    LessonPair goal = plan.pair().with(plan.repaired());
    texts.put(LessonFiles.ASSERTIONS, "{\"assertions\": []}");
    Lesson draft = LessonReader.read(new LessonFiles(plan.id(), texts), catalogue).lesson();
    Grade start =
        draft
            .repair()
            .map(repair -> grader.grade(draft, repair, Map.of()))
            .orElseThrow(() -> new IllegalStateException("a repair that was just written"));
    if (start.relation() == GoalRelation.EQUAL) {
      return Optional.of(
          MadeLesson.Faulty.of(
              LessonFiles.REPAIR,
              "the goal lets through exactly what the pair does: change the policies, then take the"
                  + " goal again"));
    }
    List<Request> requests = new ArrayList<>(List.of(plan.request()));
    for (Example example : List.of(start.passes(), start.refused())) {
      if (example instanceof Example.Found(Request request)) {
        requests.add(request);
      }
    }
    Optional<String> claim = new GoalClaim(catalogue, prover, plan.pair(), goal).around(requests);
    claim.ifPresent(text -> texts.put(LessonFiles.ASSERTIONS, text));
    return claim.isPresent()
        ? Optional.empty()
        : Optional.of(
            MadeLesson.Faulty.of(
                LessonFiles.ASSERTIONS,
                "no claim tells the pair from the goal: ask about a request that the goal decides"
                    + " otherwise"));
  }

  private static Map<String, Object> tree(Request request) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("principal", request.principal());
    tree.put("action", request.action());
    tree.put("resource", request.resource());
    if (!request.resourceAccount().isEmpty()) {
      tree.put("resourceAccount", request.resourceAccount());
    }
    if (!request.context().isEmpty()) {
      Map<String, Object> context = new LinkedHashMap<>();
      request
          .context()
          .forEach((key, value) ->
              context.put(key, value.all().size() == 1 ? value.all().getFirst() : value.all()));
      tree.put("context", context);
    }
    if (!request.alongside().isEmpty()) {
      tree.put("alongside", request.alongside().stream().map(LessonMaker::tree).toList());
    }
    return tree;
  }
}
