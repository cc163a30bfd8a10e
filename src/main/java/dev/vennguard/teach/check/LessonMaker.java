package dev.vennguard.teach.check;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.json.JsonText;
import dev.vennguard.prove.Prover;
import dev.vennguard.teach.grade.QuestionJudge;
import dev.vennguard.teach.grade.QuestionTruth;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonPolicy;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a lesson of a pair: the answer is decided, not asked for, and a repair is taken from the
 * texts that its author changed. What is left to write is marked in the prose.
 */
public final class LessonMaker {
  private static final String REPAIR =
      """

      ## Repair

      Say here what the pair should let through, and what not.

      ### change

      Say here what is to be changed.
      """;

  private final QuestionJudge judge;

  /** Decides over this catalogue, with that prover. */
  public LessonMaker(Catalogue catalogue, Prover prover) {
    this.judge = new QuestionJudge(catalogue, prover);
  }

  /**
   * What a lesson is made of.
   *
   * @param id the name of its folder
   * @param title its title
   * @param pair the documents, as they are
   * @param request what is asked about
   * @param question in words; empty for an ordinary one
   * @param repaired documents that were changed to put the pair right; none for no repair
   */
  public record Plan(
      String id,
      String title,
      LessonPair pair,
      Request request,
      String question,
      Map<DocumentId, String> repaired) {}

  /**
   * The texts of the lesson.
   *
   * @return empty if the request cannot be decided, because a text is broken
   */
  public Optional<LessonFiles> make(Plan plan) {
    QuestionTruth before = judge.truth(plan.pair().layers(), new Asked.OneRequest(plan.request()));
    if (before.answer().isEmpty() || !plan.pair().sound()) {
      return Optional.empty();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    plan.pair().policies().forEach(policy -> texts.put(policy.file(), policy.text()));
    texts.put(LessonFiles.LESSON, prose(plan));
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("id", "first");
    question.put("stage", "predict");
    question.put("request", tree(plan.request()));
    question.put("answer", before.answer().get().text());
    texts.put(LessonFiles.QUESTIONS, JsonText.write(Map.of("questions", List.of(question))));
    if (!plan.repaired().isEmpty()) {
      repair(plan, texts);
    }
    return Optional.of(new LessonFiles(plan.id(), texts));
  }

  private void repair(Plan plan, Map<String, String> texts) {
    List<Object> changes = new ArrayList<>();
    List<String> edit = new ArrayList<>();
    plan.repaired()
        .forEach((id, text) -> {
          String file = LessonPair.file(id);
          edit.add(file);
          texts.put(LessonFiles.REPAIRED + "/" + file, text);
          Map<String, Object> swap = new LinkedHashMap<>();
          swap.put("file", file);
          swap.put("replace", plan.pair().policy(file).map(LessonPolicy::text).orElse(""));
          swap.put("with", text);
          changes.add(swap);
        });
    LessonPair model = plan.pair().with(plan.repaired());
    QuestionTruth after = judge.truth(model.layers(), new Asked.OneRequest(plan.request()));
    boolean passes = after.answer().filter(Prediction.ALLOWED::equals).isPresent();
    Map<String, Object> hint = new LinkedHashMap<>();
    hint.put("id", "change");
    hint.put("shows", "change");
    hint.put("change", changes);
    Map<String, Object> repair = new LinkedHashMap<>();
    repair.put("edit", edit);
    repair.put("hints", List.of(hint));
    texts.put(LessonFiles.REPAIR, JsonText.write(repair));
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("Sid", "Question");
    claim.put("Expect", passes ? "Sometimes" : "Never");
    claim.put("Action", plan.request().action());
    claim.put("Resource", plan.request().resource());
    texts.put(LessonFiles.ASSERTIONS, JsonText.write(Map.of("assertions", List.of(claim))));
  }

  private static String prose(Plan plan) {
    String question =
        plan.question().isBlank()
            ? "`%s` asks for `%s` on `%s`. What happens?"
                .formatted(
                    plan.request().principal(), plan.request().action(), plan.request().resource())
            : plan.question().strip();
    String repair = plan.repaired().isEmpty() ? "" : REPAIR;
    return """
    ---
    format: 1
    id: %s
    title: %s
    goal: Say here what a learner can do afterwards.
    level: 1
    minutes: 5
    ---

    ## Predict

    ### first

    %s

    > Say here why.
    %s\
    """
        .formatted(plan.id(), plan.title().replace('\n', ' '), question, repair);
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
