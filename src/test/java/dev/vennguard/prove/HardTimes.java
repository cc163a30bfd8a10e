package dev.vennguard.prove;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.HardInputs.Hard;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Prints how long each hard input takes: in a Java of its own, then in one that has warmed up, and
 * how many steps. Warm times are those of the processor. Not a test; {@code mvn -Pbench
 * test-compile exec:exec@hard} runs it.
 */
public final class HardTimes {
  private static final int ROUNDS = 12;
  private static final long BUDGET = ProofSettings.standard().budget();

  private HardTimes() {}

  private record Time(double millis, long steps, String verdict) {}

  /** Prints all, or one of them from cold. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, Hard> inputs = HardInputs.all();
    Catalogue catalogue = CatalogueReader.bundled();
    if (arguments.length == 1) {
      System.out.printf("%.0f", time(catalogue, inputs.get(arguments[0]), System::nanoTime).millis);
      return;
    }
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    System.out.println("cold ms | warm ms | worst | steps | input: verdict");
    for (Map.Entry<String, Hard> input : inputs.entrySet()) {
      String cold = arguments.length > 1 ? "-" : cold(input.getKey());
      List<Time> times = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        times.add(time(catalogue, input.getValue(), thread::getCurrentThreadCpuTime));
      }
      double worst = times.stream().skip(ROUNDS / 2).mapToDouble(Time::millis).max().orElse(0);
      Time last = times.getLast();
      System.out.printf(
          "%7s | %7.1f | %5.0f | %9d | %s: %s%n",
          cold, last.millis, worst, last.steps, input.getKey(), last.verdict);
    }
  }

  private static Time time(Catalogue catalogue, Hard hard, LongSupplier clock) {
    Prover prover = new Prover(ProofSettings.standard());
    var action = catalogue.action(hard.action()).orElseThrow();
    Layers layers = Layers.identity(List.of(hard.identity())).withBoundary(hard.boundary());
    Budget work = new Budget(BUDGET);
    long start = clock.getAsLong();
    Question question = Question.of(ActionShapes.of(catalogue, action), layers, action);
    Verdict verdict = prover.answer(question, work);
    double millis = (clock.getAsLong() - start) / 1e6;
    return new Time(millis, BUDGET - work.left(), verdict.outcome() + " " + verdict.reason());
  }

  private static String cold(String name) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                HardTimes.class.getName(),
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return printed;
  }
}
