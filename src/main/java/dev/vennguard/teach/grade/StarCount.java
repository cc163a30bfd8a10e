package dev.vennguard.teach.grade;

import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonPolicy;
import dev.vennguard.teach.lesson.LessonRepair;
import java.util.List;

/** The extra stars of a repair that is right. */
final class StarCount {
  private final LessonPair start;
  private final LessonRepair repair;
  private final LessonPair answer;

  StarCount(LessonPair start, LessonRepair repair, LessonPair answer) {
    this.start = start;
    this.repair = repair;
    this.answer = answer;
  }

  Stars stars() {
    return new Stars(
        true, characters(repair, answer) <= characters(repair, repair.model()), nothingElse());
  }

  /** How many characters the documents have that may be edited, white space left aside. */
  static int characters(LessonRepair repair, LessonPair pair) {
    return pair.policies().stream()
        .filter(policy -> repair.edit().contains(policy.id()))
        .mapToInt(policy -> DocumentSize.of(policy.text()).minified())
        .sum();
  }

  /** Names of statements count: whoever reads the policy later goes by them. */
  private boolean nothingElse() {
    for (LessonPolicy before : start.policies()) {
      List<Statement> kept = statements(answer, before);
      boolean touched =
          !repair.edit().contains(before.id()) && !kept.equals(statements(start, before));
      List<Statement> left = statements(repair.model(), before);
      boolean lost =
          statements(start, before).stream()
              .anyMatch(one -> left.contains(one) && !kept.contains(one));
      if (touched || lost) {
        return false;
      }
    }
    return answer.policies().stream()
        .allMatch(one -> repair.edit().contains(one.id()) || start.texts().containsKey(one.id()));
  }

  private static List<Statement> statements(LessonPair pair, LessonPolicy of) {
    return pair.policy(of.file())
        .map(policy -> policy.reading().policy().statements())
        .orElse(List.of());
  }
}
