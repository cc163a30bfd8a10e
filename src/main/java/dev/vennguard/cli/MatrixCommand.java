package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.MatrixFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matrix}: coverage and outcome of every action. */
@Command(name = "matrix", description = "Coverage and outcome of every action.")
final class MatrixCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, csv or markdown (default: ${DEFAULT-VALUE})",
      defaultValue = "text")
  private MatrixFormat format = MatrixFormat.TEXT;

  MatrixCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    var documents = layers.files().read(new PolicyFiles(console.in()));
    var workspace = new Inputs(Catalogue.bundled(), console.err()).evaluate(documents);
    console.out().print(format.write(workspace.snapshot().evaluation(), workspace.verdicts()));
    console.out().flush();
    return ExitStatus.OK;
  }
}
