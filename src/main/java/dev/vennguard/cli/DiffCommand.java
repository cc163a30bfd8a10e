package dev.vennguard.cli;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.option.FilterOptions;
import dev.vennguard.exchange.report.ActionFilter;
import dev.vennguard.exchange.report.DiffContent;
import dev.vennguard.exchange.report.ReportFormat;
import dev.vennguard.live.LiveModel;
import dev.vennguard.prove.PolicyDiff;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Difference.Change;
import dev.vennguard.prove.result.ProofSettings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code diff}: what a change gains and loses, per action, with an example for each. */
@Command(
    name = "diff",
    description =
        "What a change gains and loses, per action: two folders, or files by --old-… options"
            + " and the usual ones.")
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ComparedSides sides = new ComparedSides();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Mixin private FilterOptions filters = new FilterOptions();

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
    Catalogue catalogue = console.catalogue();
    ActionFilter filter = filters.filter(catalogue);
    Inputs.Change change = sides.change(catalogue, console, situation, limit);
    ActionSet wanted = wanted(catalogue, filter, change, limit);
    List<Entry> entries =
        new PolicyDiff(catalogue, new Prover(ProofSettings.thorough().until(limit)))
            .entries(change.before(), change.after(), wanted);
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
}
