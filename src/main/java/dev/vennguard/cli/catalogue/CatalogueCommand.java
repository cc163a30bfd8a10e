package dev.vennguard.cli.catalogue;

import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code catalogue}: the commands about the data of AWS's actions. */
@Command(
    name = "catalogue",
    description = "Tells of, renews or resets the catalogue of AWS's actions.")
public final class CatalogueCommand implements Callable<Integer> {
  private final Console console;

  private CatalogueCommand(Console console) {
    this.console = console;
  }

  /** The command with its subcommands. */
  public static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new CatalogueCommand(console));
    line.addSubcommand(new CatalogueShowCommand(console));
    line.addSubcommand(new CatalogueUpdateCommand(console));
    line.addSubcommand(new CatalogueResetCommand(console));
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
    }
    return line;
  }

  @Override
  public Integer call() {
    console.say("name what to do: catalogue show, update or reset");
    return ExitStatus.BAD_INPUT;
  }
}
