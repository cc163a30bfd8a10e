package dev.vennguard.cli.option;

import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.ProgramVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code manual}: the page of the manual. */
@Command(
    name = "manual",
    description = "Prints the page of the manual, to be read by `vennguard manual | man -l -`.")
public final class ManualCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * The command.
   *
   * @param console where the page goes
   */
  public ManualCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.print(
        ManualPage.write(
            spec.root().commandLine(), String.join(" ", new ProgramVersion().getVersion())));
    return ExitStatus.OK;
  }
}
