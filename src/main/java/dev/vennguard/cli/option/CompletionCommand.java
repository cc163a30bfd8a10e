package dev.vennguard.cli.option;

import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: a script by which a shell completes commands and options. */
@Command(
    name = "completion",
    description =
        "Prints a script that makes bash and zsh complete commands, options and their values; other"
            + " words are completed as file names.")
public final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * The command.
   *
   * @param console where the script goes
   */
  public CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.print(AutoComplete.bash("vennguard", spec.root().commandLine()));
    return ExitStatus.OK;
  }
}
