package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.cli.io.OutputFile;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.cli.option.DecisionOptions;
import dev.vennguard.cli.option.FilterOptions;
import dev.vennguard.cli.review.ReviewSource;
import dev.vennguard.escape.EscapeReport;
import dev.vennguard.exchange.check.CheckContext;
import dev.vennguard.exchange.check.CheckEntry;
import dev.vennguard.exchange.handover.HandoverContent;
import dev.vennguard.exchange.handover.HandoverForm;
import dev.vennguard.exchange.handover.ReportContent;
import dev.vennguard.exchange.handover.ReviewFolder;
import dev.vennguard.exchange.report.ExplanationText;
import dev.vennguard.exchange.report.Listing;
import dev.vennguard.exchange.report.MatrixContent;
import dev.vennguard.exchange.report.MatrixFormat;
import dev.vennguard.exchange.review.RecordedDoor;
import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewStanding;
import dev.vennguard.exchange.review.ReviewStatement;
import dev.vennguard.exchange.signature.SshSignatures;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.effective.EffectivePolicy;
import dev.vennguard.prove.effective.EffectiveResult;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.workspace.Edit;
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

  @Option(
      names = "--role-name",
      paramLabel = "NAME",
      description = "the role that scripts and templates are for (default: ${DEFAULT-VALUE})",
      defaultValue = "reviewed-role")
  private String roleName = "reviewed-role";

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    HandoverForm form = form();
    TimeLimit limit = time.limit(console);
    Catalogue catalogue = console.catalogue();
    Inputs inputs = new Inputs(catalogue, console, situation.stated(console), limit);
    Map.Entry<ReviewRecord, Workspace> read = read(inputs);
    ReviewRecord asked =
        decision.boundaryArn().isEmpty()
            ? read.getKey()
            : read.getKey().withBoundaryArn(decision.boundaryArn());
    Examined examined =
        form.examined()
            ? examined(asked, catalogue, inputs, limit)
            : new Examined(List.of(), asked.doors(), "");
    ReviewRecord record =
        decision.applied(asked.withDoors(examined.doors()), LocalDate.now(ZoneId.systemDefault()));
    switch (form) {
      case REVIEW -> put(ReviewFile.write(record), limit);
      case STATEMENT -> put(ReviewStatement.write(record, new LinkedHashMap<>()), limit);
      case FOLDER -> folder(record, catalogue, read.getValue().snapshot(), limit);
      case AWS_CLI, TERRAFORM, CLOUDFORMATION, CLOUDFORMATION_JSON ->
          put(
              form.write(new HandoverContent(record, read.getValue().snapshot(), roleName.strip())),
              limit);
      case MARKDOWN, HTML -> put(form.write(report(record, read.getValue(), examined)), limit);
      case CSV -> put(csv(read.getValue()), limit);
    }
    return limit.status(ExitStatus.OK);
  }

  private HandoverForm form() throws BadInputException {
    return HandoverForm.named(as)
        .orElseThrow(() ->
            new BadInputException(
                "--as `%s` is no form: write one of %s"
                    .formatted(as, String.join(", ", HandoverForm.names()))));
  }

  private Map.Entry<ReviewRecord, Workspace> read(Inputs inputs) throws BadInputException {
    if (review.isEmpty()) {
      layers.files().require();
      Workspace workspace = inputs.evaluate(layers.files().read(new PolicyFiles(console)));
      return Map.entry(ReviewRecord.of(workspace.snapshot()), workspace);
    }
    if (layers.files().given() || review.size() > 1) {
      throw new BadInputException("name one review by --review, or layers: not both");
    }
    ReviewSource source = ReviewSource.read(review.getFirst());
    Workspace workspace = inputs.evaluate(source.record().open(review.getFirst().toString()));
    return Map.entry(source.record().now(workspace.snapshot()), workspace);
  }

  /** What the linter and the search for ways out find. */
  private record Examined(List<CheckEntry> entries, List<RecordedDoor> doors, String line) {}

  private static Examined examined(
      ReviewRecord record, Catalogue catalogue, Inputs inputs, TimeLimit limit) {
    Checking checking = new Checking(catalogue, inputs, limit);
    CheckContext context =
        checking.together(
            new Edit.Replace(
                record.documents().stream()
                    .filter(one -> !record.switchedOff().contains(one.id().kind()))
                    .map(one -> one.load(ReviewStatement.fileName(one.id())))
                    .toList()),
            new EscapeChecking(catalogue, EscapeOptions.of(record.boundaryArn()), limit),
            false);
    List<CheckEntry> entries =
        checking.entries().stream()
            .filter(one ->
                record.suppressed().stream()
                    .noneMatch(known ->
                        known.id().equals(one.id())
                            && (known.fingerprint().isEmpty()
                                || known.fingerprint().equals(one.fingerprint()))))
            .toList();
    List<RecordedDoor> doors =
        context.escape().stream()
            .flatMap(report -> report.doors().stream())
            .map(one -> new RecordedDoor(one.path().id(), one.grade().text(), one.reason()))
            .toList();
    return new Examined(entries, doors, context.escape().map(EscapeReport::line).orElse(""));
  }

  private ReportContent report(ReviewRecord record, Workspace workspace, Examined examined) {
    Snapshot snapshot = workspace.snapshot();
    List<ReportContent.Explained> explained = new ArrayList<>();
    snapshot
        .evaluation()
        .with(Outcome.CONDITIONAL)
        .forEach(index -> {
          String name = snapshot.evaluation().catalogue().actions().get(index).qualifiedName();
          explained.add(
              new ReportContent.Explained(
                  name,
                  ExplanationText.card(
                      workspace.reasons().explain(snapshot.evaluation().layers(), name),
                      snapshot)));
        });
    return new ReportContent(
        new HandoverContent(record, snapshot, roleName.strip()),
        examined.entries(),
        examined.line(),
        explained,
        ReviewStanding.of(record, LocalDate.now(ZoneId.systemDefault())).words());
  }

  private static String csv(Workspace workspace) throws BadInputException {
    return MatrixFormat.CSV.write(
        new MatrixContent(
            workspace.snapshot(),
            workspace.verdicts(),
            workspace.ties(),
            new FilterOptions().filter(workspace.snapshot().evaluation().catalogue()),
            Listing.EVERY_ACTION));
  }

  private void put(String text, TimeLimit limit) throws BadInputException {
    limit.stop();
    if (out.isEmpty()) {
      console.print(text);
      return;
    }
    new OutputFile(out.getLast()).write(text.getBytes(StandardCharsets.UTF_8));
    if (form().signed()) {
      sign(out.getLast());
    }
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
