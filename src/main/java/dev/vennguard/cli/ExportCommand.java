package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.cli.io.OutputFile;
import dev.vennguard.cli.option.DecisionOptions;
import dev.vennguard.cli.review.ReviewSource;
import dev.vennguard.cli.review.SshSignatures;
import dev.vennguard.exchange.handover.HandoverForm;
import dev.vennguard.exchange.handover.ReviewFolder;
import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewStatement;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.effective.EffectivePolicy;
import dev.vennguard.prove.effective.EffectiveResult;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: reviewed policies in the forms of those who take them over. */
@Command(
    name = "export",
    description =
        "Writes policies as a review file, a statement to sign, a folder of all of it, or for those"
            + " who attach them: AWS CLI, Terraform, CloudFormation, reports.")
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Mixin private DecisionOptions decision = new DecisionOptions();

  @Option(
      names = "--as",
      paramLabel = "FORM",
      required = true,
      description =
          "one of: review, statement, folder, aws-cli, terraform, cloudformation,"
              + " cloudformation-json, markdown, csv, html")
  private String as = "";

  @Option(
      names = "--review",
      paramLabel = "FILE",
      description = "a review file or statement, instead of layers")
  private List<Path> review = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where to write it; of `folder` a folder (default: standard output)")
  private List<Path> out = new ArrayList<>();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    HandoverForm form =
        HandoverForm.named(as)
            .orElseThrow(() ->
                new BadInputException(
                    "--as `%s` is no form: write one of %s"
                        .formatted(as, String.join(", ", HandoverForm.names()))));
    TimeLimit limit = time.limit(console);
    Catalogue catalogue = CatalogueReader.bundled();
    Inputs inputs = new Inputs(catalogue, console, situation.stated(console), limit);
    Map.Entry<ReviewRecord, Workspace> read = read(inputs);
    ReviewRecord record = decision.applied(read.getKey(), LocalDate.now(ZoneId.systemDefault()));
    switch (form) {
      case REVIEW -> put(ReviewFile.write(record), limit);
      case STATEMENT -> put(ReviewStatement.write(record, new LinkedHashMap<>()), limit);
      case FOLDER -> folder(record, catalogue, read.getValue().snapshot(), limit);
      case AWS_CLI, TERRAFORM, CLOUDFORMATION, CLOUDFORMATION_JSON, MARKDOWN, CSV, HTML ->
          throw new BadInputException("--as " + form.id() + " is not there yet");
    }
    return limit.status(ExitStatus.OK);
  }

  private Map.Entry<ReviewRecord, Workspace> read(Inputs inputs) throws BadInputException {
    if (review.isEmpty()) {
      layers.files().require();
      Workspace workspace = inputs.evaluate(layers.files().read(new PolicyFiles(console.in())));
      return Map.entry(ReviewRecord.of(workspace.snapshot()), workspace);
    }
    if (layers.files().given() || review.size() > 1) {
      throw new BadInputException("name one review by --review, or layers: not both");
    }
    ReviewSource source = ReviewSource.read(review.getFirst());
    Workspace workspace = inputs.evaluate(source.record().open(review.getFirst().toString()));
    return Map.entry(source.record().now(workspace.snapshot()), workspace);
  }

  private void put(String text, TimeLimit limit) throws BadInputException {
    limit.stop();
    if (out.isEmpty()) {
      console.print(text);
      return;
    }
    new OutputFile(out.getLast()).write(text.getBytes(StandardCharsets.UTF_8));
    sign(out.getLast());
  }

  private void sign(Path file) {
    console.say("to sign it: " + SshSignatures.command(file, ""));
  }

  private void folder(ReviewRecord record, Catalogue catalogue, Snapshot snapshot, TimeLimit limit)
      throws BadInputException {
    if (out.isEmpty()) {
      throw new BadInputException("--as folder needs --out FOLDER");
    }
    Path folder = out.getLast();
    EffectiveResult effective =
        new EffectivePolicy(catalogue, new Prover(ProofSettings.thorough().until(limit)))
            .of(snapshot.evaluation().layers());
    limit.stop();
    Optional<String> document =
        switch (effective) {
          case EffectiveResult.Document(var policy) ->
              Optional.of(PolicyPrinter.print(policy, Indent.TWO_SPACES) + "\n");
          case EffectiveResult.Impossible impossible -> {
            console.say("there is no effective.json: no single document allows exactly the same");
            impossible.reasons().forEach(reason -> console.say("  " + reason));
            yield Optional.empty();
          }
        };
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new BadInputException(folder + ": cannot be made: " + FailureWords.of(failed));
    }
    for (Map.Entry<String, String> file : ReviewFolder.files(record, document).entrySet()) {
      new OutputFile(folder.resolve(file.getKey()))
          .write(file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    sign(folder.resolve(ReviewFolder.STATEMENT));
  }
}
