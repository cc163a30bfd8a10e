package dev.vennguard.cli.lesson;

import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code lesson}: the commands about lessons. */
@Command(name = "lesson", description = "Checks, hands on, prints and makes lessons.")
public final class LessonCommand implements Callable<Integer> {
  private final Console console;

  private LessonCommand(Console console) {
    this.console = console;
  }

  /** The command with its subcommands. */
  public static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new LessonCommand(console));
    line.addSubcommand(new LessonListCommand(console));
    line.addSubcommand(new LessonCheckCommand(console));
    line.addSubcommand(new LessonExportCommand(console));
    line.addSubcommand(new LessonRenderCommand(console));
    line.addSubcommand(new LessonMakeCommand(console));
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
    }
    return line;
  }

  @Override
  public Integer call() {
    console.say("name what to do: lesson list, check, export, render or make");
    return ExitStatus.BAD_INPUT;
  }
}
