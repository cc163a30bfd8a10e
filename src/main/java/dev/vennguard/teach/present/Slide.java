package dev.vennguard.teach.present;

import dev.vennguard.teach.grade.GateStepper;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.present.CircleCounts.Counted;
import java.util.List;
import java.util.Optional;

/**
 * A question before a class.
 *
 * @param asked what it is about
 * @param answer what is so
 * @param gates the way of a single request, no gate lit; none for all requests of an action
 * @param statements of the identity policy, of the boundary, and of what else decides
 * @param counts what the circles show
 */
public record Slide(
    Asked asked,
    Prediction answer,
    Optional<GateStepper> gates,
    List<SlideStatement> statements,
    Counted counts) {
  /** Copies the list. */
  public Slide {
    statements = List.copyOf(statements);
  }

  /** In how many steps it is shown: a gate each, or the answer at once. */
  int steps() {
    return gates.map(one -> one.steps().size()).orElse(1);
  }
}
