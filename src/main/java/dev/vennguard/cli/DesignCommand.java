package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.design.ClosedDesigner;
import dev.vennguard.exchange.design.DesignContent;
import dev.vennguard.exchange.design.DesignJson;
import dev.vennguard.exchange.design.DesignNotes;
import dev.vennguard.exchange.report.ReportFormat;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.Snapshot;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code design}: the narrowest boundary for policies that fits into one managed policy. */
@Command(
    name = "design",
    description =
        "The narrowest permissions boundary that cuts nothing off of what the policies allow, and"
            + " fits into one managed policy; proved.")
final class DesignCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private EscapeOptions escape = new EscapeOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Option(
      names = "--within",
      paramLabel = "CHARACTERS",
      description = "how long it may be, white space not counted (default: ${DEFAULT-VALUE})",
      defaultValue = "" + DocumentSize.MANAGED_POLICY)
  private int most = DocumentSize.MANAGED_POLICY;

  @Option(
      names = "--close",
      description = "adds Deny statements that close the ways out of it, and says what they take")
  private boolean close;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text: the boundary, and what there is to say of it on standard error; or json: all in"
              + " one report (default: ${DEFAULT-VALUE})",
      defaultValue = "text")
  private ReportFormat format = ReportFormat.TEXT;

  DesignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    layers.files().require();
    TimeLimit limit = time.limit(console);
    Catalogue catalogue = console.catalogue();
    Snapshot read =
        new Inputs(catalogue, console, situation.stated(console), limit)
            .read(layers.files().read(new PolicyFiles(console)))
            .snapshot();
    Layers given = read.evaluation().layers();
    if (given.first(LayerKind.IDENTITY).stream().allMatch(one -> one.policies().isEmpty())) {
      throw new BadInputException(
          "a boundary is designed for identity policies: add --identity FILE");
    }
    ClosedDesigner.Result result =
        ClosedDesigner.of(catalogue, limit)
            .design(given, most, escape.stated(given.situation()), close);
    limit.stop();
    return switch (result) {
      case ClosedDesigner.Found(var boundary) -> {
        print(new DesignContent(catalogue, read.situation(), most, boundary, close));
        yield limit.status(ExitStatus.OK);
      }
      case ClosedDesigner.None(List<String> reasons) -> {
        if (limit.reached()) {
          yield limit.noAnswer();
        }
        console.say("there is no such boundary:");
        reasons.forEach(reason -> console.say("  " + OneLine.of(reason)));
        yield ExitStatus.NO;
      }
    };
  }

  private void print(DesignContent content) {
    switch (format) {
      case TEXT -> {
        String policy = PolicyPrinter.print(content.boundary().policy(), Indent.TWO_SPACES);
        console.print(policy + "\n");
        new DesignNotes(content, DesignNotes.For.TERMINAL).text().lines().forEach(console::say);
      }
      case JSON -> console.print(DesignJson.write(content));
    }
  }
}
