package dev.vennguard.teach.make;

import dev.vennguard.decide.request.Request;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.StatedSituation;
import java.util.List;
import java.util.Map;

/**
 * What a lesson is made of.
 *
 * @param id the name of its folder
 * @param pair the documents, as they are
 * @param stated what is known of every request
 * @param request what is asked about
 * @param words what its author says
 * @param repaired documents that were changed to put the pair right; none for no repair
 */
public record LessonPlan(
    String id,
    LessonPair pair,
    StatedSituation stated,
    Request request,
    Words words,
    Map<DocumentId, String> repaired) {
  /** Copies the map. */
  public LessonPlan {
    repaired = Map.copyOf(repaired);
  }

  /**
   * What an author says in words; what is left empty is marked in the prose, to be written later.
   *
   * @param title of the lesson
   * @param goal what a learner can say or do afterwards
   * @param question in words
   * @param note why the answer is what it is
   * @param task what the repair is to achieve
   * @param hints from vague to plain; the change itself comes behind the last by itself
   */
  public record Words(
      String title, String goal, String question, String note, String task, List<String> hints) {
    /** Copies the list. */
    public Words {
      hints = hints.stream().filter(hint -> !hint.isBlank()).toList();
    }

    /** A title and a question alone. */
    public static Words of(String title, String question) {
      return new Words(title, "", question, "", "", List.of());
    }
  }
}
