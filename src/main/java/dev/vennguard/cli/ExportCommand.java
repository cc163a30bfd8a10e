package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.cli.io.OutputFile;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.cli.option.DecisionOptions;
import dev.vennguard.cli.review.ReviewSource;
import dev.vennguard.exchange.handover.Examination;
import dev.vennguard.exchange.handover.Handover;
import dev.vennguard.exchange.handover.HandoverForm;
import dev.vennguard.exchange.handover.ReviewFolder;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.signature.SshSignatures;
import dev.vennguard.workspace.Workspace;
import dev.vennguard.workspace.door.StatedBoundary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
      completionCandidates = Forms.class,
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

  /** What a shell completes. */
  static final class Forms implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return HandoverForm.names().iterator();
    }
  }

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
    Examination examined =
        form.examined()
            ? Examination.of(asked, catalogue, new StatedBoundary(asked.boundaryArn(), ""), limit)
            : Examination.none(asked);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    ReviewRecord record = decision.applied(asked.withDoors(examined.doors()), today);
    Handover handover = new Handover(record, read.getValue(), roleName);
    List<String> obstacles = handover.obstacles(form);
    if (!obstacles.isEmpty()) {
      throw new BadInputException(obstacles);
    }
    if (form == HandoverForm.FOLDER) {
      folder(handover, limit);
    } else {
      put(handover.write(form, examined, today), limit);
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
      PolicyFiles files = new PolicyFiles(console);
      Workspace workspace = inputs.evaluate(layers.files().read(files));
      ReviewRecord record = ReviewRecord.of(workspace.snapshot());
      return Map.entry(record.withBoundaryArn(files.boundaryArn()), workspace);
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
    if (form().signed()) {
      sign(out.getLast());
    }
  }

  private void sign(Path file) {
    console.say("to sign it: " + SshSignatures.command(file, decision.reviewer()));
  }

  private void folder(Handover handover, TimeLimit limit) throws BadInputException {
    if (out.isEmpty()) {
      throw new BadInputException("--as folder needs --out FOLDER");
    }
    Path folder = out.getLast();
    Handover.Folder made = handover.folder(limit);
    limit.stop();
    if (!made.reasons().isEmpty()) {
      console.say("there is no effective.json: no single document allows exactly the same");
      made.reasons().forEach(reason -> console.say("  " + reason));
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new BadInputException(folder + ": cannot be made: " + FailureWords.of(failed));
    }
    for (Map.Entry<String, String> file : made.files().entrySet()) {
      new OutputFile(folder.resolve(file.getKey()))
          .write(file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    sign(folder.resolve(ReviewFolder.STATEMENT));
  }
}
