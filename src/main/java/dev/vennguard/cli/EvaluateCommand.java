package dev.vennguard.cli;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.exchange.EvaluateLines;
import dev.vennguard.exchange.RequestDefaults;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
    RequestDefaults defaults = new RequestDefaults(situation.stated(console.err()));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      int unreadable = new EvaluateLines(new Evaluator(), defaults).run(lines, console.out());
      return unreadable == 0 ? ExitStatus.OK : ExitStatus.BAD_INPUT;
    } catch (NoSuchFileException missing) {
      throw new BadInputException(file + ": there is no such file; check the path");
    } catch (IOException failed) {
      throw new BadInputException(file + ": cannot be read: " + failed.getMessage());
    }
  }

  private InputStream open() throws IOException {
    return file.equals(STANDARD_INPUT) ? console.in() : Files.newInputStream(file);
  }
}
