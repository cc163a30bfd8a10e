package dev.vennguard.teach.check;

import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.teach.belief.BeliefLibrary;
import dev.vennguard.teach.grade.QuestionJudge;
import dev.vennguard.teach.grade.QuestionTruth;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.LessonQuestion;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.StatementRef;
import dev.vennguard.workspace.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves the answers of questions. */
final class QuestionCheck {
  private final Lesson lesson;
  private final QuestionJudge judge;
  private final BeliefLibrary beliefs;
  private final List<LessonProblem> problems;

  QuestionCheck(
      Lesson lesson, QuestionJudge judge, BeliefLibrary beliefs, List<LessonProblem> problems) {
    this.lesson = lesson;
    this.judge = judge;
    this.beliefs = beliefs;
    this.problems = problems;
  }

  void check(LessonQuestion question) {
    if (!question.pair().isEmpty() && !lesson.otherPairs().containsKey(question.pair())) {
      report(
          question,
          "there is no folder `%s`: add it with its policies, or leave `pair` out"
              .formatted(question.pair()));
      return;
    }
    LessonPair pair = lesson.pair(question);
    QuestionTruth truth = judge.truth(pair.layers(), question.asked());
    if (truth.answer().isEmpty()) {
      report(question, truth.reason());
      return;
    }
    Prediction right = truth.answer().get();
    if (!right.equals(question.answer())) {
      report(
          question,
          "the answer `%s` is wrong: `%s` is right; change it, or the policies"
              .formatted(question.answer().text(), right.text()));
    }
    wrong(question, right);
    question.statement().ifPresent(statement -> statement(question, pair, statement, truth));
  }

  private void wrong(LessonQuestion question, Prediction right) {
    for (Map.Entry<Prediction, Integer> one : question.wrong().entrySet()) {
      if (one.getKey().equals(right)) {
        report(
            question,
            "`%s` stands under `wrong`, but it is right: take it away"
                .formatted(one.getKey().text()));
      }
      if (beliefs.belief(one.getValue()).isEmpty()) {
        report(
            question,
            "there is no belief %s: they have the numbers 1 to %s"
                .formatted(one.getValue(), beliefs.beliefs().size()));
      }
    }
  }

  /** Where a request is decided by statements, the one to look at must speak of it at all. */
  private void statement(
      LessonQuestion question, LessonPair pair, StatementRef statement, QuestionTruth truth) {
    if (pair.line(statement).isEmpty()) {
      report(
          question,
          "there is no statement %s in `%s`: count from 1"
              .formatted(statement.number(), statement.file()));
      return;
    }
    Optional<StatementTrace> trace =
        truth.trace().stream()
            .flatMap(one -> one.statements().stream())
            .filter(one ->
                LessonPair.file(new DocumentId(one.id().layer(), one.id().policy()))
                        .equals(statement.file())
                    && one.id().statement() == statement.number() - 1)
            .findFirst();
    boolean elsewhere =
        trace.isPresent()
            && question.answer().kind() == Prediction.Kind.EXPLICIT
            && !trace.get().applies();
    if (elsewhere) {
      report(
          question,
          "statement `%s` does not apply to this request, so it does not deny it: name another"
              .formatted(statement.text()));
    }
  }

  private void report(LessonQuestion question, String message) {
    problems.add(
        new LessonProblem(
            LessonFiles.QUESTIONS, question.line(), "`%s`: %s".formatted(question.id(), message)));
  }
}
