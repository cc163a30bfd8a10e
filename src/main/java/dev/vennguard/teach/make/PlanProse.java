package dev.vennguard.teach.make;

import dev.vennguard.teach.make.LessonPlan.Words;
import java.util.stream.Collectors;

/** The prose of a lesson that is made of a plan. What its author left out is marked in it. */
final class PlanProse {
  private PlanProse() {}

  static String write(LessonPlan plan) {
    Words words = plan.words();
    String asked =
        "`%s` asks for `%s` on `%s`. What happens?"
            .formatted(
                plan.request().principal(), plan.request().action(), plan.request().resource());
    return """
    ---
    format: 1
    id: %s
    title: %s
    goal: %s
    level: 1
    minutes: 5
    ---

    ## Predict

    ### first

    %s

    %s
    %s\
    """
        .formatted(
            plan.id(),
            line(words.title(), "A lesson"),
            line(words.goal(), "Say here what a learner can do afterwards."),
            text(words.question(), asked),
            quoted(text(words.note(), "Say here why.")),
            plan.repaired().isEmpty() ? "" : repair(words));
  }

  private static String repair(Words words) {
    StringBuilder repair = new StringBuilder("\n## Repair\n\n");
    repair.append(text(words.task(), "Say here what the pair should let through, and what not."));
    for (int i = 0; i < words.hints().size(); i++) {
      repair
          .append("\n\n### ")
          .append(hint(i))
          .append("\n\n")
          .append(text(words.hints().get(i), ""));
    }
    return repair
        .append("\n\n### ")
        .append(CHANGE)
        .append("\n\nThis is the change itself.\n")
        .toString();
  }

  /** The id of the last hint. */
  static final String CHANGE = "change";

  /** The id of a hint, by its number from 0. */
  static String hint(int number) {
    return "hint-" + (number + 1);
  }

  private static String line(String words, String instead) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? instead : line;
  }

  /** Words that are no headings and no quotations, whatever their lines begin with. */
  private static String text(String words, String instead) {
    String told = words.isBlank() ? instead : words.strip();
    return told.lines()
        .map(line -> line.replaceFirst("^\\s*[#>]+\\s*", "").stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private static String quoted(String text) {
    return text.lines()
        .map(line -> ("> " + line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }
}
