package dev.vennguard.escape;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.Request;
import dev.vennguard.escape.path.PathStep;
import dev.vennguard.prove.result.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far one step can be taken, each of its actions by itself.
 *
 * @param step which
 * @param grade that of its best action
 * @param ways its actions, best first
 */
record StepAnswer(PathStep step, PathGrade grade, List<Way> ways) {
  StepAnswer {
    ways = List.copyOf(ways);
  }

  /**
   * One action of a step.
   *
   * @param action which
   * @param grade how far it can be taken
   * @param allowed a request of it, where there is one
   * @param reason why it is undecided; else empty
   */
  record Way(Action action, PathGrade grade, Answer allowed, String reason) {
    Optional<Request> request() {
      return allowed instanceof Answer.Found(Request request)
          ? Optional.of(request)
          : Optional.empty();
    }
  }

  /** The actions of which there are requests. */
  Stream<Way> possible() {
    return ways.stream().filter(one -> one.allowed() instanceof Answer.Found);
  }
}
