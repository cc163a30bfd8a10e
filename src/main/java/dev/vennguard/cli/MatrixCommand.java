package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.cli.option.FilterOptions;
import dev.vennguard.exchange.report.ActionFilter;
import dev.vennguard.exchange.report.MatrixContent;
import dev.vennguard.exchange.report.MatrixFormat;
import dev.vennguard.workspace.SituationWords;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matrix}: coverage and outcome of every action. */
@Command(name = "matrix", description = "Coverage and outcome of every action.")
final class MatrixCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private OldLayerOptions oldLayers = new OldLayerOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Mixin private FilterOptions filters = new FilterOptions();

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
    if (filters.changed() && !oldLayers.files(layers.choice()).given()) {
      throw new BadInputException(
          "--changed needs the policies before the change: name them with --old-… options");
    }
    TimeLimit limit = time.limit(console);
    Catalogue catalogue = console.catalogue();
    ActionFilter filter = filters.filter(catalogue);
    Inputs inputs = new Inputs(catalogue, console, situation.stated(console), limit);
    PolicyFiles files = new PolicyFiles(console);
    Workspace workspace =
        oldLayers.files(layers.choice()).given()
            ? inputs.evaluate(
                oldLayers.files(layers.choice()).read(files), layers.files().read(files))
            : inputs.evaluate(layers.files().read(files));
    Snapshot snapshot = workspace.snapshot();
    String report =
        format.write(
            new MatrixContent(
                snapshot, workspace.verdicts(), workspace.ties(), filter, filters.listing()));
    limit.stop();
    if (!format.statesSituation()) {
      console.say(SituationWords.line(snapshot.situation()));
    }
    console.print(report);
    return limit.status(ExitStatus.OK);
  }
}
