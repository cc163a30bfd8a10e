package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.HardInputs.Hard;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What blows up naive provers: decided, or undecided with the reason; never a hang. */
class HardPatternsTest {
  /** Of processor time, for a machine under load must not fail; HardTimes measures real times. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static final Duration HANG = Duration.ofSeconds(120);

  /** One step may overdraw the budget, by no more than this. */
  private static final long LAST_STEP = 400_000;

  private static final Set<String> OPEN =
      new TreeSet<>(
          Set.of(
              "stars against stars",
              "question marks behind stars",
              "stars and question marks",
              "long words between stars",
              "many NotResource",
              "addresses in text",
              "numbers in text",
              "many dates",
              "number 9 of length 10000",
              "number 1e2147483647",
              "accounts in resources",
              "one key of every type",
              "pigeons",
              "values that are each other"));

  private final Catalogue catalogue = SharedCatalogue.get();

  private record Answer(Verdict verdict, Duration took) {}

  @Test
  void hardInputs_areDecidedRightly_orUndecidedWithTheReason() {
    Set<String> undecided = new TreeSet<>();
    for (Map.Entry<String, Hard> input : HardInputs.all().entrySet()) {
      String name = input.getKey();
      // What no budget is enough for is not given all of it.
      long budget = ProofSettings.standard().budget() / (OPEN.contains(name) ? 4 : 1);
      Budget work = new Budget(budget);
      Answer answer =
          Assertions.assertTimeoutPreemptively(
              HANG, () -> timed(input.getValue(), work), () -> name);
      assertThat(answer.took()).as(name).isLessThan(LIMIT);
      Verdict verdict = answer.verdict();
      assertThat(work.left()).as(name).isGreaterThan(-LAST_STEP);
      assertThat(verdict.outcome() == Outcome.UNDECIDED)
          .as(name)
          .isEqualTo(!verdict.reason().isEmpty());
      if (verdict.outcome() == Outcome.UNDECIDED) {
        undecided.add(name);
      } else {
        assertThat(verdict.outcome())
            .as(name)
            .isEqualTo(HardInputs.TRUTHS.getOrDefault(name, Outcome.CONDITIONAL));
      }
    }
    assertThat(undecided).isEqualTo(OPEN);
  }

  private Answer timed(Hard hard, Budget work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Verdict verdict = prove(hard, work);
    return new Answer(verdict, Duration.ofNanos(threads.getCurrentThreadCpuTime() - start));
  }

  private Verdict prove(Hard hard, Budget work) {
    var action = catalogue.action(hard.action()).orElseThrow();
    Layers layers = Layers.identity(List.of(hard.identity())).withBoundary(hard.boundary());
    Question question = Question.of(ActionShapes.of(catalogue, action), layers, action);
    return new Prover(ProofSettings.standard()).answer(question, work);
  }
}
