package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.AssertionFile;
import dev.vennguard.exchange.ReportFormat;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Assertion;
import dev.vennguard.prove.AssertionCheck;
import dev.vennguard.prove.AssertionResult;
import dev.vennguard.prove.AssertionResult.Truth;
import dev.vennguard.prove.ProofSettings;
import dev.vennguard.syntax.Problem;
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
    Catalogue catalogue = Catalogue.bundled();
    PolicyFiles files = new PolicyFiles(console.in());
    List<Assertion> assertions = assertions(AssertionFile.read(files.read(file), catalogue));
    Layers read = new Inputs(catalogue, console.err()).layers(layers.files().read(files));
    AssertionCheck check = new AssertionCheck(catalogue, ProofSettings.thorough());
    List<AssertionResult> results = new ArrayList<>();
    for (Assertion assertion : assertions) {
      results.add(check.check(read, assertion));
    }
    warn(results);
    console.out().print(format.assertions(results));
    console.out().flush();
    boolean allHold = results.stream().allMatch(result -> result.truth() == Truth.HOLDS);
    return allHold ? ExitStatus.OK : ExitStatus.NO;
  }

  private List<Assertion> assertions(AssertionFile.Content content) throws BadInputException {
    if (content.problems().isEmpty()) {
      return content.assertions();
    }
    Problem first = content.problems().getFirst();
    int start = first.span().start();
    throw new BadInputException(
        "%s:%d:%d: %s"
            .formatted(
                file, content.lines().line(start), content.lines().column(start), first.message()));
  }

  private void warn(List<AssertionResult> results) {
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).vacuous()) {
        String sid = results.get(i).assertion().sid();
        console
            .err()
            .printf(
                "%s: assertion %s: %s%n",
                file, sid.isEmpty() ? i + 1 : "`" + sid + "`", results.get(i).reason());
      }
    }
  }
}
