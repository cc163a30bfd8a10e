package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.exchange.AssertionFile;
import dev.vennguard.exchange.report.ReportFormat;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.AssertionCheck;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.AssertionResult.Truth;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assert}: proves statements about all requests. */
@Command(
    name = "assert",
    description = "Proves statements about all requests, with a counterexample where one fails.")
final class AssertCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Parameters(paramLabel = "FILE", description = "the assertions")
  private Path file = Path.of("-");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE})",
      defaultValue = "text")
  private ReportFormat format = ReportFormat.TEXT;

  AssertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    layers.files().require();
    TimeLimit limit = time.limit(console);
    Catalogue catalogue = console.catalogue();
    PolicyFiles files = new PolicyFiles(console);
    AssertionFile.Content content = AssertionFile.read(files.read(file), catalogue);
    Inputs inputs = new Inputs(catalogue, console, situation.stated(console), limit);
    inputs.faults().add(file.toString(), content.lines(), content.problems());
    Snapshot snapshot = inputs.read(layers.files().read(files)).snapshot();
    Layers read = snapshot.evaluation().layers();
    AssertionCheck check =
        new AssertionCheck(catalogue, new Prover(ProofSettings.thorough().until(limit)));
    List<AssertionResult> results = new ArrayList<>();
    for (Assertion assertion : content.assertions()) {
      results.add(check.check(read, assertion));
    }
    limit.stop();
    warn(results);
    console.print(format.assertions(read, snapshot.situation(), results));
    return limit.status(status(results, limit));
  }

  /** What was not reached in time is no "no" yet. */
  private static int status(List<AssertionResult> results, TimeLimit limit) {
    boolean fails =
        results.stream()
            .map(AssertionResult::truth)
            .anyMatch(
                truth -> truth == Truth.FAILS || (truth == Truth.UNDECIDED && !limit.reached()));
    return fails ? ExitStatus.NO : ExitStatus.OK;
  }

  private void warn(List<AssertionResult> results) {
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).vacuous()) {
        String sid = results.get(i).assertion().sid();
        console.say(
            OneLine.of(
                "%s: assertion %s holds, but %s"
                    .formatted(
                        file, sid.isEmpty() ? i + 1 : "`" + sid + "`", results.get(i).reason())));
      }
    }
  }
}
