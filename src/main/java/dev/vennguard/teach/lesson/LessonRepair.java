package dev.vennguard.teach.lesson;

import dev.vennguard.prove.result.Assertion;
import dev.vennguard.workspace.DocumentId;
import java.util.List;

/**
 * A pair to be put right.
 *
 * @param edit the documents that may be changed
 * @param goal what an answer is held against
 * @param model the pair with the model repair
 * @param assertions what a repair must prove; {@code Never} is what it must not widen
 * @param hints from vague to plain; the last one gives the change away
 */
public record LessonRepair(
    List<DocumentId> edit,
    GoalKind goal,
    LessonPair model,
    List<Assertion> assertions,
    List<LessonHint> hints) {
  /** Copies the lists. */
  public LessonRepair {
    edit = List.copyOf(edit);
    assertions = List.copyOf(assertions);
    hints = List.copyOf(hints);
  }

  /** What an answer is held against. */
  public enum GoalKind {
    /** It must let through exactly what the model lets through. */
    EXACT,
    /** It must prove the assertions, however it does that. */
    ASSERTIONS
  }
}
