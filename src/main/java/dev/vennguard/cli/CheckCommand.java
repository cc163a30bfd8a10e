package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.open.Picked;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.cli.review.ReviewSource;
import dev.vennguard.exchange.check.AcceptedFinding;
import dev.vennguard.exchange.check.CheckBaseline;
import dev.vennguard.exchange.check.CheckContext;
import dev.vennguard.exchange.check.CheckEntry;
import dev.vennguard.exchange.check.CheckFormat;
import dev.vennguard.exchange.check.CheckReport;
import dev.vennguard.exchange.check.FailOn;
import dev.vennguard.exchange.review.SuppressedFinding;
import dev.vennguard.policy.LayerKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: problems and the linter's findings, for people and for pipelines. */
@Command(
    name = "check",
    description =
        "Names every trap in policies: problems and what the linter finds. Layers are looked at"
            + " together; files that are named without an option one by one.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private EscapeOptions escape = new EscapeOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "policies that are checked one by one")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--as",
      paramLabel = "TYPE",
      description =
          "the type of these policies: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
      defaultValue = "IDENTITY")
  private LayerKind type = LayerKind.IDENTITY;

  @Option(
      names = "--assertions",
      paramLabel = "FILE",
      description = "assertions about the layers, as for `assert`; one that fails is an error")
  private List<Path> assertions = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
      defaultValue = "TEXT")
  private CheckFormat format = CheckFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "from which severity on, or for which findings, the exit status is 1:"
              + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
      defaultValue = "WARNING")
  private FailOn failOn = FailOn.WARNING;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "an earlier report in JSON: only findings that it lacks count")
  private List<Path> baseline = new ArrayList<>();

  @Option(
      names = "--changed-only",
      description = "reports those findings only that the baseline lacks")
  private boolean changedOnly;

  @Option(
      names = "--accepted",
      paramLabel = "FILE",
      description = "a review file: findings that it accepts with a reason do not count")
  private List<Path> accepted = new ArrayList<>();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    if (files.isEmpty()) {
      layers.files().require();
    }
    if (changedOnly && baseline.isEmpty()) {
      throw new BadInputException(
          "--changed-only needs --baseline FILE, an earlier report in JSON");
    }
    TimeLimit limit = time.limit(console);
    Catalogue catalogue = console.catalogue();
    PolicyFiles read = new PolicyFiles(console);
    List<CheckBaseline> known = new ArrayList<>();
    for (Path one : baseline) {
      known.add(baseline(one, read));
    }
    Checking checking =
        new Checking(
            catalogue, new Inputs(catalogue, console, situation.stated(console), limit), limit);
    CheckContext context = together(checking, catalogue, read, limit);
    alone(checking, read);
    List<CheckEntry> entries = checking.entries();
    for (CheckBaseline one : known) {
      entries = one.mark(entries);
      context = one.compared(context, entries, catalogue);
    }
    CheckReport report =
        new CheckReport(
                catalogue.date(),
                checking.files(),
                entries,
                !known.isEmpty(),
                failOn,
                context,
                List.of())
            .accepting(accepted());
    limit.stop();
    console.print(format.write(changedOnly ? report.changedOnly() : report));
    return limit.status(report.failed() ? ExitStatus.NO : ExitStatus.OK);
  }

  private CheckContext together(
      Checking checking, Catalogue catalogue, PolicyFiles read, TimeLimit limit)
      throws BadInputException {
    if (!layers.files().given()) {
      if (!assertions.isEmpty()) {
        throw new BadInputException("--assertions needs layers, such as --identity FILE");
      }
      return CheckContext.NONE;
    }
    CheckContext context =
        checking.together(
            layers.files().read(read),
            new EscapeChecking(catalogue, escape, limit),
            format.tellsWhatIsAllowed());
    for (Path one : assertions) {
      checking.assertions(one.toString(), read.read(one));
    }
    return context;
  }

  private void alone(Checking checking, PolicyFiles read) throws BadInputException {
    for (Path one : files) {
      for (List<Picked> level : read.pick(one, type, layers.choice())) {
        level.forEach(policy -> checking.alone(type, policy));
      }
    }
  }

  private List<AcceptedFinding> accepted() throws BadInputException {
    List<AcceptedFinding> all = new ArrayList<>();
    for (Path file : accepted) {
      for (SuppressedFinding one : ReviewSource.read(file).record().suppressed()) {
        if (one.reason().isBlank()) {
          throw new BadInputException(
              "%s: gives no `reason` for accepting %s: add one".formatted(file, one.id()));
        }
        all.add(new AcceptedFinding(one.id(), one.fingerprint(), one.reason()));
      }
    }
    return all;
  }

  private static CheckBaseline baseline(Path file, PolicyFiles files) throws BadInputException {
    return CheckBaseline.read(files.read(file))
        .orElseThrow(() ->
            new BadInputException(
                file + ":1:1: is no report; write one with `check --format json`"));
  }
}
