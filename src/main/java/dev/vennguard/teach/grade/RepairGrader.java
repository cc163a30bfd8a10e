package dev.vennguard.teach.grade;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.AssertionCheck;
import dev.vennguard.prove.PolicyDiff;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Assertion.Expect;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.AssertionResult.Truth;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.Example;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonPolicy;
import dev.vennguard.teach.lesson.LessonRepair;
import dev.vennguard.teach.lesson.LessonRepair.GoalKind;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds repairs against their goal by what they let through. It remembers proofs, so keep one. Not
 * for several threads at once.
 */
public final class RepairGrader {
  private final PolicyDiff diff;
  private final AssertionCheck assertions;

  /** Judges over this catalogue, with that prover. */
  public RepairGrader(Catalogue catalogue, Prover prover) {
    this.diff = new PolicyDiff(catalogue, prover);
    this.assertions = new AssertionCheck(catalogue, prover);
  }

  /**
   * How texts stand to the goal of a lesson's repair.
   *
   * @param texts of the documents that were touched; the others are as the lesson has them
   */
  public Grade grade(Lesson lesson, LessonRepair repair, Map<DocumentId, String> texts) {
    for (Map.Entry<DocumentId, String> one : texts.entrySet()) {
      if (one.getValue().isBlank() && lesson.pair().texts().containsKey(one.getKey())) {
        String file = LessonPair.file(one.getKey());
        return unreadable(file + " is empty: write a policy, or undo");
      }
    }
    LessonPair answer = lesson.pair().with(texts);
    for (LessonPolicy policy : answer.policies()) {
      if (!policy.reading().sound()) {
        Problem first = policy.reading().problems().getFirst();
        int line = policy.reading().lines().line(first.span().start());
        return unreadable("%s, line %s: %s".formatted(policy.file(), line, first.message()));
      }
    }
    return grade(lesson.pair(), repair, answer);
  }

  private static Grade unreadable(String reason) {
    return new Grade(
        GoalRelation.UNREADABLE,
        new Example.None(),
        new Example.None(),
        List.of(),
        0,
        Stars.NONE,
        reason);
  }

  private Grade grade(LessonPair start, LessonRepair repair, LessonPair answer) {
    List<AssertionResult> results = results(repair, answer.layers());
    Grade judged =
        repair.goal() == GoalKind.EXACT ? byModel(repair, answer, results) : byAssertions(results);
    boolean solved = judged.relation() == GoalRelation.EQUAL;
    Stars stars = solved ? new StarCount(start, repair, answer).stars() : Stars.NONE;
    return new Grade(
        judged.relation(),
        judged.passes(),
        judged.refused(),
        results,
        StarCount.characters(repair, answer),
        stars,
        judged.reason());
  }

  /** Each assertion about the layers of an answer. */
  public List<AssertionResult> results(LessonRepair repair, Layers layers) {
    return repair.assertions().stream().map(one -> assertions.check(layers, one)).toList();
  }

  private Grade byModel(LessonRepair repair, LessonPair answer, List<AssertionResult> results) {
    Difference difference = diff.overall(repair.model().layers(), answer.layers());
    GoalRelation relation =
        switch (difference.change()) {
          case SAME -> GoalRelation.EQUAL;
          case GAINED, WIDENED -> GoalRelation.TOO_WIDE;
          case LOST, NARROWED -> GoalRelation.TOO_NARROW;
          case CHANGED -> GoalRelation.CROSSES;
          case UNDECIDED -> GoalRelation.UNDECIDED;
        };
    return judged(
        relation,
        example(difference.gained()),
        example(difference.lost()),
        results,
        difference.reason());
  }

  private static Grade byAssertions(List<AssertionResult> results) {
    List<AssertionResult> wide = new ArrayList<>();
    List<AssertionResult> narrow = new ArrayList<>();
    String reason = "";
    for (AssertionResult result : results) {
      if (result.truth() == Truth.UNDECIDED) {
        reason = result.reason();
      } else if (result.truth() == Truth.FAILS) {
        (result.assertion().expect() == Expect.NEVER ? wide : narrow).add(result);
      }
    }
    GoalRelation relation;
    if (!wide.isEmpty() && !narrow.isEmpty()) {
      relation = GoalRelation.CROSSES;
    } else if (!reason.isEmpty()) {
      relation = GoalRelation.UNDECIDED;
    } else if (!wide.isEmpty()) {
      relation = GoalRelation.TOO_WIDE;
    } else {
      relation = narrow.isEmpty() ? GoalRelation.EQUAL : GoalRelation.TOO_NARROW;
    }
    return judged(relation, first(wide), first(narrow), results, reason);
  }

  private static Grade judged(
      GoalRelation relation,
      Example passes,
      Example refused,
      List<AssertionResult> results,
      String reason) {
    return new Grade(relation, passes, refused, results, 0, Stars.NONE, reason);
  }

  private static Example first(List<AssertionResult> failed) {
    return failed.stream()
        .map(AssertionResult::example)
        .filter(Example.Found.class::isInstance)
        .findFirst()
        .orElse(new Example.None());
  }

  private static Example example(Answer answer) {
    return switch (answer) {
      case Answer.Found(var request) -> new Example.Found(request);
      case Answer.None _, Answer.Unknown _ -> new Example.None();
    };
  }
}
