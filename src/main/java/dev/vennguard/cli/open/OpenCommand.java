package dev.vennguard.cli.open;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.open.Choice;
import dev.vennguard.exchange.open.OpenedJson;
import dev.vennguard.exchange.open.OpenedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code open}: what a file is, and what it holds. */
@Command(
    name = "open",
    description =
        "Says what a file is and what it holds: policies, users and roles, requests. With --role,"
            + " --user, --group or --policy the documents are shown.")
public final class OpenCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Console console;

  @Mixin private ChoiceOptions choice = new ChoiceOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "in any form that opens (default: standard input)",
      defaultValue = "-")
  private Path file = STANDARD_INPUT;

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "only users, roles, groups and policies whose name or ARN holds this")
  private String search = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE})",
      defaultValue = "text")
  private Form form = Form.TEXT;

  /** How the answer is written. */
  enum Form {
    TEXT,
    JSON
  }

  /**
   * The command.
   *
   * @param console where the answer goes
   */
  public OpenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    Recognised found = narrowed(new PolicyFiles(quiet()).open(file, choice));
    console.print(
        switch (form) {
          case TEXT -> OpenedText.write(found, choice.choice());
          case JSON -> OpenedJson.write(found);
        });
    return ExitStatus.OK;
  }

  /** What it is stands in the answer already. */
  private Console quiet() {
    return Console.of(
        console.in(),
        java.io.OutputStream.nullOutputStream(),
        java.io.OutputStream.nullOutputStream(),
        console.alarm());
  }

  private Recognised narrowed(Recognised found) throws BadInputException {
    Choice chosen = choice.choice();
    String wanted = search.toLowerCase(Locale.ROOT);
    List<Holder> holders =
        found.holders().stream()
            .filter(one -> chosen.holder().isEmpty() || chosen.names(one))
            .filter(one -> holds(one.name() + " " + one.arn(), wanted))
            .toList();
    if (!chosen.holder().isEmpty() && holders.isEmpty()) {
      throw new BadInputException("%s: there is no `%s` in it".formatted(file, chosen.holder()));
    }
    return new Recognised(
        found.what(),
        chosen.holder().isEmpty()
            ? found.policies().stream()
                .filter(OpenedPolicy::meant)
                .filter(one -> chosen.policy().isEmpty() || chosen.names(one))
                .filter(one -> holds(one.name() + " " + one.arn(), wanted))
                .toList()
            : List.of(),
        holders,
        found.requests(),
        found.notes());
  }

  private static boolean holds(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
