package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.review.KeptAssertions;
import dev.vennguard.exchange.report.ExamplesReport;
import dev.vennguard.exchange.report.ReportFormat;
import dev.vennguard.explain.SmallestChange;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.explain.examples.ExampleChoice;
import dev.vennguard.explain.examples.ExampleJudge;
import dev.vennguard.explain.examples.ExampleVerdict;
import dev.vennguard.explain.examples.TellingExamples;
import dev.vennguard.live.LiveModel;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.ProofSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code examples}: a change told by about ten requests, to be judged one by one. */
@Command(
    name = "examples",
    description =
        "Requests on which two versions or two candidate boundaries differ, chosen so that together"
            + " they tell the change; a verdict on each becomes an assertion.")
final class ExamplesCommand implements Callable<Integer> {
  private static final Pattern VERDICT = Pattern.compile("(\\d{1,3})=(allow|deny)");

  private final Console console;

  @Mixin private ComparedSides sides = new ComparedSides();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "so many requests at most (default: ${DEFAULT-VALUE})",
      defaultValue = "10")
  private int most = 10;

  @Option(
      names = "--judge",
      paramLabel = "N=allow|deny",
      split = ",",
      description = "request N should be allowed, or should not")
  private List<String> judge = new ArrayList<>();

  @Option(
      names = "--keep",
      paramLabel = "FILE",
      description = "adds the assertions to this review file or file of assertions")
  private List<Path> keep = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE})",
      defaultValue = "text")
  private ReportFormat format = ReportFormat.TEXT;

  ExamplesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    TimeLimit limit = time.limit(console);
    Catalogue catalogue = console.catalogue();
    Inputs.Change change = sides.change(catalogue, console, situation, limit);
    ProofSettings settings = ProofSettings.thorough().until(limit);
    Prover prover = new Prover(settings);
    TellingExamples examples =
        new ExampleChoice(catalogue, prover)
            .choose(change.before(), change.after(), Math.clamp(most, 1, 100));
    SmallestChange smallest =
        new SmallestChange(
            new LiveModel(catalogue, ProofSettings.standard().until(limit)),
            new ProverSource(catalogue, ActionShapes.of(catalogue), prover));
    ExampleJudge judged = new ExampleJudge(catalogue, smallest, change.before(), change.after());
    List<ExampleVerdict> verdicts = verdicts(judged, examples);
    ExamplesReport report =
        new ExamplesReport(
            List.of(change.before(), change.after()),
            change.situation(),
            examples,
            judged,
            verdicts);
    limit.stop();
    for (Path file : keep) {
      new KeptAssertions(file).add(verdicts.stream().map(ExampleVerdict::assertion).toList());
    }
    console.print(
        switch (format) {
          case TEXT -> report.text();
          case JSON -> report.json();
        });
    boolean no = verdicts.isEmpty() ? !examples.examples().isEmpty() : report.contradicted();
    return limit.status(no ? ExitStatus.NO : ExitStatus.OK);
  }

  private List<ExampleVerdict> verdicts(ExampleJudge judged, TellingExamples examples)
      throws BadInputException {
    List<ExampleVerdict> verdicts = new ArrayList<>();
    for (String one : judge) {
      Matcher matcher = VERDICT.matcher(one.strip());
      int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
      if (number < 1 || number > examples.examples().size()) {
        throw new BadInputException(
            "--judge `%s`: write the number of a request and allow or deny, such as 1=deny; there are %s"
                .formatted(one, examples.examples().size()));
      }
      verdicts.add(
          judged.verdict(examples.examples().get(number - 1), "allow".equals(matcher.group(2))));
    }
    return verdicts;
  }
}
