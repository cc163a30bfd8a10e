package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.effective.EffectivePolicy;
import dev.vennguard.prove.effective.EffectiveResult;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.SituationWords;
import dev.vennguard.workspace.Snapshot;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code effective}: one document that allows exactly what the layers together allow. */
@Command(
    name = "effective",
    description =
        "One policy document that allows exactly what the layers together allow, proved equal.")
final class EffectiveCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  EffectiveCommand(Console console) {
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
    EffectivePolicy effective =
        new EffectivePolicy(catalogue, new Prover(ProofSettings.thorough().until(limit)));
    EffectiveResult result = effective.of(read.evaluation().layers());
    limit.stop();
    console.say(SituationWords.line(read.situation()));
    return switch (result) {
      case EffectiveResult.Document(Policy policy) -> print(policy);
      case EffectiveResult.Impossible impossible -> {
        if (limit.reached()) {
          yield limit.noAnswer();
        }
        console.say("no single document allows exactly the same:");
        impossible.reasons().forEach(reason -> console.say("  " + OneLine.of(reason)));
        yield ExitStatus.NO;
      }
    };
  }

  private int print(Policy policy) {
    String text = PolicyPrinter.print(policy, Indent.TWO_SPACES);
    int size = DocumentSize.of(text).withoutWhiteSpace();
    console.print(text + "\n");
    console.say(
        String.format(
            Locale.ROOT,
            "%,d of %,d characters without white space%s",
            size,
            DocumentSize.MANAGED_POLICY,
            size > DocumentSize.MANAGED_POLICY ? ": too long for one managed policy" : ""));
    return ExitStatus.OK;
  }
}
