package dev.vennguard.teach.check;

import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.AssertionResult.Truth;
import dev.vennguard.teach.grade.GoalRelation;
import dev.vennguard.teach.grade.Grade;
import dev.vennguard.teach.grade.RepairGrader;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonHint;
import dev.vennguard.teach.lesson.LessonHint.Rung;
import dev.vennguard.teach.lesson.LessonHint.TextSwap;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonPolicy;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.LessonRepair;
import dev.vennguard.teach.lesson.StatementRef;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves that a repair is possible and needed, and that hints do what they say. */
final class RepairCheck {
  private final Lesson lesson;
  private final LessonRepair repair;
  private final RepairGrader grader;
  private final List<LessonProblem> problems;

  RepairCheck(
      Lesson lesson, LessonRepair repair, RepairGrader grader, List<LessonProblem> problems) {
    this.lesson = lesson;
    this.repair = repair;
    this.grader = grader;
    this.problems = problems;
  }

  void check() {
    model();
    List<AssertionResult> before = grader.results(repair, lesson.pair().layers());
    Grade start = grader.grade(lesson, repair, Map.of());
    if (start.relation() == GoalRelation.EQUAL) {
      report(0, "the pair needs no repair: it lets through what the goal lets through");
    } else if (start.relation() == GoalRelation.UNDECIDED) {
      report(0, "how the pair stands to the goal cannot be decided: " + start.reason());
    }
    if (before.stream().allMatch(one -> one.truth() == Truth.HOLDS)) {
      problems.add(
          new LessonProblem(
              LessonFiles.ASSERTIONS,
              0,
              "all assertions hold before the repair: add one that says what is broken"));
    }
    for (LessonHint hint : repair.hints()) {
      rung(hint);
      if (!hint.changes().isEmpty()) {
        change(hint, before);
      }
    }
    last();
  }

  private void model() {
    for (LessonPolicy policy : repair.model().policies()) {
      boolean same = policy.text().equals(lesson.pair().texts().get(policy.id()));
      if (!same && !repair.edit().contains(policy.id())) {
        report(
            0,
            "the model repair changes `%s`, which `edit` does not list: add it"
                .formatted(policy.file()));
      }
    }
    for (AssertionResult result : grader.results(repair, repair.model().layers())) {
      String name = result.assertion().sid();
      if (result.truth() != Truth.HOLDS) {
        assertion(
            "`%s` is not proved of the model repair%s: change the repair or the assertion"
                .formatted(name, result.reason().isEmpty() ? "" : " (" + result.reason() + ")"));
      } else if (result.vacuous()) {
        assertion("`%s` says nothing: %s".formatted(name, result.reason()));
      }
    }
  }

  private void assertion(String message) {
    problems.add(new LessonProblem(LessonFiles.ASSERTIONS, 0, message));
  }

  private void rung(LessonHint hint) {
    switch (hint.shows()) {
      case Rung.OfGate(String file) -> {
        if (!touched(file)) {
          report(
              hint.line(),
              "the repair does not change `%s`: point at what it changes".formatted(file));
        }
      }
      case Rung.OfStatement(StatementRef statement) -> statement(hint, statement);
      case Rung.OfElement(StatementRef statement, String name) -> {
        statement(hint, statement);
        element(hint, statement, name);
      }
      case Rung.OfChange() -> {
        if (hint.changes().isEmpty()) {
          report(
              hint.line(), "`%s` shows a change, but has none: add `change`".formatted(hint.id()));
        }
      }
    }
  }

  private boolean touched(String file) {
    Optional<String> before = lesson.pair().policy(file).map(LessonPolicy::text);
    Optional<String> after = repair.model().policy(file).map(LessonPolicy::text);
    return !before.equals(after);
  }

  private void statement(LessonHint hint, StatementRef statement) {
    if (lesson.pair().line(statement).isEmpty()) {
      report(
          hint.line(),
          "there is no statement %s in `%s`: count from 1"
              .formatted(statement.number(), statement.file()));
    }
  }

  private void element(LessonHint hint, StatementRef statement, String name) {
    lesson
        .pair()
        .policy(statement.file())
        .filter(policy -> policy.reading().statements().size() >= statement.number())
        .ifPresent(policy -> {
          var span = policy.reading().statements().get(statement.number() - 1).statement();
          String text = policy.text().substring(span.start(), span.end());
          if (!text.contains("\"" + name + "\"")) {
            report(
                hint.line(),
                "statement `%s` has no `%s`: name an element that it has"
                    .formatted(statement.text(), name));
          }
        });
  }

  private void change(LessonHint hint, List<AssertionResult> before) {
    Optional<Map<DocumentId, String>> changed = changed(hint);
    if (changed.isEmpty()) {
      return;
    }
    Grade grade = grader.grade(lesson, repair, changed.get());
    if (grade.relation() == GoalRelation.UNREADABLE) {
      report(hint.line(), "after this change the policy cannot be read: " + grade.reason());
      return;
    }
    Set<String> fixed = new HashSet<>(names(grade.assertions(), Truth.HOLDS));
    fixed.removeAll(names(before, Truth.HOLDS));
    for (String name : hint.proves()) {
      if (!fixed.contains(name)) {
        report(
            hint.line(),
            "`%s` is to prove `%s`, and does not: either it held before, or it still fails"
                .formatted(hint.id(), name));
      }
    }
  }

  private Optional<Map<DocumentId, String>> changed(LessonHint hint) {
    Map<DocumentId, String> texts = new LinkedHashMap<>();
    for (TextSwap change : hint.changes()) {
      Optional<DocumentId> id = LessonPair.document(change.file());
      if (id.isEmpty() || !repair.edit().contains(id.get())) {
        report(hint.line(), "`%s` is not to be edited: list it in `edit`".formatted(change.file()));
        return Optional.empty();
      }
      String start = lesson.pair().policy(change.file()).map(LessonPolicy::text).orElse("");
      String text = texts.getOrDefault(id.get(), start);
      int first = text.indexOf(change.replace());
      if (first < 0 || text.indexOf(change.replace(), first + 1) >= 0) {
        report(
            hint.line(),
            "`replace` must occur once in `%s`: it occurs %s"
                .formatted(change.file(), first < 0 ? "nowhere" : "several times"));
        return Optional.empty();
      }
      String behind = text.substring(first + change.replace().length());
      texts.put(id.get(), text.substring(0, first) + change.with() + behind);
    }
    return Optional.of(texts);
  }

  private static List<String> names(List<AssertionResult> results, Truth truth) {
    return results.stream()
        .filter(one -> one.truth() == truth)
        .map(one -> one.assertion().sid())
        .toList();
  }

  /** The last hint has to be enough, so that nobody is left alone. */
  private void last() {
    List<LessonHint> hints = new ArrayList<>(repair.hints());
    if (hints.isEmpty()) {
      report(0, "there is no hint: add some, the last one with the change itself");
      return;
    }
    LessonHint last = hints.getLast();
    if (last.changes().isEmpty()) {
      report(last.line(), "the last hint has no `change`: it must give the repair away");
      return;
    }
    Optional<Map<DocumentId, String>> changed = changed(last);
    if (changed.isPresent()) {
      Grade grade = grader.grade(lesson, repair, changed.get());
      if (grade.relation() != GoalRelation.EQUAL) {
        report(
            last.line(),
            "the change of the last hint does not repair the pair (%s): correct it"
                .formatted(grade.relation().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
      }
    }
  }

  private void report(int line, String message) {
    problems.add(new LessonProblem(LessonFiles.REPAIR, line, message));
  }
}
