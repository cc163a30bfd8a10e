package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.exchange.file.BoundedLines;
import dev.vennguard.exchange.request.EvaluateLines;
import dev.vennguard.exchange.request.RequestDefaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: concrete requests with their policies, JSON Lines in, JSON Lines out. */
@Command(
    name = "evaluate",
    description = "Decides concrete requests: JSON Lines in, JSON Lines out, one by one.")
final class EvaluateCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Console console;

  @Mixin private SituationOptions situation = new SituationOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "the requests (default: standard input)",
      defaultValue = "-")
  private Path file = STANDARD_INPUT;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    RequestDefaults defaults = new RequestDefaults(situation.stated(console));
    try (InputStream in = open()) {
      int unreadable =
          new EvaluateLines(new Evaluator(), defaults).run(new BoundedLines(in), console::print);
      return unreadable == 0 ? ExitStatus.OK : ExitStatus.BAD_INPUT;
    } catch (NoSuchFileException missing) {
      throw new BadInputException(file + ": " + FailureWords.of(missing));
    } catch (IOException failed) {
      throw new BadInputException(file + ": cannot be read: " + FailureWords.of(failed));
    }
  }

  private InputStream open() throws IOException {
    return file.equals(STANDARD_INPUT) ? console.in() : Files.newInputStream(file);
  }
}
