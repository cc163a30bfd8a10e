package dev.vennguard.cli;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.exchange.report.ActionFilter;
import dev.vennguard.exchange.report.DiffContent;
import dev.vennguard.exchange.report.ReportFormat;
import dev.vennguard.live.LiveModel;
import dev.vennguard.prove.PolicyDiff;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Difference.Change;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.StatedSituation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what a change gains and loses, per action, with an example for each. */
@Command(
    name = "diff",
    description =
        "What a change gains and loses, per action: two folders, or files by --old-… options"
            + " and the usual ones.")
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Mixin private OldLayerOptions oldLayers = new OldLayerOptions();

  @Parameters(
      arity = "0..2",
      paramLabel = "FOLDER",
      description =
          "before and after the change: a folder with identity*.json and boundary.json, or a"
              + " review file")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE})",
      defaultValue = "text")
  private ReportFormat format = ReportFormat.TEXT;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    TimeLimit limit = time.limit(console);
    Catalogue catalogue = CatalogueReader.bundled();
    PolicyFiles files = new PolicyFiles(console.in());
    ActionFilter filter = filters.filter(catalogue);
    Inputs.Change change =
        new Inputs(catalogue, console, stated(), limit).change(before(files), after(files));
    ActionSet wanted = wanted(catalogue, filter, change, limit);
    List<Entry> entries =
        new PolicyDiff(catalogue, new Prover(ProofSettings.thorough().until(limit)))
            .entries(change.before(), change.after()).stream()
                .filter(entry -> wanted.contains(entry.action()))
                .toList();
    DiffContent content =
        new DiffContent(
            catalogue,
            List.of(change.before(), change.after()),
            change.situation(),
            entries,
            filter,
            filters.listing());
    String report = format.differences(content);
    limit.stop();
    console.print(report);
    return limit.status(status(entries, limit));
  }

  /** What was not reached in time is no difference yet. */
  private static int status(List<Entry> entries, TimeLimit limit) {
    boolean differs =
        entries.stream()
            .anyMatch(one -> !limit.reached() || one.difference().change() != Change.UNDECIDED);
    return differs ? ExitStatus.NO : ExitStatus.OK;
  }

  /** An outcome is that after the change. */
  private static ActionSet wanted(
      Catalogue catalogue, ActionFilter filter, Inputs.Change change, TimeLimit limit) {
    ActionSet named = filter.named(catalogue);
    return filter.outcomes().isEmpty()
        ? named
        : named.and(
            filter.withOutcome(
                new LiveModel(catalogue, ProofSettings.standard().until(limit))
                    .evaluate(change.after())));
  }

  /** What was said here, else what the review after the change says. */
  private StatedSituation stated() throws BadInputException {
    StatedSituation said = situation.stated(console);
    return said.equals(StatedSituation.NOTHING) && folders.size() == 2
        ? new PolicyFolder(folders.getLast()).stated()
        : said;
  }

  private Edit.Replace before(PolicyFiles files) throws BadInputException {
    if (!folders.isEmpty()) {
      return folder(0).read(files);
    }
    oldLayers.files().require();
    return oldLayers.files().read(files);
  }

  private Edit.Replace after(PolicyFiles files) throws BadInputException {
    if (!folders.isEmpty()) {
      return folder(1).read(files);
    }
    layers.files().require();
    return layers.files().read(files);
  }

  private PolicyFolder folder(int index) throws BadInputException {
    if (folders.size() != 2 || layers.files().given() || oldLayers.files().given()) {
      throw new BadInputException(
          "name two folders or reviews, or the files before with --old-… and the files after: not"
              + " both");
    }
    return new PolicyFolder(folders.get(index));
  }
}
